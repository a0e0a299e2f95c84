import { contestPaths } from '#app/contest-paths.ts';
import { invariant } from '#app/domain/app-error.ts';
import { shuffled } from '#app/domain/methods/random/seeded.ts';
import { samePersonText } from '#app/domain/methods/voting/hand-papers.ts';
import { type Constituency, constituencies } from '#app/domain/people/roles.ts';
import { printLimits } from '#app/features/paper-ballots/commands/print-papers.server.ts';
import { paths } from '#app/paths.ts';
import { accountsIn } from './add-own-papers.ts';
import type { DemoVote } from './content/votes.ts';
import type { BallotBox } from './draw-papers.ts';
import { say } from './tell.ts';
import type { World } from './world.ts';

type Holder = { key: string | null; constituency: Constituency };

const hourMs = 3_600_000;
const numberOf = (place: number) => String(place + 1).padStart(4, '0');

/** How long it takes to hand out the papers of one place. */
const sittingOf = ({ opensAt, until }: BallotBox) =>
  Math.min(6 * hourMs, (until.getTime() - opensAt.getTime()) * 0.2);

/**
 * Papers that were filled in by hand: of some who have an account and of all who have none. Each was printed with a number,
 * handed out at a place, and typed in by two people.
 */
export function addHandPapers(world: World, vote: DemoVote, box: BallotBox): void {
  const holders = shuffled(holdersOf(world, vote, box), box.random);
  const { printed = 0, handedOut = 0, typedOnce = 0 } = vote.atWork ?? {};
  addPrintings(world, box, holders.length + printed + handedOut + typedOnce);
  addHelpers(world, vote, box);
  holders.forEach(({ key, constituency }, place) => {
    const number = numberOf(place);
    const guest = `present:${samePersonText(`Guest ${number} of ${vote.challenge}`, 1940)}`;
    const voterKey = box.voterKey(key ? world.ref('person', key) : guest);
    const receipt = box.receipt();
    const marks = box.marks(constituency);
    world.rows.ballotPapers.push({
      ...{ ballotId: box.id, voterKey, constituency, marks, receipt, byCarer: false, onPaper: true },
    });
    const { handedAt, typedAt, where, helper } = visitOf(vote, box, place / holders.length);
    const paperId = world.id(handedAt);
    world.rows.handPapers.push({
      ...{ id: paperId, ballotId: box.id, number, receipt, voterKey, constituency, place: where },
      ...{ status: 'counted', handedBy: world.ref('person', helper(0)) },
      ...{ updatedAt: typedAt(2), createdAt: printedAt(box) },
    });
    world.audit('ballot.hand_out_paper', helper(0), box.subject, handedAt, undefined, {
      number,
      place: where,
    });
    for (const [time, outcome] of [
      [1, 'typed_once'],
      [2, 'counted'],
    ] as const)
      world.audit('ballot.type_paper', helper(time - 1), box.subject, typedAt(time), undefined, {
        ...{ number, outcome },
      });
    if (key) tellOfPaper(world, key, box, paperId, handedAt);
  });
}

/** Who filled in a paper by hand: as many of each constituency as did not vote by themselves. */
function holdersOf(world: World, vote: DemoVote, box: BallotBox): Holder[] {
  const accounts = accountsIn(world, vote, box);
  const onPaper = accounts.filter(({ key }) => vote.onPaper?.includes(key));
  return constituencies.flatMap((constituency): Holder[] => {
    const guests =
      vote.papers[constituency] - accounts.filter((one) => one.constituency === constituency).length;
    invariant(guests >= 0, `more ${constituency} have an account than voted in ${vote.challenge}`);
    const known = onPaper.filter((one) => one.constituency === constituency);
    return [...known, ...Array.from({ length: guests }, () => ({ key: null, constituency }))];
  });
}

const printedAt = (box: BallotBox) => new Date(box.opensAt.getTime() - sittingOf(box));

function addPrintings(world: World, box: BallotBox, count: number): void {
  for (let from = 0; from < count; from += printLimits.atOnce) {
    const facts = { first: numberOf(from), last: numberOf(Math.min(from + printLimits.atOnce, count) - 1) };
    world.audit('ballot.print_papers', 'staff', box.subject, printedAt(box), undefined, facts);
  }
}

