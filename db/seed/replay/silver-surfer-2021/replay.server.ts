import type { Db } from '#db/client.server.ts';
import { createStage } from '../stage.server.ts';
import { entries } from './entries.ts';
import { closeContest, decide, gatherJury, readAwards, scoreEntries } from './judge.server.ts';
import { addPartners, gatherCrew, openContest, tellNeeds } from './set-up.server.ts';
import { beginning, planIn, type ReplaySize } from './story.ts';
import { castVotes, type Progress, sendEntries } from './take-part.server.ts';

/** What a replay did. */
export type ReplayReport = {
  slug: string;
  entries: number;
  voters: number;
  sheets: number;
  conflicts: number;
  awards: { voters: string[]; jury: string[] };
};

/**
 * Plays the Silver Surfer contest of 2021 again, from the needs to the awards, through the commands that the screens use,
 * on a clock of its own. Everything it makes is left as it is.
 *
 * @param zone the cluster's time zone
 * @param say hears each act, and how far the long ones are
 * @throws Error when the size is smaller than what the story needs, or when it was played here before
 */
export async function replaySilverSurfer(
  db: Db,
  { size, zone, say }: { size: ReplaySize; zone: string; say: (line: string) => void },
): Promise<ReplayReport> {
  if (size.entries < 5 || size.entries > entries.length || size.perEntry > size.jurors)
    throw new RangeError('from 5 to 50 entries, and no more jurors for each than there are');
  const stage = createStage(db, { from: beginning, seed: 'silver-surfer-2021' });
  const plan = planIn(zone);
  const phase = (kind: string) => plan.find((one) => one.kind === kind) ?? plan[0];
  const of = (what: string): Progress => everyTenth((text) => say(`  ${what}: ${text}`));

  say('The cluster opens, and its partners join.');
  const crew = await gatherCrew(stage);
  const partnerIds = await addPartners(stage, crew);
  say('People tell what is hard.');
  const needIds = await tellNeeds(stage, crew);
  say('The contest is announced.');
  const contest = await openContest(stage, crew, { needIds: Object.values(needIds), partnerIds, zone });
  await stage.until(dateOf(phase('propose')?.startsAt));
  say('Teams send their answers.');
  const wanted = entries.slice(0, size.entries);
  const entered = await sendEntries(stage, crew, contest, wanted, needIds, of('answers sent'));
  await stage.until(dateOf(phase('propose')?.endsAt));
  say('Jurors are invited.');
  const people = await gatherJury(stage, crew, contest, size.jurors);
  await stage.until(dateOf(phase('vote')?.startsAt));
  say('The vote is open.');
  const closesAt = dateOf(phase('vote')?.endsAt);
  const voters = await castVotes(
    stage,
    contest,
    entered,
    { voters: size.voters, closesAt },
    of('votes cast'),
  );
  await stage.until(closesAt);
  await stage.until(dateOf(phase('jury')?.startsAt));
  say('The jury scores.');
  const { sheets, conflicts } = await scoreEntries(
    stage,
    crew,
    contest,
    { people, entered, perEntry: size.perEntry },
    of('sheets filled in'),
  );
  await stage.until(dateOf(phase('jury')?.endsAt));
  say('The decision is signed and announced.');
  const announceAt = dateOf(phase('announce')?.startsAt);
  await decide(stage, crew, contest, { entered, announceAt });
  await stage.until(announceAt);
  const awards = await readAwards(stage, contest, entered);
  await stage.until(dateOf(phase('announce')?.endsAt));
  await closeContest(stage, crew, contest);
  return { slug: contest.slug, entries: entered.length, voters, sheets, conflicts, awards };
}

function dateOf(date: Date | undefined): Date {
  if (!date) throw new Error('the plan lacks a phase');
  return date;
}

function everyTenth(say: (text: string) => void): Progress {
  let tenth = 0;
  return (done, of) => {
    const reached = Math.floor((done / of) * 10);
    if (reached === tenth) return;
    tenth = reached;
    say(`${done} of ${of}`);
  };
}
