import type { Db } from '#db/client.server.ts';
import { users } from '#db/schema/people.ts';
import { addChallengePages } from './add-challenge-pages.ts';
import { addChallenges } from './add-challenges.ts';
import { addFinals } from './add-finals.ts';
import { addJuries } from './add-juries.ts';
import { addModeration } from './add-moderation.ts';
import { addNeeds } from './add-needs.ts';
import { addNotifications } from './add-notifications.ts';
import { addPeople } from './add-people.ts';
import { addPersonalNotices } from './add-personal-notices.ts';
import { addPilots } from './add-pilots.ts';
import { addPriorities } from './add-priorities.ts';
import { addSolutions } from './add-solutions.ts';
import { addVotes } from './add-votes.ts';
import { freezeEvidence } from './freeze-evidence.server.ts';
import { insertRows } from './rows.ts';
import { createWorld } from './world.ts';

/** What the demo needs to know. */
export interface SeedDemoOptions {
  /** All dates of the stories are counted from here. */
  readonly now: Date;
  /** Hears in one line what was made. */
  readonly log: (line: string) => void;
}

/**
 * Fills an empty database with the stories of the demonstration, in one transaction. The same `now` gives the same rows, but for
 * what hangs on the secret of the server: keys of papers and pseudonyms of networks.
 *
 * @throws Error when anybody is in the database already: the demo is never mixed with real people
 */
export async function seedDemo(db: Db, { now, log }: SeedDemoOptions): Promise<void> {
  const world = createWorld(now);
  addPeople(world);
  addNeeds(world);
  addChallenges(world);
  addSolutions(world);
  addVotes(world);
  addJuries(world);
  addFinals(world);
  addPilots(world);
  addModeration(world);
  addPriorities(world);
  addChallengePages(world);
  addNotifications(world);
  addPersonalNotices(world);
  await db.transaction(async (tx) => {
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1);
    if (somebody) throw new Error('There are people in this database: the demo needs an empty one');
    await insertRows(tx, world.rows);
    await freezeEvidence(tx);
  });
  const { rows } = world;
  log(
    `Demo: ${rows.users.length} people, ${rows.needs.length} needs, ${rows.challenges.length} challenges, ${rows.solutions.length} solutions, ${rows.pilots.length} pilots`,
  );
}
