import { type Capacity, type Constituency, constituencies, constituencyOf } from '../people/roles.ts';
import { type Phase, type PhaseAction, type PhaseKind, phaseRules } from './phases.ts';

/** Who can have a say in a challenge. */
export const decidingGroups = [...constituencies, 'jury', 'staff'] as const;
export type DecidingGroup = (typeof decidingGroups)[number];

/** Kinds of say, the weightiest first. Whoever has none of the others is told. */
export const sayKinds = ['decides', 'votes', 'scores', 'proposes', 'advises', 'told'] as const;
export type SayKind = (typeof sayKinds)[number];

/** What a group does in a phase. */
export type Say =
  | { kind: 'decides'; about: 'rules' | 'needs' | 'entries' | 'result' | 'pilot' }
  /**
   * `weight`: what a paper of this group counts, where not all count the same. `gate`: nothing wins that a smaller share
   * (0–1) of this group and its fellows in the gate want; null for those who are outside it.
   */
  | { kind: 'votes'; weight: number | null; gate: number | null }
  | { kind: 'scores' }
  | { kind: 'proposes'; what: 'needs' | 'solutions' }
  | { kind: 'advises' }
  | { kind: 'told' };

export type PhaseRights<P> = { phase: P; rights: { group: DecidingGroup; says: Say[] }[] };

/** A vote as far as it says who decides. */
export type VoteRules = {
  eligible: readonly Capacity[];
  weights: Readonly<Partial<Record<Constituency, number>>> | null;
  /** Share of patients and carers, 0–1, below which nothing wins; null without a gate. */
  patientGate: number | null;
};

/** The groups whose wish the patient gate asks for. */
const inGate: readonly DecidingGroup[] = ['patients', 'carers'];

const capacityOf = Object.fromEntries(
  Object.entries(constituencyOf).map(([capacity, group]) => [group, capacity]),
) as Record<Constituency, Capacity>;

/** What staff decide in each kind of phase. They never vote and never score. */
const staffDecide: Readonly<Partial<Record<PhaseKind, 'rules' | 'needs' | 'entries' | 'result' | 'pilot'>>> =
  {
    prepare: 'rules',
    listen: 'needs',
    propose: 'entries',
    announce: 'result',
    pilot: 'pilot',
  };

/**
 * Who decides what: for each phase, in the order of time, what each group does in it. Follows from the rules of the phases
 * and of the vote, so that it cannot say anything else than what is done.
 *
 * @param vote the vote of the challenge; null where nobody votes
 */
export function decisionRights<P extends Phase>(
  phases: readonly P[],
  { vote }: { vote: VoteRules | null },
): PhaseRights<P>[] {
  const inOrder = [...phases].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
  );
  // Without a phase in which it is announced, the result is decided when vote and jury are over.
  const last = inOrder.some(({ kind }) => kind === 'announce')
    ? undefined
    : inOrder.findLast(({ kind }) => kind === 'vote' || kind === 'jury');
  return inOrder.map((phase) => ({
    phase,
    rights: decidingGroups.map((group) => ({
      group,
      says: orTold(saysOf(group, phase.kind, { vote, closes: phase === last })),
    })),
  }));
}

function saysOf(
  group: DecidingGroup,
  kind: PhaseKind,
  { vote, closes }: { vote: VoteRules | null; closes: boolean },
): Say[] {
  if (group === 'jury') return kind === 'jury' ? [{ kind: 'scores' }] : [];
  if (group === 'staff') {
    const about = staffDecide[kind] ?? (closes ? 'result' : null);
    return about ? [{ kind: 'decides', about }] : [];
  }
  const rules = phaseRules[kind];
  const may = (action: PhaseAction) =>
    [...(rules.everyone ?? []), ...(rules[capacityOf[group]] ?? [])].includes(action);
  const says: Say[] = [];
  if (may('vote') && vote?.eligible.includes(capacityOf[group])) {
    says.push({
      kind: 'votes',
      weight: vote.weights ? (vote.weights[group] ?? 1) : null,
      gate: inGate.includes(group) ? vote.patientGate : null,
    });
  }
  if (may('tell_need')) says.push({ kind: 'proposes', what: 'needs' });
  if (may('submit_solution') || may('edit_solution')) says.push({ kind: 'proposes', what: 'solutions' });
  // What is said once the votes are being counted changes nothing any more.
  if (may('comment') && kind === 'co_design') says.push({ kind: 'advises' });
  return says;
}

const orTold = (says: Say[]): Say[] => (says.length === 0 ? [{ kind: 'told' }] : says);
