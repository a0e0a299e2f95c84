import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, challengePartners, criteria, eligibilityRules, focusAreas } from '#db/schema/index.ts';
import {
  makeChallengeTerms,
  makeEligibilityAnswer,
  makeEligibilityRule,
  makeFocusArea,
} from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makeCriterion, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeJuryScore } from '#db/testing/factories/deciding.ts';
import { makeOrganisation } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { currentTermsOf, faqsOf, prizesOf, termsVersionsOf } from '../challenge-parts.queries.server.ts';
import { now, person } from '../testing.server.ts';
import { saveCriteria } from './save-criteria.server.ts';
import { saveEligibility } from './save-eligibility.server.ts';
import { saveEntrySettings } from './save-entry-settings.server.ts';
import { saveFaq } from './save-faq.server.ts';
import { saveFocus } from './save-focus.server.ts';
import { savePartners } from './save-partners.server.ts';
import { savePrizes } from './save-prizes.server.ts';
import { saveTerms } from './save-terms.server.ts';

const draft = () => makeChallenge(testDb(), { status: 'draft', announcedAt: null });
const criteriaOf = (challengeId: string) =>
  testDb()
    .select()
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(asc(criteria.position));

test.each([
  ['nobody', 'unauthenticated'],
  ['patient', 'forbidden'],
  ['innovator', 'forbidden'],
] as const)('%s writes no part of a challenge', async (role, kind) => {
  const { id: challengeId } = await draft();
  const actor: Actor = role === 'nobody' ? anonymous : await person(role);
  const call = { challengeId, version: 0 };
  const faq = { ...call, content: { rows: [{ question: 'Who?', answer: 'All.' }] } };
  await expect(execute(saveFaq, { actor, now }, faq)).rejects.toMatchObject({ kind });
  await expect(
    execute(saveEntrySettings, { actor, now }, { ...call, content: { graceMinutes: 5 } }),
  ).rejects.toMatchObject({ kind });
  expect(await faqsOf(testDb(), challengeId)).toEqual([]);
});

test('nothing of a decided challenge is rewritten', async () => {
  const { id: challengeId } = await makeChallenge(testDb(), { status: 'decided' });
  const call = { challengeId, version: 0, content: { rows: [] } };
  await expect(execute(saveCriteria, { actor: await person('staff'), now }, call)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('two colleagues in different parts are not in each other’s way, in the same part the second is told', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const faq = { challengeId, version: 0, content: { rows: [{ question: 'Who?', answer: 'All.' }] } };
  await execute(saveFaq, { actor, now }, faq);
  await execute(saveEntrySettings, { actor, now }, { challengeId, version: 0, content: { graceMinutes: 5 } });
  await expect(execute(saveFaq, { actor, now }, faq)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  const rows = await testDb().select().from(auditLog).where(eq(auditLog.subjectId, challengeId));
  expect(rows.map((row) => row.facts)).toMatchObject([{ part: 'faq' }, { part: 'entry', graceMinutes: 5 }]);
});

test('of two that save a part at the same time one is told', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const save = (name: string) =>
    execute(saveFocus, { actor, now }, { challengeId, version: 0, content: { rows: [{ name }] } });
  const outcomes = await Promise.allSettled([save('One'), save('Two')]);
  expect(outcomes.filter((one) => one.status === 'rejected')).toHaveLength(1);
  expect(await testDb().$count(focusAreas)).toBe(1);
});

test('criteria keep their ids in another order, and each level its words', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const save = (version: number, rows: { id?: string; name: string; weight: number; level5?: string }[]) =>
    execute(saveCriteria, { actor, now }, { challengeId, version, content: { rows } });
  await save(0, [
    { name: 'Use', weight: 2 },
    { name: 'Cost', weight: 1 },
  ]);
  const [use, cost] = await criteriaOf(challengeId);
  await save(1, [
    { id: cost?.id, name: 'What it costs', weight: 3, level5: 'Nothing' },
    { name: 'New', weight: 1 },
    { id: use?.id, name: 'Use', weight: 2 },
  ]);
  const after = await criteriaOf(challengeId);
  expect(after.map((row) => row.id)).toEqual([cost?.id, expect.any(String), use?.id]);
  expect(after[0]).toMatchObject({ name: 'What it costs', weight: 3, descriptors: { '5': 'Nothing' } });
});

test('after the first score words may change, weights and the list may not', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await makeChallenge(testDb(), { status: 'draft' });
  const criterion = await makeCriterion(testDb(), { challengeId, name: 'Use', weight: 2 });
  const solution = await makeSolution(testDb(), { challengeId });
  await makeJuryScore(testDb(), { criterionId: criterion.id, solutionId: solution.id });
  const save = (rows: { id?: string; name: string; weight: number }[]) =>
    execute(saveCriteria, { actor, now }, { challengeId, version: 0, content: { rows } });
  const same = { id: criterion.id, name: 'Usefulness', weight: 2 };
  for (const rows of [
    [{ ...same, weight: 3 }],
    [],
    [same, { name: 'More', weight: 1 }],
    [{ name: 'Use', weight: 2 }],
  ]) {
    await expect(save(rows)).rejects.toMatchObject({ code: 'scoring_began' });
  }
  await save([same]);
  expect(await criteriaOf(challengeId)).toMatchObject([{ id: criterion.id, name: 'Usefulness' }]);
});

