import type postgres from 'postgres';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import type { BulkPerson } from './bulk-people.ts';
import { type CopyValue, copyRows } from './copy.ts';
import type { Bulk } from './plan.ts';
import { createWriter } from './text.ts';

/** Needs that each challenge takes up. */
export const needsPerChallenge = 3;

const dayMs = 86_400_000;
const richText = (text: string) =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** A challenge that takes entries, with the needs it took up. */
export interface BulkChallenge {
  readonly id: string;
  readonly needIds: readonly string[];
}

/** Makes running challenges, each in its propose phase. */
export async function makeChallenges(
  sql: postgres.TransactionSql,
  bulk: Bulk,
  people: readonly BulkPerson[],
  needIds: readonly string[],
): Promise<BulkChallenge[]> {
  const writer = createWriter('en');
  const made: BulkChallenge[] = [];
  const rows: CopyValue[][] = [];
  const phases: CopyValue[][] = [];
  const links: CopyValue[][] = [];
  for (let i = 0; i < bulk.sizes.challenges; i += 1) {
    const at = bulk.within(60);
    const id = bulk.id(at);
    const own = needIds.slice(i * needsPerChallenge, (i + 1) * needsPerChallenge);
    made.push({ id, needIds: own });
    const story = writer.story(bulk.random);
    const format = bulk.pick(challengeFormats);
    const title = writer.title(bulk.random);
    const owner = bulk.pick(people).id;
    rows.push([
      id,
      `challenge-${bulk.seed}-${i}`,
      format,
      'running',
      title,
      story,
      richText(story),
      owner,
      at,
      at,
      at,
    ]);
    phases.push([bulk.id(at), id, 'propose', at, new Date(bulk.now.getTime() + 30 * dayMs), at]);
    for (const needId of own) links.push([id, needId, at]);
  }
  const columns = ['id', 'slug', 'format', 'status', 'title', 'summary', 'brief', 'owner_id', 'announced_at'];
  await copyRows(sql, 'challenges', [...columns, 'updated_at', 'created_at'], rows);
  const phaseColumns = ['id', 'challenge_id', 'kind', 'starts_at', 'ends_at', 'opened_at'];
  await copyRows(sql, 'phases', phaseColumns, phases);
  await copyRows(sql, 'challenge_needs', ['challenge_id', 'need_id', 'created_at'], links);
  return made;
}

/** Challenges of earlier loads, when this one makes none. */
export async function findChallenges(sql: postgres.TransactionSql): Promise<BulkChallenge[]> {
  return sql<BulkChallenge[]>`
    select c.id, coalesce(array_agg(n.need_id) filter (where n.need_id is not null), '{}') as "needIds"
    from challenges c left join challenge_needs n on n.challenge_id = c.id
    where c.status = 'running' group by c.id order by c.id limit 1000`;
}

/** Makes eligible solutions, each with a team of up to three. */
export async function makeSolutions(
  sql: postgres.TransactionSql,
  bulk: Bulk,
  people: readonly BulkPerson[],
  challenges: readonly BulkChallenge[],
): Promise<void> {
  const writer = createWriter('en');
  const teams: CopyValue[][] = [];
  const members: CopyValue[][] = [];
  const rows: CopyValue[][] = [];
  const links: CopyValue[][] = [];
  for (let i = 0; i < bulk.sizes.solutions; i += 1) {
    const challenge = bulk.pick(challenges);
    const at = bulk.within(20);
    const teamId = bulk.id(at);
    const id = bulk.id(at);
    const first = bulk.random.below(people.length);
    teams.push([teamId, `Team ${bulk.seed}-${i}`, challenge.id, at]);
    const size = Math.min(people.length, 1 + bulk.random.below(3));
    for (let n = 0; n < size; n += 1) {
      const member = people[(first + n) % people.length];
      if (member) members.push([teamId, member.id, n === 0 ? 'lead' : 'member', at]);
    }
    const story = writer.story(bulk.random);
    const title = writer.title(bulk.random);
    rows.push([
      id,
      `solution-${bulk.seed}-${i}`,
      challenge.id,
      teamId,
      'eligible',
      title,
      story,
      richText(story),
      at,
      at,
      at,
    ]);
    const need = challenge.needIds[0];
    if (need) links.push([id, need]);
  }
  await copyRows(sql, 'teams', ['id', 'name', 'challenge_id', 'created_at'], teams);
  await copyRows(sql, 'team_members', ['team_id', 'user_id', 'role', 'created_at'], members);
  const columns = ['id', 'slug', 'challenge_id', 'team_id', 'status', 'title', 'summary', 'design'];
  await copyRows(sql, 'solutions', [...columns, 'submitted_at', 'updated_at', 'created_at'], rows);
  await copyRows(sql, 'solution_needs', ['solution_id', 'need_id'], links);
}
