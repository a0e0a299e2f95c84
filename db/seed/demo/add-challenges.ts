import { addDiscussion, addFollow } from './add-discussion.ts';
import { challenges } from './content/challenges.ts';
import type { DemoChallenge, DemoPhase } from './content/types.ts';
import { richText, slugify, type World } from './world.ts';

/**
 * Days by which the hackathon is moved back so that it begins on a Friday at 16:00 UTC, whenever the demo is made. Other
 * dates need no fixed weekday.
 */
export function hackathonShift(world: World): number {
  const opens = challenges.find(({ key }) => key === 'hiv')?.phases.find(({ kind }) => kind === 'propose');
  const planned = world.at(opens?.from ?? 0);
  const daysSinceFriday = (planned.getUTCDay() - 5 + 7) % 7;
  const friday = new Date(planned);
  friday.setUTCDate(planned.getUTCDate() - daysSinceFriday);
  friday.setUTCHours(16, 0, 0, 0);
  if (friday > planned) friday.setUTCDate(friday.getUTCDate() - 7);
  return (planned.getTime() - friday.getTime()) / 86_400_000;
}

const isWeekend = (phase: DemoPhase) => phase.kind === 'propose' || phase.kind === 'vote';

/** Challenges with their needs, partners, phases and criteria. */
export function addChallenges(world: World): void {
  for (const challenge of challenges) addChallenge(world, challenge);
  for (const key of ['nights', 'going-home', 'silver']) {
    for (const by of ['patient', 'carer', 'researcher', 'innovator']) {
      addFollow(world, by, { type: 'challenge', id: world.ref('challenge', key) }, world.at(30));
    }
  }
}

function addChallenge(world: World, challenge: DemoChallenge): void {
  const { rows } = world;
  const announcedAt = world.at(challenge.announced);
  const createdAt = world.at(challenge.announced + 0.1);
  const id = world.remember('challenge', challenge.key, world.id(createdAt));
  const subject = { type: 'challenge', id } as const;
  const decidedAt = challenge.decided === undefined ? null : world.at(challenge.decided);
  rows.challenges.push({
    id,
    slug: slugify(challenge.title),
    format: challenge.format,
    status: challenge.status,
    title: challenge.title,
    summary: challenge.summary,
    brief: richText(challenge.brief),
    themes: [...challenge.themes],
    prize: challenge.prize,
    ownerId: world.ref('person', 'staff'),
    announcedAt,
    decidedAt,
    updatedAt: decidedAt ?? announcedAt,
    createdAt,
  });
  for (const need of challenge.needs)
    rows.challengeNeeds.push({ challengeId: id, needId: world.ref('need', need), createdAt });
  for (const partner of challenge.partners)
    rows.challengePartners.push({ challengeId: id, organisationId: world.ref('organisation', partner) });
  challenge.criteria.forEach((criterion, place) => {
    const criterionId = world.remember('criterion', `${challenge.key}/${place}`, world.id(createdAt));
    rows.criteria.push({ ...criterion, id: criterionId, challengeId: id, position: place + 1 });
  });
  const facts = { title: challenge.title };
  world.step('challenge.announced', subject, announcedAt, 'staff', facts);
  world.audit('challenge.announce', 'staff', subject, announcedAt);
  // Those who run the cluster want to hear how it goes on.
  for (const key of ['staff', 'admin']) addFollow(world, key, subject, announcedAt);
  addPhases(world, challenge, id);
  if (decidedAt) {
    world.step('challenge.decided', subject, decidedAt, 'staff', facts);
    world.audit('challenge.decide', 'staff', subject, decidedAt);
  }
  addDiscussion(world, subject, announcedAt, challenge.comments);
}

function addPhases(world: World, challenge: DemoChallenge, challengeId: string): void {
  for (const phase of challenge.phases) {
    const shift = challenge.format === 'hackathon' ? hackathonShift(world) : 0;
    const startsAt = world.at(phase.from + (isWeekend(phase) ? shift : 0));
    const endsAt = world.at(phase.to + (isWeekend(phase) || phase.kind === 'prepare' ? shift : 0));
    const opened = startsAt <= world.now;
    world.rows.phases.push({
      id: world.id(startsAt),
      challengeId,
      kind: phase.kind,
      startsAt,
      endsAt,
      openedAt: opened ? startsAt : null,
      closedAt: endsAt <= world.now ? endsAt : null,
    });
    if (opened) {
      const facts = { title: challenge.title, phase: phase.kind };
      world.step('challenge.phase_opened', { type: 'challenge', id: challengeId }, startsAt, null, facts);
    }
  }
}
