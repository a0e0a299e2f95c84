import {
  finalRanking,
  type InterimPick,
  interimRanking,
  shortlist,
} from '#app/domain/methods/prioritisation/interim-ranking.ts';
import { shuffled } from '#app/domain/methods/random/seeded.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { moveTopic } from '#app/domain/priorities/move-topic.ts';
import type { FinalResult, InterimResult } from '#app/domain/priorities/results.ts';
import { answerDays } from '#app/domain/priorities/wording-consent.ts';
import { type DemoRound, rounds } from './content/priorities.ts';
import { slugify, type World } from './world.ts';

const groups = ['patients', 'carers', 'clinicians'] as const satisfies readonly Constituency[];
const mostChosen = 10;
type Topic = DemoRound['topics'][number] & { id: string };

/** Prioritisation rounds; a result is counted from the papers and the groups, never written by hand. */
export function addPriorities(world: World): void {
  for (const round of rounds) addRound(world, round);
}

function addRound(world: World, round: DemoRound): void {
  const begunAt = world.at(round.begun);
  const id = world.remember('priority_round', round.key, world.id(begunAt));
  const seed = `${round.key}-of-the-demo`;
  const topics: Topic[] = round.topics.map((topic) => ({ ...topic, id: world.id(begunAt) }));
  const papers = drawPapers(world, round, topics);
  const rankings = interimRanking(
    topics.map((topic) => topic.id),
    papers,
    { seed, mostChosen },
  );
  const { session } = round;
  const interim: InterimResult = {
    rankings,
    closedAt: world.at(round.ends).toISOString(),
    closedEarly: null,
  };
  const chosen = session ? shortlist(rankings, { size: round.shortlistSize, groups }) : [];
  const final = session ? drawSession(world, round, topics, chosen, seed) : null;
  world.rows.priorityRounds.push({
    id,
    slug: slugify(round.title),
    title: round.title,
    summary: round.summary,
    status: session ? 'published' : 'interim',
    groups: [...groups],
    mostChosen,
    shortlistSize: round.shortlistSize,
    finalSize: round.finalSize,
    seed,
    interimEndsAt: world.at(round.ends),
    sessionAt: session ? world.at(session.at) : null,
    sessionPlace: session?.place ?? '',
    interimResult: session ? interim : null,
    finalResult: final,
    ownerId: world.ref('person', 'staff'),
    publishedAt: session ? world.at(session.published) : null,
    updatedAt: world.at(session?.published ?? round.asked),
    createdAt: begunAt,
  });
  for (const topic of topics) {
    const entry = chosen.findIndex((one) => one.candidate === topic.id);
    const place = final ? final.order.indexOf(topic.id) + 1 : 0;
    world.rows.priorityTopics.push({
      id: topic.id,
      roundId: id,
      wording: topic.wording,
      explanation: topic.explanation,
      shortlistPlace: entry < 0 ? null : entry + 1,
      shortlistGroup: chosen[entry]?.group ?? null,
      finalRank: place || null,
      challengeId: topic.challenge ? world.ref('challenge', topic.challenge) : null,
      version: 2,
      createdAt: begunAt,
    });
    addNeedsBehind(world, round, id, topic, place);
  }
  for (const { constituency, chosen: picks } of papers) {
    const voterKey = world.hash();
    world.rows.priorityPapers.push({ roundId: id, voterKey, constituency, chosen: [...picks] });
  }
  for (const [index, { name, ranking }] of (final?.groups ?? []).entries()) {
    const at = world.at(session?.at ?? 0);
    world.rows.prioritySessionGroups.push({
      id: world.id(at),
      roundId: id,
      position: index + 1,
      name,
      ranking: [...ranking],
      handedInAt: at,
      updatedAt: at,
    });
  }
  world.audit('priority.open_interim', 'staff', { type: 'priority_round', id }, world.at(round.asked));
  if (session)
    world.audit('priority.publish', 'staff', { type: 'priority_round', id }, world.at(session.published));
}

/** The needs of a topic, each with its author's answer, and what they are told of the result. */
function addNeedsBehind(world: World, round: DemoRound, roundId: string, topic: Topic, place: number): void {
  const askedAt = world.at(round.asked + answerDays + 1);
  for (const key of topic.needs) {
    const needId = world.ref('need', key);
    const need = world.rows.needs.find((row) => row.id === needId);
    // A need stands once in a round, and only one that people can read.
    const isThere = world.rows.priorityTopicNeeds.some(
      (row) => row.roundId === roundId && row.needId === needId,
    );
    if (!need || !isPublicNeed(need.status) || isThere) continue;
    const isSilent = topic.silent?.includes(key) ?? false;
    world.rows.priorityTopicNeeds.push({
      topicId: topic.id,
      roundId,
      needId,
      consent: isSilent ? 'asked' : 'agreed',
      wordingVersion: 2,
      askedAt,
      answeredAt: isSilent ? null : world.at(round.asked + answerDays - 2),
      createdAt: world.at(round.begun),
    });
    if (!round.session) continue;
    world.step('need.prioritised', { type: 'need', id: needId }, world.at(round.session.published), 'staff', {
      title: round.title,
      rank: place > 0 && place <= round.finalSize ? place : 0,
    });
  }
}

function drawPapers(world: World, round: DemoRound, topics: readonly Topic[]): InterimPick[] {
  return groups.flatMap((constituency) => {
    const side = constituency === 'clinicians' ? 1 : 0;
    return Array.from({ length: round.papers[constituency] }, () => ({
      constituency,
      chosen: shuffled(
        topics.filter((topic) => world.random.next() < topic.appeal[side]).map((topic) => topic.id),
        world.random,
      ).slice(0, mostChosen),
    }));
  });
}

/** What the tables of the session said, the sum, and the one place that all of them changed in the end. */
function drawSession(
  world: World,
  round: DemoRound,
  topics: readonly Topic[],
  chosen: readonly { candidate: string }[],
  seed: string,
): FinalResult {
  const ids = chosen.map((entry) => entry.candidate);
  const weightOf = (id: string) => {
    const [concerned, professional] = topics.find((topic) => topic.id === id)?.appeal ?? [0, 0];
    return concerned + professional + (world.random.next() - 0.5) * 0.5;
  };
  const tables = (round.session?.groups ?? []).map((name) => {
    const weights = new Map(ids.map((id) => [id, weightOf(id)]));
    return { name, ranking: [...ids].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)) };
  });
  const places = finalRanking(
    ids,
    tables.map((table) => table.ranking),
    { seed },
  );
  const sum = places.map((place) => place.candidate);
  const topicId = sum[4] ?? '';
  const order = moveTopic(sum, { topic: topicId, place: 3 });
  const change = {
    topicId,
    from: 5,
    to: 3,
    reason:
      'All three tables had spoken about it for a long time. The carers said that the topic before it is part of this one, and everybody agreed.',
    at: world.at(round.session?.at ?? 0).toISOString(),
  };
  return { groups: tables, places, order: [...order], changes: [change] };
}
