import { expect, test } from 'vitest';
import { makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { shownMembers } from './solution.queries.server.ts';

test('a team shows its people by the names that they chose', async () => {
  const db = testDb();
  const team = await makeTeam(db);
  const people = [
    { name: 'Ada Example', pseudonym: 'Quiet Heron', shownAs: 'name' },
    { name: 'Bo Example', pseudonym: 'Red Fox', shownAs: 'pseudonym' },
    { name: null, pseudonym: 'Grey Owl', shownAs: 'name' },
    { name: '', pseudonym: 'Blue Tit', shownAs: 'name' },
  ] as const;
  for (const person of people) {
    const { id } = await makeUser(db, person);
    await makeTeamMember(db, { teamId: team.id, userId: id });
  }
  const names = (await shownMembers(db, team.id)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Ada Example', 'Red Fox', 'Grey Owl', 'Blue Tit']));
  expect(names).not.toContain('Bo Example');
});
