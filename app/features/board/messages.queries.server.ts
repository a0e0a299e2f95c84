import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { MessageAudience } from '#app/domain/challenges/message-audiences.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeMessageRecipients, challengeMessages, challenges, users } from '#db/schema/index.ts';

/** Messages on a page. */
export const messagePageSize = 20;

/** A message as staff see it in the list. */
export type SentMessage = {
  id: string;
  audience: MessageAudience;
  subject: string;
  body: string;
  recipients: number;
  mailed: number;
  toMail: number;
  createdAt: Date;
  sentBy: string | null;
};

/** What was sent about a challenge, newest first; `next` begins the following page. */
export async function messagesOf(
  db: DbOrTx,
  challengeId: string,
  before: string | null,
): Promise<{ messages: SentMessage[]; next: string | null }> {
  const rows = await db
    .select({
      id: challengeMessages.id,
      audience: challengeMessages.audience,
      subject: challengeMessages.subject,
      body: challengeMessages.body,
      recipients: challengeMessages.recipients,
      mailed: sql<number>`(select count(*)::int from challenge_message_recipients r
        where r.message_id = "challenge_messages"."id" and r.mailed_at is not null)`,
      toMail: sql<number>`(select count(*)::int from challenge_message_recipients r
        where r.message_id = "challenge_messages"."id" and r.by_mail)`,
      createdAt: challengeMessages.createdAt,
      sentBy: sql<string | null>`coalesce(${users.name}, ${users.pseudonym})`,
    })
    .from(challengeMessages)
    .leftJoin(users, eq(users.id, challengeMessages.sentBy))
    .where(
      and(
        eq(challengeMessages.challengeId, challengeId),
        before ? lt(challengeMessages.id, before) : undefined,
      ),
    )
    .orderBy(desc(challengeMessages.id))
    .limit(messagePageSize + 1);
  const messages = rows
    .slice(0, messagePageSize)
    .map((row) => ({ ...row, audience: row.audience as MessageAudience }));
  return { messages, next: rows.length > messagePageSize ? (messages.at(-1)?.id ?? null) : null };
}

/** One message of the challenge with this address, and whether this person got it; null where there is none. */
export async function findMessage(db: DbOrTx, slug: string, id: string, userId: string) {
  const [row] = await db
    .select({
      id: challengeMessages.id,
      audience: challengeMessages.audience,
      subject: challengeMessages.subject,
      body: challengeMessages.body,
      createdAt: challengeMessages.createdAt,
      challenge: { slug: challenges.slug, title: challenges.title },
      recipientId: challengeMessageRecipients.userId,
    })
    .from(challengeMessages)
    .innerJoin(challenges, eq(challenges.id, challengeMessages.challengeId))
    .leftJoin(
      challengeMessageRecipients,
      and(
        eq(challengeMessageRecipients.messageId, challengeMessages.id),
        eq(challengeMessageRecipients.userId, userId),
      ),
    )
    .where(and(eq(challengeMessages.id, id), eq(challenges.slug, slug)));
  return row ? { ...row, audience: row.audience as MessageAudience } : null;
}
