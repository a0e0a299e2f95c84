import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { contestPaths } from '#app/contest-paths.ts';
import { isBound, type MessageAudience } from '#app/domain/challenges/message-audiences.ts';
import { messageNoticeKey } from '#app/features/board/commands/send-challenge-message.server.ts';
import { paths } from '#app/paths.ts';
import type { Db, Tx } from '#db/client.server.ts';
import {
  challengeMessageRecipients,
  challengeMessages,
  challenges,
  notifications,
  users,
} from '#db/schema/index.ts';
import type { Env } from '../../env.server.ts';
import type { Log } from '../../log.server.ts';
import { type Mail, sendMail } from '../../mail/send-mail.server.ts';

/** Most mails of one minute, so that a large audience does not hold up everything else. */
const mostAMinute = 600;

type Send = (mail: Mail<'challenge-message'>) => Promise<void>;

/**
 * Sends what staff wrote to each who gets it by e-mail, once: noted in the same transaction, so that another node passes it
 * by, and where the mail is not taken the next minute tries again. Whoever got it by e-mail does not find it in a digest too.
 */
export async function mailChallengeMessages(
  { db, env, log, now }: { db: Db; env: Pick<Env, 'APP_URL'>; log: Pick<Log, 'warn'>; now: Date },
  send: Send = sendMail,
): Promise<number> {
  let sent = 0;
  let failed = 0;
  while (sent + failed < mostAMinute) {
    const outcome = await db
      .transaction((tx) => mailNext(tx, { appUrl: env.APP_URL, now, skip: failed }, send))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a message could not be sent');
        return 'failed' as const;
      });
    if (outcome === 'nothing') break;
    if (outcome === 'failed') failed += 1;
    else sent += 1;
  }
  return sent;
}

async function mailNext(
  tx: Tx,
  { appUrl, now, skip }: { appUrl: string; now: Date; skip: number },
  send: Send,
): Promise<'sent' | 'nothing'> {
  const [next] = await tx
    .select({
      messageId: challengeMessages.id,
      userId: users.id,
      audience: challengeMessages.audience,
      subject: challengeMessages.subject,
      body: challengeMessages.body,
      challenge: challenges.title,
      slug: challenges.slug,
      email: users.email,
      name: sql<string>`coalesce(${users.name}, ${users.pseudonym})`,
      locale: users.locale,
      isGone: sql<boolean>`${users.erasedAt} is not null or ${users.suspendedAt} is not null`,
    })
    .from(challengeMessageRecipients)
    .innerJoin(challengeMessages, eq(challengeMessages.id, challengeMessageRecipients.messageId))
    .innerJoin(challenges, eq(challenges.id, challengeMessages.challengeId))
    .innerJoin(users, eq(users.id, challengeMessageRecipients.userId))
    .where(and(eq(challengeMessageRecipients.byMail, true), isNull(challengeMessageRecipients.mailedAt)))
    .orderBy(asc(challengeMessageRecipients.messageId), asc(challengeMessageRecipients.userId))
    .limit(1)
    .offset(skip)
    .for('update', { of: challengeMessageRecipients, skipLocked: true });
  if (!next) return 'nothing';
  const { messageId, userId } = next;
  await tx
    .update(challengeMessageRecipients)
    .set({ mailedAt: now })
    .where(
      and(eq(challengeMessageRecipients.messageId, messageId), eq(challengeMessageRecipients.userId, userId)),
    );
  await tx
    .update(notifications)
    .set({ digestedAt: now })
    .where(and(eq(notifications.userId, userId), eq(notifications.dedupeKey, messageNoticeKey(messageId))));
  if (next.isGone) return 'sent';
  await send({
    to: next.email,
    template: 'challenge-message',
    locale: next.locale,
    props: {
      name: next.name,
      challenge: next.challenge,
      subject: next.subject,
      body: next.body,
      link: appUrl + contestPaths.challengeMessage(next.slug, messageId),
      isBound: isBound(next.audience as MessageAudience),
      settingsUrl: appUrl + paths.myNotifications(),
    },
    messageId: `<${messageId}.${userId}@${new URL(appUrl).hostname}>`,
  });
  return 'sent';
}
