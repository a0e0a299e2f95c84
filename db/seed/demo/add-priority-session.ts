import { invariant } from '#app/domain/app-error.ts';
import { finalRanking } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import { type SeededRandom, seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import { moveTopic } from '#app/domain/priorities/move-topic.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import type { DemoRound, DemoSession } from './content/priorities.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
/** Topics that a table at work has put in their places so far, the top ones first. */
const placedSoFar = 3;

type Topic = DemoRound['topics'][number] & { id: string };
type Sitting = {
  roundId: string;
  seed: string;
  session: DemoSession;
  topics: readonly Topic[];
  shortlist: readonly string[];
};

/** The final session with its tables and seats; gives its result, or null while it is held. */
export function addPrioritySession(world: World, sitting: Sitting): FinalResult | null {
  const { roundId, seed, session } = sitting;
  const at = sessionStart(world, session);
  const random = seededRandom(`tables of ${seed}`);
  const tables = session.groups.map((name, index) => {
    const id = world.id(at);
    const isDone = session.published !== undefined || (session.handedIn?.includes(name) ?? false);
    const wanted = orderOf(sitting, random);
    const begun = shuffled(sitting.shortlist, seededRandom(`${seed}:${id}`));
    const moves = wanted.slice(0, isDone ? wanted.length : placedSoFar);
    const ranking = moves.reduce<readonly string[]>(
      (order, topic, place) => moveTopic(order, { topic, place: place + 1 }),
      begun,
    );
    // The first table is a little further than the last.
    const doneAt = new Date(at.getTime() + (index + 1) * 600_000);
    world.rows.prioritySessionGroups.push({
      ...{ id, roundId, position: index + 1, name, ranking: [...ranking], version: moves.length + 1 },
      handedInAt: isDone ? doneAt : null,
      updatedAt: doneAt,
    });
    if (isDone)
      world.audit('priority.hand_in', leaderOf(session, name), subjectOf(roundId), doneAt, undefined, {
        group: id,
      });
    return { id, name, ranking };
  });
  addSeats(world, sitting, new Map(tables.map(({ id, name }) => [name, id])));
  world.audit('priority.open_session', 'staff', subjectOf(roundId), at, undefined, { groups: tables.length });
  return session.published === undefined ? null : sumUp(world, sitting, tables);
}

/** Sessions begin on the hour. */
export function sessionStart(world: World, { at }: DemoSession): Date {
  const start = world.at(at);
  start.setUTCMinutes(0, 0, 0);
  return start;
}

const subjectOf = (id: string) => ({ type: 'priority_round', id });

const leaderOf = ({ seats = [] }: DemoSession, table: string) =>
  seats.find((seat) => seat.leads && seat.table === table)?.by ?? 'staff';

/** The shortlist as one table sees it: the taste of both sides, and its own. */
function orderOf({ topics, shortlist }: Sitting, random: SeededRandom): string[] {
  const weights = new Map(
    shortlist.map((id) => {
      const [concerned, professional] = topics.find((topic) => topic.id === id)?.appeal ?? [0, 0];
      return [id, concerned + professional + (random.next() - 0.5) * 0.5] as const;
    }),
  );
  return shortlist.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function addSeats(world: World, { roundId, session }: Sitting, tables: ReadonlyMap<string, string>): void {
  const invited = session.invited ?? session.at;
  for (const [place, { by, speaksFor, leads, table, answer }] of (session.seats ?? []).entries()) {
    const userId = world.ref('person', by);
    const createdAt = new Date(world.at(invited).getTime() + place * 60_000);
    world.rows.prioritySeats.push({
      ...{ roundId, userId, constituency: speaksFor ?? null, answer: answer ?? 'coming' },
      ...{ groupId: table ? tables.get(table) : null, isFacilitator: leads ?? false, createdAt },
    });
    invariant(!table || tables.has(table), `there is a ${table}`);
    const facts = { person: userId, constituency: speaksFor ?? null, isFacilitator: leads ?? false };
    world.audit('priority.invite_seat', 'staff', subjectOf(roundId), createdAt, undefined, facts);
    if (answer === 'invited') continue;
    const answeredAt = new Date(createdAt.getTime() + (1 + (place % 5)) * dayMs);
    world.audit('priority.answer_seat', by, subjectOf(roundId), answeredAt, undefined, {
      answer: answer ?? 'coming',
    });
  }
}

/** The sum of what the tables said, and the one place that all of them changed in the end. */
function sumUp(
  world: World,
  { seed, session, shortlist }: Sitting,
  tables: readonly { name: string; ranking: readonly string[] }[],
): FinalResult {
  const groups = tables.map(({ name, ranking }) => ({ name, ranking }));
  const places = finalRanking(
    shortlist,
    groups.map((group) => group.ranking),
    { seed },
  );
  const sum = places.map((place) => place.candidate);
  const topicId = sum[4] ?? '';
  const change = {
    topicId,
    from: 5,
    to: 3,
    reason:
      'All three tables had spoken about it for a long time. The carers said that the topic before it is part of this one, and everybody agreed.',
    at: sessionStart(world, session).toISOString(),
  };
  return { groups, places, order: [...moveTopic(sum, { topic: topicId, place: 3 })], changes: [change] };
}
