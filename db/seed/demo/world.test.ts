import { expect, test } from 'vitest';
import { addChallenges } from './add-challenges.ts';
import { addNeeds } from './add-needs.ts';
import { addPeople } from './add-people.ts';
import { createWorld, slugify } from './world.ts';

/** The phases of the hackathon in the demo as it is made on a day. */
function hackathonOn(day: number) {
  const world = createWorld(new Date(Date.UTC(2026, 4, 11 + day, 3 * day + 2)));
  addPeople(world);
  addNeeds(world);
  addChallenges(world);
  const hackathon = world.ref('challenge', 'hiv');
  return world.rows.phases.filter((phase) => phase.challengeId === hackathon);
}

test.each([0, 1, 2, 3, 4, 5, 6])(
  'the hackathon runs from Friday to Sunday, right after its preparation, whatever the day (%i)',
  (day) => {
    const phases = hackathonOn(day);
    const weekend = phases.find((phase) => phase.kind === 'propose');
    const prepare = phases.find((phase) => phase.kind === 'prepare');
    expect([weekend?.startsAt.getUTCDay(), weekend?.endsAt.getUTCDay()]).toEqual([5, 0]);
    expect(prepare?.endsAt).toEqual(weekend?.startsAt);
  },
);

test('the same moment makes the same world', () => {
  expect(hackathonOn(0)).toEqual(hackathonOn(0));
});

test('an address keeps whole words and folds what is not plain', () => {
  expect(slugify('Drei neue Tabletten, und keiner weiß, welche alten wegfallen!')).toBe(
    'drei-neue-tabletten-und-keiner-weiss-welche-alten-wegfallen',
  );
  expect(slugify('She goes out to fetch the children, who are more than fifty years old now')).toBe(
    'she-goes-out-to-fetch-the-children-who-are-more-than-fifty',
  );
});
