import { eq } from 'drizzle-orm';
import { contestPaths } from '#app/contest-paths.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { createFormat, type Format } from '#app/i18n/create-format.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { getDb } from '#db/client.server.ts';
import { challenges, solutions, teamMembers, users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { getLog } from '#server/log.server.ts';
import { type Mail, sendMail } from '#server/mail/send-mail.server.ts';
import { sendingsOf } from './sendings.queries.server.ts';

type Reader = { email: string; locale: Locale };

/**
 * Mails the receipt of a sending to everyone in the team. The entry is in already: a mail server that is down is noted, and
 * the receipt stands on its page.
 */
export async function mailReceipt(solutionId: string, receipt: string): Promise<void> {
  const [entry, sendings] = await Promise.all([entryOf(solutionId), sendingsOf(getDb(), solutionId)]);
  const sent = sendings.find((one) => one.receipt === receipt);
  if (!entry || !sent) return;
  await mailTeam(entry.teamId, ({ email, locale }, format) => ({
    to: email,
    locale,
    template: 'entry-receipt',
    props: {
      title: sent.title || entry.title,
      challenge: entry.challenge,
      receipt,
      when: format.dateTime(sent.sentAt),
      who: sent.sentBy ?? '',
      version: sent.version,
      minutesLate: sent.minutesLate,
      files: sent.files.map(({ name }) => name),
      link: getEnv().APP_URL + contestPaths.solutionReceipt(entry.slug, receipt),
    },
  }));
}

/** Mails the team that its entry is to be mended, by when, and what was found. */
export async function mailToMend(solutionId: string, feedback: string, until: Date): Promise<void> {
  const entry = await entryOf(solutionId);
  if (!entry) return;
  await mailTeam(entry.teamId, ({ email, locale }, format) => ({
    to: email,
    locale,
    template: 'entry-to-mend',
    props: {
      title: entry.title,
      challenge: entry.challenge,
      feedback,
      until: format.dateTime(until),
      link: getEnv().APP_URL + contestPaths.editSolution(entry.slug),
    },
  }));
}

async function entryOf(solutionId: string) {
  const [entry] = await getDb()
    .select({
      slug: solutions.slug,
      title: solutions.title,
      teamId: solutions.teamId,
      challenge: challenges.title,
    })
    .from(solutions)
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .where(eq(solutions.id, solutionId));
  return entry ?? null;
}

async function mailTeam<Name extends 'entry-receipt' | 'entry-to-mend'>(
  teamId: string,
  write: (reader: Reader, format: Format) => Mail<Name>,
): Promise<void> {
  const readers = await getDb()
    .select({ email: users.email, locale: users.locale })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(eq(teamMembers.teamId, teamId));
  const outcomes = await Promise.allSettled(
    readers.map((reader) => {
      const { locale } = reader;
      const format = createFormat({
        t: getT(locale, 'common'),
        locale,
        timeZone: getEnv().CLUSTER_TIME_ZONE,
        now: Date.now(),
      });
      return sendMail(write(reader, format));
    }),
  );
  const failed = outcomes.filter((one) => one.status === 'rejected');
  if (failed.length > 0)
    getLog().warn({ teamId, failed: failed.length }, 'mails about an entry were not taken');
}
