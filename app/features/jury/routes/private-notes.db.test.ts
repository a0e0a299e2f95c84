import type { LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { auditLog, outbox, solutions } from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { openScores } from '../commands/open-scores.server.ts';
import { saveJurySheet } from '../commands/save-jury-sheet.server.ts';
import { commentsForTeams } from '../jury-board.queries.server.ts';
import { juryOf, send } from '../testing.server.ts';
import * as assignmentPage from './assignment.tsx';
import * as juryPage from './jury.tsx';
import * as resultsPage from './jury-results.tsx';
import * as sheetPage from './sheet.tsx';

const note = 'The demo felt rehearsed to me.';

/** What a page gives somebody, as text; what they are refused with where they are refused. */
async function read(
  page: { loader: (args: LoaderFunctionArgs) => Promise<unknown> },
  userId: string,
  params: Record<string, string>,
): Promise<string> {
  const { cookie } = await startSession(userId, 'Firefox', new Date());
  const request = new Request('http://tandem.test/page', { headers: { cookie: cookie.split(';')[0] ?? '' } });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  try {
    return JSON.stringify(await page.loader({ request, params, context } as unknown as LoaderFunctionArgs));
  } catch (error) {
    return error instanceof Error ? error.message : 'refused';
  }
}

test('private notes are read by their juror alone, also after the scores were opened', async () => {
  const real = new Date();
  const jury = await juryOf({ entries: 1, jurors: 2 });
  const [one, other] = jury.jurors;
  const [solutionId = ''] = jury.entries;
  if (!one || !other) throw new Error('no jurors');
  await testDb().execute(
    `update phases set starts_at = now() - interval '1 day', ends_at = now() + interval '1 day'`,
  );
  const [solution] = await testDb().select().from(solutions).where(eq(solutions.id, solutionId));
  const params = { slug: jury.challenge.slug, solutionSlug: solution?.slug ?? '' };
  const scores = [{ criterionId: jury.criterionId, score: 2 }];
  const sheet = { solutionId, scores, forTeam: 'Well done.', privateNote: note };
  await execute(saveJurySheet, { actor: one, now: real }, sheet);
  await send(jury, one, real);
  expect(await read(sheetPage, one.id, params)).toContain(note);
  expect(await read(sheetPage, jury.staff.id, params)).toBe('not_found');
  const reason = 'Kim is ill and cannot go on.';
  await execute(openScores, { actor: jury.staff, now: real }, { challengeId: jury.challengeId, reason });
  for (const reader of [jury.staff.id, other.id]) {
    for (const page of [juryPage, sheetPage, resultsPage, assignmentPage])
      expect(await read(page, reader, params)).not.toContain(note);
  }
  const kept = [
    await testDb().select().from(auditLog),
    await testDb().select().from(outbox),
    await commentsForTeams(testDb(), jury.challengeId),
  ];
  expect(JSON.stringify(kept)).not.toContain(note);
  expect(JSON.stringify(kept)).toContain('Well done.');
});
