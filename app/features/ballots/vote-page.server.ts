import type { LoaderFunctionArgs } from '@remix-run/node';
import { optionalActor } from '#app/auth/session.server.ts';
import { constituencyOf } from '#app/domain/people/roles.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { paperOf, turnoutBy, turnoutOf } from './ballot.queries.server.ts';
import { entriesOrder } from './entries-order.server.ts';
import { keptMarks } from './kept-marks.server.ts';
import { CHOSEN_AREA, readPicked } from './vote-links.ts';
import { votePhaseOf } from './vote-phase.ts';
import { type VoteRules, voteRules } from './vote-rules.queries.server.ts';
import { areasOf, type VotedEntry, votedEntries } from './voted-entries.queries.server.ts';
import { type VoteVisit, visitVote, waitingRoles } from './voter.server.ts';

/** The page of a vote: what it is, who one is in it, what one has marked, and the part of the list that is looked at. */
export async function loadVotePage(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const query = new URL(args.request.url).searchParams;
  const slug = args.params.slug ?? '';
  const visit = await visitVote(actor, slug, query.get('for'), new Date());
  const { vote, state, voter, others } = visit;
  const { challenge, ballot } = vote;
  const db = getDb();
  const order = await entriesOrder(args.request, ballot.id, voter);
  const [all, areas, rules, paper, turnout, total, waiting] = await Promise.all([
    votedEntries(db, challenge.id, order.key),
    areasOf(db, challenge.id),
    voteRules(db, ballot.id),
    voter ? paperOf(db, ballot.id, voter.id) : null,
    turnoutBy(db, ballot.id),
    turnoutOf(db, ballot.id),
    voter?.isSelf ? waitingRoles(db, voter.id) : [],
  ]);
  // What patients have filled in themselves is theirs alone: a carer learns that they voted, not how.
  const isTheirsAlone = voter?.isSelf === false && paper !== null && !paper.byCarer;
  const own = isTheirsAlone ? null : paper;
  const ids = all.map(({ id }) => id);
  const kept = await keptMarks(args.request, slug, voter?.id ?? null, ids);
  const standing = new Set(ids);
  const recorded = Object.fromEntries(Object.entries(own?.marks ?? {}).filter(([id]) => standing.has(id)));
  const marks = kept ?? recorded;
  const asked = query.get('area') ?? '';
  const area = asked === CHOSEN_AREA || areas.some(({ id }) => id === asked) ? asked : '';
  const page = {
    challenge: { id: challenge.id, slug, title: challenge.title, status: challenge.status },
    state,
    phase: votePhaseOf(challenge.phases),
    eligible: ballot.eligible.map((capacity) => ({ capacity, constituency: constituencyOf[capacity] })),
    rules: publicRules(rules),
    turnout: { total, by: turnout, targets: targetsFor(actor, visit, rules) },
    entries: all.filter((entry) => isIn(entry, area, marks)),
    /** All that stands, in short: also what the part of the list that is looked at leaves out. */
    standing: all.map(({ id, slug: entrySlug, title, amount }) => ({ id, slug: entrySlug, title, amount })),
    areas: areas
      .map((one) => ({ ...one, count: all.filter((entry) => entry.areaId === one.id).length }))
      .filter(({ count }) => count > 0),
    area,
    picked: readPicked(query).filter((picked) => all.some((entry) => entry.slug === picked)),
    voter: voter && {
      id: voter.id,
      isSelf: voter.isSelf,
      name: voter.name,
      canVote: voter.capacities.length > 0,
    },
    others,
    waiting,
    isTheirsAlone,
    recorded: own && Object.keys(own.marks).length,
    marks,
    /** Something was marked here before or is recorded: of a single choice, also that it is none. */
    isMarked: kept !== null || own !== null,
    problem: query.get('problem'),
  };
  return { page, setCookie: order.setCookie };
}

/** Part of the list: all, a focus area, or what is marked. */
function isIn(entry: VotedEntry, area: string, marks: Readonly<Record<string, number>>): boolean {
  if (area === CHOSEN_AREA) return marks[entry.id] !== undefined;
  return area === '' || entry.areaId === area;
}

const publicRules = ({ targets: _, ...rules }: VoteRules) => rules;

/** What is hoped for is for those who look after the turnout. */
function targetsFor(actor: Actor, { vote }: VoteVisit, { targets }: VoteRules) {
  return can(actor, 'challenge.edit', vote.challenge) ? targets : null;
}
