import type { ChallengeStatus } from './challenge-machine.ts';
import { type PhaseKind, phaseTimeline } from './phases.ts';

/** Who somebody waits for. */
export const boardPeople = ['staff', 'teams', 'jurors', 'voters', 'clock'] as const;
export type BoardPerson = (typeof boardPeople)[number];

/** Everything that can be waited for in a challenge, in the order in which it comes. */
export const boardTaskKinds = [
  'announce_challenge',
  'answer_questions',
  'teams_send',
  'check_entries',
  'teams_mend',
  'invite_jurors',
  'jurors_answer',
  'assign_jury',
  'voters_vote',
  'type_papers',
  'count_votes',
  'jurors_score',
  'decide',
  'announce_results',
  'close',
] as const;
export type BoardTaskKind = (typeof boardTaskKinds)[number];

/** What waits: for whom, how many where that can be counted, and until when. */
export type BoardTask = { kind: BoardTaskKind; who: BoardPerson; count: number | null; until: Date | null };

/** Where a challenge stands, counted. */
export type BoardFacts = {
  status: ChallengeStatus;
  phases: readonly { id: string; kind: PhaseKind; startsAt: Date; endsAt: Date }[];
  /** Entries by where they stand; `mending`: sent back to be mended, with the first date by which. */
  entries: { draft: number; submitted: number; mending: number; mendUntil: Date | null; competing: number };
  openQuestions: number;
  /** Null where the plan has no jury. */
  jury: {
    accepted: number;
    invited: number;
    /** Of those who have something to score, how many have not sent. */
    behind: number;
    isAssigned: boolean;
    isComplete: boolean;
    endsAt: Date | null;
  } | null;
  /** Null where the plan has no vote. `handPapers`: papers that were typed in once, or differently. */
  vote: { isCounted: boolean; handPapers: number } | null;
  announceAt: Date | null;
};

/** What waits for whom at `now`, in the order in which it comes; empty when nothing does. */
export function boardTasks(facts: BoardFacts, now: Date): BoardTask[] {
  if (facts.status === 'cancelled' || facts.status === 'closed') return [];
  const { open } = phaseTimeline([...facts.phases], now);
  const phase = (kind: PhaseKind) => facts.phases.find((one) => one.kind === kind) ?? null;
  const isOpen = (kind: PhaseKind) => open.some((one) => one.kind === kind);
  const isOver = (kind: PhaseKind) =>
    (phase(kind)?.endsAt.getTime() ?? Number.POSITIVE_INFINITY) <= now.getTime();
  const { entries, jury, vote } = facts;
  const isRunning = facts.status === 'running';
  const isLive = isRunning || facts.status === 'announced';
  const hasVoteOver = vote === null || isOver('vote');
  const hasJuryDone = jury === null || jury.isComplete;
  const hasEntriesOver = phase('propose') === null || isOver('propose');
  const mayDecide = isRunning && hasEntriesOver && (vote === null || vote.isCounted) && hasJuryDone;
  const found: Record<BoardTaskKind, Omit<BoardTask, 'kind'> | null> = {
    announce_challenge:
      facts.status === 'draft'
        ? { who: 'staff', count: null, until: open[0]?.startsAt ?? phase('propose')?.startsAt ?? null }
        : null,
    answer_questions: counted('staff', facts.openQuestions),
    teams_send: isOpen('propose') ? counted('teams', entries.draft, phase('propose')?.endsAt ?? null) : null,
    check_entries: isLive
      ? counted('staff', entries.submitted, nextStart(facts.phases, ['vote', 'jury'], now))
      : null,
    teams_mend: isLive ? counted('teams', entries.mending, entries.mendUntil) : null,
    invite_jurors:
      isLive && jury && !jury.isComplete && jury.accepted + jury.invited === 0
        ? { who: 'staff', count: null, until: phase('jury')?.startsAt ?? null }
        : null,
    jurors_answer: isLive && jury && !jury.isComplete ? counted('jurors', jury.invited, jury.endsAt) : null,
    assign_jury:
      isRunning && jury && !jury.isComplete && jury.accepted > 0 && !jury.isAssigned
        ? { who: 'staff', count: null, until: phase('jury')?.startsAt ?? null }
        : null,
    voters_vote:
      vote && isRunning && isOpen('vote')
        ? { who: 'voters', count: null, until: phase('vote')?.endsAt ?? null }
        : null,
    type_papers: vote && !vote.isCounted ? counted('staff', vote.handPapers) : null,
    count_votes:
      vote && isRunning && isOver('vote') && !vote.isCounted
        ? { who: 'clock', count: null, until: null }
        : null,
    jurors_score:
      isRunning && jury && !jury.isComplete && isOpen('jury')
        ? counted('jurors', jury.behind, jury.endsAt)
        : null,
    decide:
      mayDecide && hasVoteOver && facts.announceAt === null && entries.competing > 0
        ? { who: 'staff', count: null, until: phase('announce')?.startsAt ?? null }
        : null,
    announce_results: facts.announceAt ? { who: 'clock', count: null, until: facts.announceAt } : null,
    close:
      facts.status === 'decided' && facts.phases.every((one) => one.endsAt <= now)
        ? { who: 'staff', count: null, until: null }
        : null,
  };
  return boardTaskKinds.flatMap((kind) => {
    const task = found[kind];
    return task ? [{ kind, ...task }] : [];
  });
}

function counted(who: BoardPerson, count: number, until: Date | null = null): Omit<BoardTask, 'kind'> | null {
  return count === 0 ? null : { who, count, until };
}

function nextStart(phases: BoardFacts['phases'], kinds: readonly PhaseKind[], now: Date): Date | null {
  const starts = phases
    .filter((phase) => kinds.includes(phase.kind) && phase.startsAt > now)
    .map((phase) => phase.startsAt.getTime());
  return starts.length === 0 ? null : new Date(Math.min(...starts));
}
