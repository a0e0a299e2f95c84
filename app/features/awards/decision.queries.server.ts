import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tally } from '#app/domain/methods/voting/tally-result.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { CountedVote } from '#app/features/ballots/counted-vote.ts';
import { votersWinners } from '#app/features/ballots/voters-winners.server.ts';
import { commentsForTeams } from '#app/features/jury/jury-board.queries.server.ts';
import { type JuryRow, newestJuryState, readDecisiveRows } from '#app/features/jury/jury-results.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballots, decisionDrafts, phases, prizes, solutions, teams, users } from '#db/schema/index.ts';
import { type DecisionContent, decisionContentSchema } from './decision.schemas.ts';

/** One entry as staff see it while they decide. `jury` is null while the scores are closed, or there are none. */
export type DecidedEntry = {
  id: string;
  slug: string;
  title: string;
  team: string;
  isVotersChoice: boolean;
  /** Too few patients and carers support it, so that it cannot win the vote. */
  failedGate: boolean;
  voteRank: number | null;
  /** Who supports it, whatever the method. */
  approvals: number | null;
  jury: { rank: number | null; tied: boolean; score: number | null } | null;
};

/** How the vote stands for a decision. */
export type VoteForDecision = 'none' | 'not_counted' | 'no_winner' | 'winner';

/** Everything a decision is made from. */
export type Decision = {
  vote: VoteForDecision;
  quorum: Tally['quorum'];
  /** How many were level at the top, where a lot decided; else 0. */
  drawnFrom: number;
  /** Who would have won but for the patients' gate, where that is somebody else. */
  withoutGate: string[];
  jury: { state: 'none' | 'open' | 'done'; sent: number; all: number; endsAt: Date | null };
  entries: DecidedEntry[];
  content: DecisionContent;
  version: number;
  savedBy: string | null;
  savedAt: Date | null;
  /** Prizes of the jury, to go with its awards. */
  prizes: { id: string; title: string }[];
  /** Names of those who have read feedback, by their ids. */
  readers: Record<string, string>;
  /** Set once it is signed and waits for its time. */
  signed: { by: string | null; at: Date; announceAt: Date } | null;
};

/** Reads what is known for a decision and what has been written of it. Only for who may decide. */
export async function readDecision(db: DbOrTx, challengeId: string, now: Date): Promise<Decision> {
  const [entries, [vote], state, [draft], juryPrizes] = await Promise.all([
    db
      .select({ id: solutions.id, slug: solutions.slug, title: solutions.title, team: teams.name })
      .from(solutions)
      .innerJoin(teams, eq(teams.id, solutions.teamId))
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          inArray(solutions.status, [...competingSolutionStatuses]),
        ),
      )
      .orderBy(asc(solutions.title), asc(solutions.id)),
    db
      .select({ ballot: ballots, hasPhase: sql<boolean>`${phases.id} is not null` })
      .from(ballots)
      .leftJoin(phases, and(eq(phases.challengeId, ballots.challengeId), eq(phases.kind, 'vote')))
      .where(eq(ballots.challengeId, challengeId)),
    newestJuryState(db, challengeId, now),
    db
      .select({
        content: decisionDrafts.content,
        version: decisionDrafts.version,
        savedAt: decisionDrafts.updatedAt,
        signedAt: decisionDrafts.signedAt,
        signedBy: decisionDrafts.signedBy,
        announceAt: decisionDrafts.announceAt,
        savedBy: sql<string | null>`coalesce(${users.name}, ${users.pseudonym})`,
      })
      .from(decisionDrafts)
      .leftJoin(users, eq(users.id, decisionDrafts.savedBy))
      .where(eq(decisionDrafts.challengeId, challengeId)),
    db
      .select({ id: prizes.id, title: prizes.title })
      .from(prizes)
      .where(and(eq(prizes.challengeId, challengeId), eq(prizes.kind, 'jury')))
      .orderBy(asc(prizes.position)),
  ]);
  const hasJury = state.endsAt !== null || state.acceptedIds.length > 0;
  const found = hasJury && state.complete ? await readDecisiveRows(db, challengeId) : null;
  const ballot = vote?.hasPhase ? vote.ballot : null;
  const tally = ballot?.result as CountedVote | null | undefined;
  const winners = ballot ? await votersWinners(db, ballot, new Set(entries.map((entry) => entry.id))) : [];
  const written = decisionContentSchema.parse(draft?.content ?? {});
  const readerIds = Object.values(written.reviews).flatMap(({ by }) => by ?? []);
  const readers = await namesOf(db, [...readerIds, ...(draft?.signedBy ? [draft.signedBy] : [])]);
  return {
    vote: !ballot ? 'none' : !tally ? 'not_counted' : winners.length > 0 ? 'winner' : 'no_winner',
    quorum: tally?.quorum ?? 'none',
    // Where somebody has left since the count, what stands there about the top is no longer so.
    drawnFrom: tally && sameIds(winners, tally.winners) ? tally.drawnFrom.length : 0,
    withoutGate: entries
      .filter(({ id }) => !winners.includes(id) && tally?.winnersWithoutGate?.includes(id))
      .map(({ title }) => title),
    jury: {
      state: !hasJury ? 'none' : state.complete ? 'done' : 'open',
      sent: state.submittedIds.length,
      all: state.acceptedIds.length,
      endsAt: state.endsAt,
    },
    entries: entries
      .map((entry) => {
        const counted = tally?.ranking.find((result) => result.candidate === entry.id);
        const row = found?.find((result) => result.id === entry.id);
        return {
          ...entry,
          isVotersChoice: winners.includes(entry.id),
          failedGate: counted?.gate === 'failed',
          voteRank: counted?.rank ?? null,
          approvals: counted?.supporters ?? null,
          jury: row ? juryOf(row) : null,
        };
      })
      .sort((a, b) => best(a) - best(b)),
    content: withWords(written, await firstFeedback(db, challengeId, found !== null)),
    version: draft?.version ?? 0,
    savedBy: draft?.savedBy ?? null,
    savedAt: draft?.savedAt ?? null,
    prizes: juryPrizes,
    readers,
    signed:
      draft?.signedAt && draft.announceAt
        ? {
            by: draft.signedBy ? (readers[draft.signedBy] ?? null) : null,
            at: draft.signedAt,
            announceAt: draft.announceAt,
          }
        : null,
  };
}

