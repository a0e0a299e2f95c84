import { expectNoA11yViolations } from '../fixtures/accessibility.ts';
import { openVote } from '../fixtures/open-vote.ts';
import { expect, test } from '../fixtures/test.ts';

test('a part that is wrong names its fields, and what people voted under stays as it is', async ({
  people,
}) => {
  const challengePath = await openVote('score', [{ title: 'The lamp' }, { title: 'The radio' }]);
  const staff = await people.as('staff');
  const { page: patient } = await people.newPerson({ roles: ['patient'] });
  people.allowTrouble(staff, /\b(409|422)\b/);
  const summary = staff.getByRole('alert');

  await test.step('the summary says in which row which field is wrong, and leads there', async () => {
    await staff.goto(`${challengePath}/edit/criteria`);
    await staff.getByRole('button', { name: 'Add a criterion' }).click();
    await expect(staff.getByLabel('Criterion', { exact: true })).toHaveCount(2);
    await staff.getByLabel('Criterion', { exact: true }).last().fill('Use');
    await staff.getByLabel('Weight', { exact: true }).last().fill('many');
    await staff.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(summary).toContainText('Use: Weight – ');
    await summary.getByRole('link', { name: /^Use: Weight/ }).click();
    await expect(staff.getByLabel('Weight', { exact: true }).last()).toBeFocused();
    await expectNoA11yViolations(staff);
  });

  const method = (name: RegExp) => staff.getByRole('radio', { name });
  const hopedFor = staff
    .getByRole('group', { name: 'How many votes do you hope for?' })
    .getByLabel('Patients');

  await test.step('a form that was open when people began to vote does not change the rules', async () => {
    await staff.goto(`${challengePath}/edit/voting`);
    await method(/^Any number/).check();
    await patient.goto(`${challengePath}/vote`);
    await patient.getByRole('radio', { name: '5' }).first().check();
    await patient.getByRole('button', { name: 'Check my vote' }).click();
    await patient.getByRole('button', { name: 'Cast my vote' }).click();
    await expect(patient.getByRole('heading', { level: 1 })).toHaveText('Your vote is recorded');
    await staff.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(summary).toContainText('People have begun to vote.');
    await expect(method(/^Points for each/)).toBeChecked();
    await expect(method(/^Any number/)).toBeDisabled();
  });

  await test.step('how many votes are hoped for can still change', async () => {
    await hopedFor.fill('40');
    await staff.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(staff).toHaveURL(/\/edit\?saved=voting$/);
    await staff.goto(`${challengePath}/edit/voting`);
    await expect(hopedFor).toHaveValue('40');
    await expectNoA11yViolations(staff);
  });
});
