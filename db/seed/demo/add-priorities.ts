import {
  type InterimRankings,
  interimRanking,
  shortlist,
} from '#app/domain/methods/prioritisation/interim-ranking.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import type { InterimResult } from '#app/domain/priorities/results.ts';
import { answerDays } from '#app/domain/priorities/wording-consent.ts';
import { addPrioritySession, sessionStart } from './add-priority-session.ts';
import { type DemoRound, rounds } from './content/priorities.ts';
import { drawChoices } from './draw-choices.ts';
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
  const papers = drawChoices(world, round, { roundId: id, topics, groups, mostChosen });
  const rankings = interimRanking(
    topics.map((topic) => topic.id),
    papers,
    { seed, mostChosen },
  );
  const { session } = round;
  const chosen = session ? shortlist(rankings, { size: round.shortlistSize, groups }) : [];
  const ids = chosen.map(({ candidate }) => candidate);
  const final = session
    ? addPrioritySession(world, { roundId: id, seed, session, topics, shortlist: ids })
    : null;
  world.rows.priorityRounds.push({
    id,
    slug: slugify(round.title),
    title: round.title,
    summary: round.summary,
    status: session ? (final ? 'published' : 'session') : 'interim',
    groups: [...groups],
    mostChosen,
    shortlistSize: round.shortlistSize,
    finalSize: round.finalSize,
    seed,
    interimEndsAt: world.at(round.ends),
    sessionAt: session ? sessionStart(world, session) : null,
    sessionPlace: session?.place ?? '',
    interimResult: session ? interimResult(world, round, rankings) : null,
    finalResult: final,
    ownerId: world.ref('person', 'staff'),
    publishedAt: session?.published === undefined ? null : world.at(session.published),
    updatedAt: world.at(session?.published ?? session?.at ?? round.asked),
    createdAt: begunAt,
  });
  for (const topic of topics) {
    const entry = ids.indexOf(topic.id);
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
  for (const paper of papers) world.rows.priorityPapers.push({ roundId: id, ...paper });
  addToLog(world, round, id);
}

const interimResult = (world: World, round: DemoRound, rankings: InterimRankings): InterimResult => ({
  rankings,
  closedAt: world.at(round.ends).toISOString(),
  closedEarly: null,
});

function addToLog(world: World, { asked, ends, session, papers }: DemoRound, id: string): void {
  const subject = { type: 'priority_round', id };
  world.audit('priority.open_interim', 'staff', subject, world.at(asked));
  if (!session) return;
  const all = Object.values(papers).reduce((sum, count) => sum + count, 0);
  world.audit('priority.close_interim', null, subject, world.at(ends), undefined, {
    papers: all,
    early: false,
  });
  world.audit('priority.shortlist', 'staff', subject, world.at(ends - 1));
  if (session.published !== undefined)
    world.audit('priority.publish', 'staff', subject, world.at(session.published));
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
    if (round.session?.published === undefined) continue;
    world.step('need.prioritised', { type: 'need', id: needId }, world.at(round.session.published), 'staff', {
      title: round.title,
      rank: place > 0 && place <= round.finalSize ? place : 0,
    });
  }
}
