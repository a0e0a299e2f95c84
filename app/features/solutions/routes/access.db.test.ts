import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Role } from '#app/domain/people/roles.ts';
import * as challengePage from '#app/features/challenge-page/routes/challenge.tsx';
import * as cancel from '#app/features/challenges/routes/cancel.tsx';
import * as editChallenge from '#app/features/challenges/routes/edit.tsx';
import * as challengeList from '#app/features/challenges/routes/list.tsx';
import * as newChallenge from '#app/features/challenges/routes/new.tsx';
import {
  makeChallenge,
  makePhase,
  makeSolution,
  makeTeam,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import * as edit from './edit.tsx';
import * as enter from './enter.tsx';
import * as entries from './entries.tsx';
import * as invitation from './invitation.tsx';
import * as list from './list.tsx';
import * as mine from './my-solutions.tsx';
import * as receipt from './receipt.tsx';
import * as solutionPage from './solution.tsx';
import * as team from './team.tsx';
import * as terms from './terms.tsx';
import * as versions from './versions.tsx';
import * as withdraw from './withdraw.tsx';

type Page = { loader: (args: LoaderFunctionArgs) => Promise<unknown> };
type Who = 'anonymous' | 'member' | Role;

/** What somebody meets at a page: 200, a redirect (302), or the status of the refusal. */
async function meets(
  page: Page,
  params: Record<string, string>,
  who: Who,
  memberId: string,
): Promise<number> {
  const headers = new Headers();
  if (who !== 'anonymous') {
    const id = who === 'member' ? memberId : (await makeUser(testDb(), { roles: [who] })).id;
    headers.set('cookie', (await startSession(id, 'test', new Date())).cookie.split(';')[0] ?? '');
  }
  const request = new Request('http://tandem.test/page', { headers });
  try {
    await page.loader({ request, params, context: { requestId: 'test' } } as unknown as LoaderFunctionArgs);
    return 200;
  } catch (error) {
    if (error instanceof Response) return error.status;
    if (error instanceof AppError) return httpStatusOf[error.kind];
    throw error;
  }
}

/** A challenge, and in it a draft of a team with one member. */
async function world(status: 'draft' | 'running') {
  const challenge = await makeChallenge(testDb(), { status });
  await makePhase(testDb(), { challengeId: challenge.id });
  const { id: teamId } = await makeTeam(testDb(), { challengeId: challenge.id });
  const member = await makeUser(testDb(), { roles: ['innovator'] });
  await makeTeamMember(testDb(), { teamId, userId: member.id, role: 'lead' });
  const solution = await makeSolution(testDb(), {
    challengeId: challenge.id,
    teamId,
    status: 'draft',
    submittedAt: null,
  });
  return {
    challenge: { slug: challenge.slug },
    solution: { slug: solution.slug },
    team: { id: teamId },
    member,
  };
}

const everyone = ['anonymous', 'innovator', 'staff', 'member'] as const;

test.each<[string, Page, 'challenge' | 'solution' | 'team' | 'none', [number, number, number, number]]>([
  // Page, and what meets: somebody who is not signed in, another innovator, staff, the team.
  ['the list of challenges', challengeList, 'none', [200, 200, 200, 200]],
  ['a challenge', challengePage, 'challenge', [200, 200, 200, 200]],
  ['writing a challenge', newChallenge, 'none', [302, 403, 200, 403]],
  ['editing a challenge', editChallenge, 'challenge', [302, 403, 200, 403]],
  ['calling a challenge off', cancel, 'challenge', [302, 403, 200, 403]],
  ['entering a challenge', enter, 'challenge', [302, 200, 200, 200]],
  ['what was sent in', entries, 'challenge', [302, 403, 200, 403]],
  ['the list of solutions', list, 'none', [200, 200, 200, 200]],
  ['one’s own solutions', mine, 'none', [302, 200, 200, 200]],
  ['a draft', solutionPage, 'solution', [404, 404, 404, 200]],
  ['writing a draft', edit, 'solution', [302, 404, 404, 200]],
  ['the terms of a draft', terms, 'solution', [302, 404, 404, 200]],
  ['the receipts of a draft', receipt, 'solution', [302, 404, 404, 200]],
  ['the versions of a draft', versions, 'solution', [302, 404, 404, 200]],
  ['withdrawing a draft', withdraw, 'solution', [302, 404, 404, 200]],
  ['a team', team, 'team', [302, 404, 200, 200]],
  ['an invitation that does not exist', invitation, 'none', [302, 404, 404, 404]],
])('%s is open to whom it may be', async (_name, page, subject, expected) => {
  const made = await world('running');
  const params: Record<string, string> = subject === 'none' ? { token: 'made-up' } : made[subject];
  const met: number[] = [];
  for (const who of everyone) met.push(await meets(page, params, who, made.member.id));
  expect(met).toEqual(expected);
});

test('staff see who is in a team, not what it drafts', async () => {
  const made = await world('running');
  const asks = async (id: string) => {
    const { cookie } = await startSession(id, 'test', new Date());
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const request = new Request('http://tandem.test/page', { headers });
    const context = { requestId: 'test' };
    const page = await team.loader({ request, params: made.team, context } as unknown as LoaderFunctionArgs);
    return page.team.solution;
  };
  expect(await asks((await makeUser(testDb(), { roles: ['staff'] })).id)).toBeNull();
  expect(await asks(made.member.id)).toMatchObject({ slug: made.solution.slug });
});

test('a draft of a challenge is there for staff only', async () => {
  const made = await world('draft');
  const met: number[] = [];
  for (const who of everyone) met.push(await meets(challengePage, made.challenge, who, made.member.id));
  expect(met).toEqual([404, 404, 200, 404]);
});

test('what does not exist is not found', async () => {
  for (const page of [challengePage, solutionPage]) {
    expect(await meets(page, { slug: 'no-such-thing' }, 'anonymous', '')).toBe(404);
  }
});
