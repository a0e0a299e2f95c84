import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { juryRounds } from '#db/schema/index.ts';
import { makeJuryConflict } from '#db/testing/factories/deciding.ts';
import { changeJuryScore } from '../commands/change-jury-score.server.ts';
import { now, openedJury } from '../testing.server.ts';
import * as entryPage from './deliberate-entry.tsx';
import * as talk from './deliberation.tsx';

type Page = { loader: (args: LoaderFunctionArgs) => Promise<unknown> };

async function read(page: Page, userId: string, params: Record<string, string>): Promise<string> {
  const { cookie } = await startSession(userId, 'test', new Date());
  const request = new Request('http://tandem.test/page', { headers: { cookie: cookie.split(';')[0] ?? '' } });
  try {
    const args = { request, params, context: { requestId: 'r' } } as unknown as LoaderFunctionArgs;
    return JSON.stringify(await page.loader(args));
  } catch (error) {
    return error instanceof Error ? error.message : 'refused';
  }
}

test('a juror does not read what the jury says about an entry in which they have an interest', async () => {
  const jury = await openedJury();
  const [one, other] = jury.jurors;
  const [alpha, beta] = jury.entries;
  await jury.db
    .insert(juryRounds)
    .values({ challengeId: jury.challengeId, round: 1, seed: 's', openedAt: now, createdAt: now });
  await makeJuryConflict(jury.db, { solutionId: alpha.id, jurorId: other.id });
  const change = { criterionId: jury.usefulness, round: 1, reason: 'They showed us numbers.' };
  const place = { solutionId: alpha.id, jurorId: one.id };
  await execute(changeJuryScore, { actor: one, now }, { ...change, ...place, seen: 5, score: 4 });
  const { slug } = jury.challenge;
  const at = (solutionSlug: string) => ({ slug, solutionSlug });
  expect(await read(entryPage, other.id, at(alpha.slug))).toBe('jury_interest');
  expect(await read(talk, other.id, { slug })).not.toContain(change.reason);
  for (const reader of [one.id, jury.staff.id]) {
    expect(await read(entryPage, reader, at(alpha.slug))).toContain(change.reason);
    expect(await read(talk, reader, { slug })).toContain(change.reason);
  }
  // The rest of the talk is theirs as it is everybody's.
  expect(await read(entryPage, other.id, at(beta.slug))).toContain('Beta');
});