function addHelpers(world: World, vote: DemoVote, box: BallotBox): void {
  const challenge = world.rows.challenges.find((row) => row.id === box.subject.id);
  for (const by of vote.helpers.filter((key) => !world.person(key).roles.includes('staff'))) {
    const createdAt = printedAt(box);
    const userId = world.ref('person', by);
    world.rows.ballotHelpers.push({ ballotId: box.id, userId, createdAt });
    world.audit('ballot.name_helper', 'staff', box.subject, createdAt, undefined, { helper: userId });
    say(world, userId, 'paperHelper', box.subject, {
      path: contestPaths.paperBallots(challenge?.slug ?? ''),
      facts: { title: challenge?.title },
      dedupeKey: `paper-helper:${box.id}:${userId}`,
      at: createdAt,
    });
  }
}

/** When and where a paper was handed out and typed in, and by whom. @param part how far through the pile it lies, 0–1 */
function visitOf(vote: DemoVote, box: BallotBox, part: number) {
  const { places, helpers } = vote;
  const sitting = sittingOf(box);
  const days = box.until.getTime() - box.opensAt.getTime() - 2.5 * sitting;
  const stop = Math.floor(part * places.length);
  const begin = box.opensAt.getTime() + (days * stop) / places.length;
  const handedAt = new Date(Math.round(begin + (part * places.length - stop) * sitting));
  return {
    handedAt,
    /** The first typing and the second, each after the sitting. */
    typedAt: (time: number) => new Date(Math.round(handedAt.getTime() + sitting * (0.5 + 0.5 * time))),
    where: places[stop] ?? '',
    helper: (turn: number) => helpers[(stop + turn) % helpers.length] ?? helpers[0],
  };
}

/** Papers that are not in the box yet: in nobody's hands, being filled in, or typed in by one person. */
export function addPapersAtWork(world: World, vote: DemoVote, box: BallotBox): void {
  const { printed = 0, handedOut = 0, typedOnce = 0 } = vote.atWork ?? {};
  const done = world.rows.handPapers.filter((row) => row.ballotId === box.id).length;
  const statuses = [
    ...Array.from({ length: typedOnce }, () => 'typed_once' as const),
    ...Array.from({ length: handedOut }, () => 'handed_out' as const),
    ...Array.from({ length: printed }, () => 'printed' as const),
  ];
  const { helper } = visitOf(vote, box, 0);
  const where = vote.places.at(-1) ?? '';
  statuses.forEach((status, place) => {
    const number = numberOf(done + place);
    const createdAt = printedAt(box);
    const common = { ballotId: box.id, number, receipt: box.receipt(), status, createdAt };
    if (status === 'printed') {
      world.rows.handPapers.push({ id: world.id(createdAt), ...common, updatedAt: createdAt });
      return;
    }
    const handedAt = new Date(
      box.until.getTime() - (4 * hourMs * (statuses.length - place)) / statuses.length,
    );
    const marks = box.marks('patients');
    const isTyped = status === 'typed_once';
    world.rows.handPapers.push({
      ...{ id: world.id(handedAt), ...common, place: where, constituency: 'patients', updatedAt: handedAt },
      voterKey: box.voterKey(`present:${samePersonText(`Guest ${number} of ${vote.challenge}`, 1940)}`),
      handedBy: world.ref('person', helper(0)),
      ...(isTyped ? { firstBy: world.ref('person', helper(1)), firstMarks: marks } : {}),
    });
    world.audit('ballot.hand_out_paper', helper(0), box.subject, handedAt, undefined, {
      number,
      place: where,
    });
    if (!isTyped) return;
    const facts = { number, outcome: status };
    world.audit(
      'ballot.type_paper',
      helper(1),
      box.subject,
      new Date(handedAt.getTime() + hourMs / 2),
      undefined,
      facts,
    );
  });
}

/** Whoever did not ask for a paper learns that somebody did so in their name. */
function tellOfPaper(world: World, key: string, { subject }: BallotBox, paperId: string, at: Date): void {
  const challenge = world.rows.challenges.find((row) => row.id === subject.id);
  say(world, world.ref('person', key), 'paperHandedOut', subject, {
    path: paths.vote(challenge?.slug ?? ''),
    facts: { title: challenge?.title },
    dedupeKey: `paper-handed-out:${paperId}`,
    at,
  });
}
