import { sql } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import type { Action } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** What jurors, and staff because of them, are told. */
type JuryNotice =
  | { notice: 'juryAssigned' }
  | { notice: 'juryChanged' }
  | { notice: 'juryOpened' }
  | { notice: 'juryReminder' }
  | { notice: 'juryRecused' }
  | { notice: 'jurySteppedDown' };

/** Everybody who works for the cluster now. */
export async function staffIds(db: DbOrTx): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select u.id from users u join user_roles r on r.user_id = u.id
    where r.role = 'staff' and r.status = 'verified' and u.suspended_at is null and u.erased_at is null
    order by u.id`);
  return rows.map((row) => row.id);
}

/** Tells people something about a jury, with a link to its page; not whoever did it. */
export function tellOfJury<A extends Action>(
  { emit, actor, now }: CommandContext<A>,
  challenge: { id: string; slug: string; title: string },
  userIds: readonly string[],
  { notice }: JuryNotice,
): void {
  const others = userIds.filter((id) => actor.kind !== 'person' || id !== actor.id);
  if (others.length === 0) return;
  emit({
    kind: 'person.told',
    payload: {
      userIds: others,
      notice,
      subject: { type: 'challenge', id: challenge.id },
      path: contestPaths.jury(challenge.slug),
      facts: { title: challenge.title },
      dedupeKey: `${notice}:${challenge.id}:${now.toISOString()}`,
    },
  });
}
