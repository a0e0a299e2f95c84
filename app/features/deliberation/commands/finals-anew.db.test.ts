import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { openScores } from '#app/features/jury/commands/open-scores.server.ts';
import { submitJuryScores } from '#app/features/jury/commands/submit-jury-scores.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { makeJuryConflict } from '#db/testing/factories/deciding.ts';
import { inDays, now, openedJury } from '../testing.server.ts';
import { chooseFinalists } from './choose-finalists.server.ts';

test('finalists chosen anew are scored by everybody, also by who had sent that they had nothing to score', async () => {
  const jury = await openedJury();
  const { challengeId, entries, jurors, staff } = jury;
  const [alpha, beta] = entries;
  const [, excluded] = jurors;
  await makeJuryConflict(jury.db, { solutionId: alpha.id, jurorId: excluded.id });
  const choice = {
    challengeId,
    reason: 'They lead by both methods.',
    endsAt: inDays(10),
    judges: 'all' as const,
  };
  await execute(chooseFinalists, { actor: staff, now }, { ...choice, solutionIds: [alpha.id], version: 0 });
  const round = { challengeId, round: 2 };
  await execute(submitJuryScores, { actor: excluded, now }, round);
  await execute(openScores, { actor: staff, now }, { ...round, reason: 'By mistake.' });
  await execute(chooseFinalists, { actor: staff, now }, { ...choice, solutionIds: [beta.id], version: 1 });
  expect(await juryStateOf(jury.db, challengeId, now, 2)).toMatchObject({
    open: true,
    complete: false,
    openedReason: '',
    submittedIds: [],
  });
});