test('rows of another challenge are not written over by their ids', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const foreign = await makeFocusArea(testDb(), { name: 'Theirs' });
  const content = { rows: [{ id: foreign.id, name: 'Ours' }] };
  await execute(saveFocus, { actor, now }, { challengeId, version: 0, content });
  const rows = await testDb().select().from(focusAreas).orderBy(asc(focusAreas.name));
  expect(rows.map(({ name, challengeId: of }) => [name, of])).toEqual([
    ['Ours', challengeId],
    ['Theirs', foreign.challengeId],
  ]);
});

test('a focus area that an entry has chosen stays, and may be worded anew', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const area = await makeFocusArea(testDb(), { challengeId });
  await makeSolution(testDb(), { challengeId, focusAreaId: area.id });
  const save = (rows: { id?: string; name: string }[]) =>
    execute(saveFocus, { actor, now }, { challengeId, version: 0, content: { rows } });
  await expect(save([])).rejects.toMatchObject({ code: 'area_in_use' });
  await save([{ id: area.id, name: 'Better words' }]);
  expect(await testDb().select().from(focusAreas)).toMatchObject([{ id: area.id, name: 'Better words' }]);
});

test('a rule that a team has confirmed keeps its sentence', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const rule = await makeEligibilityRule(testDb(), { challengeId, wording: 'We work in the region.' });
  const solution = await makeSolution(testDb(), { challengeId });
  await makeEligibilityAnswer(testDb(), { solutionId: solution.id, ruleId: rule.id });
  type Rule = { id?: string; kind: 'declaration' | 'team_size'; wording?: string; min?: number };
  const save = (rows: Rule[]) =>
    execute(saveEligibility, { actor, now }, { challengeId, version: 0, content: { rows } });
  const same: Rule = { id: rule.id, kind: 'declaration', wording: 'We work in the region.' };
  await expect(save([])).rejects.toMatchObject({ code: 'rule_answered' });
  await expect(save([{ ...same, wording: 'We work for free.' }])).rejects.toMatchObject({
    fields: { 'rows[0].wording': 'rule_answered' },
  });
  await save([{ kind: 'team_size', min: 2 }, same]);
  const rows = await testDb().select().from(eligibilityRules).orderBy(asc(eligibilityRules.position));
  expect(rows).toMatchObject([
    { kind: 'team_size', parameter: { min: 2, max: null } },
    { id: rule.id, kind: 'declaration', wording: 'We work in the region.' },
  ]);
});

test('partners stand in the order that was chosen, with what they do', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const [a, b] = [await makeOrganisation(testDb()), await makeOrganisation(testDb())];
  const rows = [
    { organisationId: b.id, part: 'gives the prize money' },
    { organisationId: a.id, part: '' },
  ];
  await execute(savePartners, { actor, now }, { challengeId, version: 0, content: { rows } });
  const kept = await testDb().select().from(challengePartners).orderBy(asc(challengePartners.position));
  expect(kept).toMatchObject(rows);
  const unknown = [{ organisationId: '0195a0b0-0000-7000-8000-000000000000', part: '' }];
  await expect(
    execute(savePartners, { actor, now }, { challengeId, version: 1, content: { rows: unknown } }),
  ).rejects.toMatchObject({ code: 'no_such_partner' });
});

test('a changed text of the terms is a new version, the old one stays as it was', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const first = await makeChallengeTerms(testDb(), {
    challengeId,
    kind: 'rights',
    text: 'Yours stays yours.',
  });
  const save = (version: number, content: { rules?: string; rights?: string; confidentiality?: string }) =>
    execute(saveTerms, { actor, now }, { challengeId, version, content });
  await save(0, { rights: 'Yours stays yours.', rules: 'Be kind.' });
  expect(await termsVersionsOf(testDb(), challengeId, 'rights')).toHaveLength(1);
  await save(1, { rights: 'Yours stays yours, always.', rules: 'Be kind.' });
  const versions = await termsVersionsOf(testDb(), challengeId, 'rights');
  expect(versions).toMatchObject([
    { version: 2, text: 'Yours stays yours, always.' },
    { id: first.id, version: 1, text: 'Yours stays yours.' },
  ]);
  await save(2, { rules: '', rights: 'Yours stays yours, always.' });
  expect((await currentTermsOf(testDb(), challengeId)).map(({ kind }) => kind)).toEqual(['rights']);
});

test('prizes and questions are kept in their order', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await draft();
  const prizeRows = [
    { kind: 'jury' as const, title: 'A trial', promise: 'On two wards' },
    { kind: 'voters' as const, title: 'Money', amount: 5000 },
  ];
  const content = { prize: 'A trial and money', rows: prizeRows };
  await execute(savePrizes, { actor, now }, { challengeId, version: 0, content });
  const [trial, money] = await prizesOf(testDb(), challengeId);
  await execute(
    savePrizes,
    { actor, now },
    { challengeId, version: 1, content: { prize: '', rows: [{ ...money, kind: 'voters', title: 'More' }] } },
  );
  expect(await prizesOf(testDb(), challengeId)).toMatchObject([
    { id: money?.id, title: 'More', amount: 5000 },
  ]);
  expect(trial?.amount).toBeNull();
});
