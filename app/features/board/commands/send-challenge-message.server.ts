import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import {
  isBound,
  isReminded,
  messageAudiences,
  messageLimits,
  reminderPauseHours,
} from '#app/domain/challenges/message-audiences.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { challengeMessageRecipients, challengeMessages } from '#db/schema/index.ts';
import { audienceOf, wantMail } from '../audiences.queries.server.ts';

/** Recipients written at once: below the most parameters of one statement. */
const batch = 5000;

export const messageSchema = z.object({
  audience: z.enum(messageAudiences),
  subject: z.string().trim().min(3, 'too_short').max(messageLimits.subject, 'too_long'),
  body: z.string().trim().min(10, 'too_short').max(messageLimits.body, 'too_long'),
});

/**
 * Staff write to an audience of a challenge: it stands in the news of each, and goes out by e-mail a moment later.
 * `messageId` comes with the form, so that a form sent twice is one message. Throws `conflict`: `nobody_to_tell`, and
 * `reminded_today` when those who are behind were reminded less than a day ago.
 */
export const sendChallengeMessage = defineCommand({
  name: 'challenge.send_message',
  action: 'board.message',
  input: messageSchema.extend({ challengeId: z.uuid(), messageId: z.uuid() }),
  run: async (context, { challengeId, messageId, audience, subject, body }) => {
    const { tx, actor, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    const [known] = await tx
      .select({ recipients: challengeMessages.recipients })
      .from(challengeMessages)
      .where(and(eq(challengeMessages.id, messageId), eq(challengeMessages.challengeId, challengeId)));
    const about = { type: 'challenge' as const, id: challengeId };
    if (known) {
      await context.audit({ action: 'challenge.send_message_again', subject: about });
      return { recipients: known.recipients };
    }
    if (isReminded(audience)) {
      const since = new Date(now.getTime() - reminderPauseHours * 3_600_000);
      const lately = await tx.$count(
        challengeMessages,
        and(
          eq(challengeMessages.challengeId, challengeId),
          eq(challengeMessages.audience, audience),
          gt(challengeMessages.createdAt, since),
        ),
      );
      if (lately > 0) throw new AppError('conflict', 'reminded_today');
    }
    const userIds = await audienceOf(tx, challengeId, audience);
    if (userIds.length === 0) throw new AppError('conflict', 'nobody_to_tell');
    const mailed = isBound(audience) ? new Set(userIds) : await wantMail(tx, userIds);
    await tx.insert(challengeMessages).values({
      id: messageId,
      challengeId,
      audience,
      subject,
      body,
      sentBy: actor.kind === 'person' ? actor.id : null,
      recipients: userIds.length,
      isReminder: isReminded(audience),
      createdAt: now,
    });
    for (let from = 0; from < userIds.length; from += batch) {
      const some = userIds.slice(from, from + batch);
      await tx
        .insert(challengeMessageRecipients)
        .values(some.map((userId) => ({ messageId, userId, byMail: mailed.has(userId) })));
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: some,
          notice: isBound(audience) ? 'challengeMessageToYou' : 'challengeMessage',
          subject: about,
          path: contestPaths.challengeMessage(challenge.slug, messageId),
          facts: { title: subject },
          dedupeKey: messageNoticeKey(messageId),
        },
      });
    }
    await context.audit({ subject: about, facts: { audience, recipients: userIds.length } });
    return { recipients: userIds.length };
  },
});

/** The key under which a message stands in somebody's news. */
export const messageNoticeKey = (messageId: string) => `challenge-message:${messageId}`;
