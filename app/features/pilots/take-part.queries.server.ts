import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { organisations, participants, pilots } from '#db/schema/index.ts';
import { linkSchema } from './pilot.schemas.ts';
import { hashLink } from './pilot-access.server.ts';
import { hasAnswered } from './questionnaires.server.ts';

/**
 * What somebody sees who holds a participant's link: their own matters and the public ones of the pilot. Throws
 * `not_found` for a link that is wrong or was renewed, and does not say which.
 */
export async function participantByLink(db: DbOrTx, secret: string | undefined) {
  const link = linkSchema.safeParse(secret);
  if (!link.success) throw new AppError('not_found', 'link_unknown');
  const [found] = await db
    .select({
      participantId: participants.id,
      code: participants.code,
      status: participants.status,
      consentedAt: participants.consentedAt,
      draftAnswers: participants.draftAnswers,
      pilotStatus: pilots.status,
      pilotReason: pilots.reason,
      pilotSlug: pilots.slug,
      title: pilots.title,
      summary: pilots.summary,
      question: pilots.question,
      consentText: pilots.consentText,
      consentVersion: pilots.consentVersion,
      result: pilots.result,
      startsAt: pilots.startsAt,
      endsAt: pilots.endsAt,
      site: organisations.name,
    })
    .from(participants)
    .innerJoin(pilots, eq(pilots.id, participants.pilotId))
    .innerJoin(organisations, eq(organisations.id, pilots.siteId))
    .where(eq(participants.linkHash, hashLink(link.data)));
  if (!found) throw new AppError('not_found', 'link_unknown');
  const { participantId, ...shown } = found;
  return { ...shown, answered: await hasAnswered(db, participantId) };
}

/** What the participant's pages work with. */
export type ParticipantView = Awaited<ReturnType<typeof participantByLink>>;
