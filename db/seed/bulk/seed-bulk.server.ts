import type postgres from 'postgres';
import { BootError } from '#server/boot-error.server.ts';
import { findChallenges, makeChallenges, makeSolutions, needsPerChallenge } from './bulk-challenges.ts';
import { makeComments } from './bulk-comments.ts';
import { makeNeeds } from './bulk-needs.ts';
import { findPeople, makePeople } from './bulk-people.ts';
import { type BulkSizes, createBulk } from './plan.ts';

/** What a bulk load needs to know. */
export interface SeedBulkOptions {
  readonly sizes: BulkSizes;
  /** The same seed and `now` make the same rows. A seed can be loaded once. */
  readonly seed: number;
  /** The newest instant of all rows. */
  readonly now: Date;
  /** Hears of progress, a line at a time. */
  readonly log: (line: string) => void;
}

/**
 * Loads plausible data in bulk, in one transaction, on top of what is there. Where rows need authors and none are there or
 * asked for, some are made.
 *
 * @throws BootError when the seed was loaded before, or when solutions or comments have nothing to belong to
 */
export async function seedBulk(sql: postgres.Sql, { sizes, seed, now, log }: SeedBulkOptions): Promise<void> {
  await sql.begin(async (tx) => {
    await refuseSecondLoad(tx, seed);
    await load(tx, sizes, seed, now, log);
  });
  log('Updating statistics');
  await sql`analyze`;
}

/** Every row of a load has the seed in its address or slug, so one of each tells. */
async function refuseSecondLoad(sql: postgres.TransactionSql, seed: number): Promise<void> {
  const [found] = await sql`
    select 1 where exists (select from needs where slug = ${`need-${seed}-0`})
      or exists (select from users where email = ${`person-${seed}-0@bulk.example`})
      or exists (select from challenges where slug = ${`challenge-${seed}-0`})
      or exists (select from solutions where slug = ${`solution-${seed}-0`})`;
  if (found)
    throw new BootError(
      `Seed ${seed} has been loaded into this database before: choose another with --seed.`,
    );
}

async function load(
  sql: postgres.TransactionSql,
  wanted: BulkSizes,
  seed: number,
  now: Date,
  log: (line: string) => void,
): Promise<void> {
  const found = wanted.people > 0 ? [] : await findPeople(sql);
  const sizes = { ...wanted, people: found.length > 0 ? 0 : wanted.people || peopleFor(wanted) };
  const bulk = createBulk(seed, now, sizes);
  const people = found.length > 0 ? found : await makePeople(sql, bulk);
  if (sizes.people > 0) log(`${sizes.people} people`);
  const needIds = await makeNeeds(sql, bulk, people, sizes.challenges * needsPerChallenge, log);
  const made = await makeChallenges(sql, bulk, people, needIds);
  if (made.length > 0) log(`${made.length} challenges`);
  if (sizes.solutions > 0) {
    const challenges = made.length > 0 ? made : await findChallenges(sql);
    if (challenges.length === 0) throw new BootError('Solutions need a challenge: add --challenges 1.');
    await makeSolutions(sql, bulk, people, challenges);
    log(`${sizes.solutions} solutions`);
  }
  if (sizes.comments > 0) await makeComments(sql, bulk, people, log);
}

/** One person for twenty rows, at least two and at most 5,000. */
function peopleFor({ needs, challenges, solutions, comments }: BulkSizes): number {
  const rows = needs + challenges + solutions + comments;
  return rows === 0 ? 0 : Math.min(5000, Math.max(2, Math.ceil(rows / 20)));
}
