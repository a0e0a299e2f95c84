import { type NewsTopic, type personalNotices, topicOfNotice } from '#app/domain/people/news.ts';
import type { SubjectType } from '#app/domain/subjects.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
/** What is older has been read; the rest is news. */
const readAfterDays = 14;

/** Puts a notice among a person's news, as it stood on the day; what lies in the future is not told. */
export function tell(
  world: World,
  userId: string,
  notice: {
    kind: string;
    subject: { type: SubjectType; id: string };
    path: string;
    facts?: Record<string, unknown>;
    topic: NewsTopic | null;
    dedupeKey: string;
    at: Date;
  },
): void {
  const { subject, at, facts = {}, ...rest } = notice;
  if (at > world.now) return;
  const age = (world.now.getTime() - at.getTime()) / dayMs;
  world.rows.notifications.push({
    ...rest,
    id: world.id(at),
    userId,
    subjectType: subject.type,
    subjectId: subject.id,
    facts,
    readAt: age > readAfterDays ? new Date(at.getTime() + dayMs) : null,
    digestedAt: age > 4 ? new Date(at.getTime() + 4 * dayMs) : null,
    createdAt: at,
  });
}

/** Tells one person something that is no step of the road. */
export function say(
  world: World,
  userId: string,
  kind: keyof typeof personalNotices,
  subject: { type: SubjectType; id: string },
  rest: { path: string; facts?: Record<string, unknown>; dedupeKey: string; at: Date },
): void {
  tell(world, userId, { kind, subject, topic: topicOfNotice(kind), ...rest });
}