async function namesOf(db: DbOrTx, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

const juryOf = ({ rank, tied, score }: JuryRow) => ({ rank, tied, score });

/** Those who could be awarded stand first: the better of their two places. */
const best = (entry: DecidedEntry) =>
  Math.min(entry.voteRank ?? Number.MAX_SAFE_INTEGER, entry.jury?.rank ?? Number.MAX_SAFE_INTEGER);

/** What jurors wrote stands wherever staff have written nothing, also when the draft is older than the jury's words. */
function withWords(content: DecisionContent, words: Record<string, string>): DecisionContent {
  const own = Object.entries(content.feedback).filter(([, text]) => text.trim() !== '');
  return { ...content, feedback: { ...words, ...Object.fromEntries(own) } };
}

/** Feedback begins with what the jurors wrote for each team. */
async function firstFeedback(
  db: DbOrTx,
  challengeId: string,
  isOpen: boolean,
): Promise<Record<string, string>> {
  if (!isOpen) return {};
  const words: Record<string, string> = {};
  for (const { solutionId, forTeam } of await commentsForTeams(db, challengeId)) {
    const before = words[solutionId];
    if (before?.split('\n\n').includes(forTeam)) continue;
    words[solutionId] = before ? `${before}\n\n${forTeam}` : forTeam;
  }
  return words;
}

/** How many people will be told of a decision, each counted once, in the first of these groups they belong to. */
export async function countTold(
  db: DbOrTx,
  challengeId: string,
): Promise<Record<'team' | 'author' | 'supporter' | 'follower', number>> {
  const rows = await db.execute<{ audience: string; n: number }>(sql`
    with road_needs as (select need_id as id from challenge_needs where challenge_id = ${challengeId}),
    people (user_id, rank, audience) as (
      select m.user_id, 0, 'team' from team_members m join solutions s on s.team_id = m.team_id
        where s.challenge_id = ${challengeId} and s.status in ('eligible', 'shortlisted')
      union all
      select n.author_id, 1, 'author' from needs n join road_needs r on r.id = n.id where n.status <> 'withdrawn'
      union all
      select s.user_id, 2, 'supporter' from need_supports s join road_needs r on r.id = s.need_id
      union all
      select f.user_id, 3, 'follower' from follows f
        where (f.subject_type = 'need' and f.subject_id in (select id from road_needs))
          or (f.subject_type = 'challenge' and f.subject_id = ${challengeId})
    ),
    once as (select distinct on (user_id) user_id, audience from people order by user_id, rank)
    select audience, count(*)::int as n from once join users u on u.id = once.user_id
    where u.erased_at is null group by audience`);
  const of = (audience: string) => rows.find((row) => row.audience === audience)?.n ?? 0;
  return { team: of('team'), author: of('author'), supporter: of('supporter'), follower: of('follower') };
}
