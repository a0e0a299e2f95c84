import { paths } from '#app/paths.ts';
import { newTitle, tellNeed } from '../fixtures/need.ts';
import { formTeam, sendSolution, vote, writeChallenge } from '../fixtures/road/challenge.ts';
import { letMorningCome, letPhaseCome } from '../fixtures/road/clock.ts';
import { giveVerdict, leaveDesk, openItem } from '../fixtures/road/desk.ts';
import { Listeners } from '../fixtures/road/listeners.ts';
import { expectNews } from '../fixtures/road/news.ts';
import { answerQuestions, openPilot, scorePilot, takeStep } from '../fixtures/road/pilot.ts';
import { waitForMail } from '../fixtures/server-outbox.ts';
import { expect, test } from '../fixtures/test.ts';

test.setTimeout(300_000);

const phone = { viewport: { width: 360, height: 720 } };

test('a need goes the whole road to its outcome, and those who told, supported and followed it hear of each step', async ({
  people,
}) => {
  const need = newTitle('I forget which bag is for the clinic');
  const call = newTitle('Ready to leave the house');
  const winner = newTitle('The box beside the door');
  const loser = newTitle('A list on the fridge');
  const trial = newTitle('The box in ten homes');
  const feedback = 'A list is a good start. People told us that they no longer see it after a week.';
  const statement = 'Nine of ten people leave the house ready. Every home that asks gets a box.';

  const [{ page: patient }, { page: supporter, email: supporterEmail }, { page: follower }] = [
    await people.newPerson(),
    await people.newPerson({ roles: ['carer'] }),
    await people.newPerson(),
  ];
  const [moderator, staff] = [await people.as('admin'), await people.as('staff')];
  const [innovator, researcher] = [await people.as('innovator'), await people.as('researcher')];
  const [clinician, rival] = [await people.as('clinician'), await people.as('carer')];
  const juror = await people.known('rosa@nordlicht.example');
  const visitor = await people.visitor();

  const needPath = await test.step('a patient says what hurts, and a moderator publishes it', async () => {
    const path = await tellNeed(patient, need);
    await patient.goto(path);
    await openItem(moderator, need);
    await new Listeners(patient).hear(() => giveVerdict(moderator, 'Publish', { send: 'Publish it' }));
    await leaveDesk(moderator);
    return path;
  });

  await test.step('a carer says “me too”, somebody follows', async () => {
    await supporter.goto(needPath);
    await supporter.getByRole('button', { name: 'Me too', exact: true }).click();
    await expect(patient.getByRole('main')).toContainText('1 person says “me too”.');
    await follower.goto(needPath);
    await follower.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(follower.getByRole('main')).toContainText('You now follow this.');
  });
  const all = new Listeners(patient, supporter, follower);

  const callPath = await test.step('staff make a challenge of it and announce it', async () => {
    const path = await writeChallenge(staff, {
      title: call,
      need,
      voters: ['Patient', 'Carer', 'Clinician'],
      criteria: ['It helps at home', 'People can use it alone'],
    });
    await all.hear(() => staff.getByRole('button', { name: 'Announce the challenge' }).click());
    await expect(staff.getByRole('button', { name: 'Announce the challenge' })).toHaveCount(0);
    return path;
  });
  const callSlug = callPath.slice('/challenges/'.length);

  const winnerPath =
    await test.step('its time comes; a team forms, a researcher joins by mail, they send in', async () => {
      await letPhaseCome(callSlug, 'propose');
      await visitor.goto(callPath);
      await expect(visitor.getByText('Teams').first()).toBeAttached();
      await formTeam(innovator, callPath, { team: newTitle('Door team'), title: winner });
      const editPath = new URL(innovator.url()).pathname;
      await innovator.getByRole('link', { name: 'The team' }).click();
      await innovator.getByLabel('E-mail address').fill('researcher@demo.example');
      await innovator.getByRole('button', { name: 'Send the invitation' }).click();
      await expect(
        innovator.getByRole('listitem').filter({ hasText: 'researcher@demo.example' }),
      ).toBeVisible();
      const mail = await waitForMail('researcher@demo.example', /Door team/);
      const link = /https?:\/\/\S+\/invitations\/[\w-]+/.exec(mail.text)?.[0] ?? '';
      await researcher.goto(new URL(link).pathname);
      await researcher.getByRole('button', { name: 'Join the team' }).click();
      await expect(researcher.getByRole('heading', { name: 'Members' })).toBeVisible();
      await researcher.goto(editPath);
      await researcher
        .getByLabel('What you know so far')
        .fill('Twelve people tried a box of paper. All of them smiled.');
      await researcher.getByRole('button', { name: 'Save the draft' }).first().click();
      await expect(researcher.getByRole('main')).toContainText('Saved by');
      await innovator.goto(editPath);
      await expect(innovator.getByLabel('What you know so far')).toHaveValue(/box of paper/);
      return sendSolution(innovator, need, 'One step after the other');
    });

  const loserPath = await test.step('another team sends in, too; staff check both', async () => {
    await formTeam(rival, callPath, { team: newTitle('Fridge team'), title: loser });
    const path = await sendSolution(rival, need, 'Everything on one sheet');
    for (const title of [winner, loser]) {
      await staff.goto(`${callPath}/entries`);
      await staff
        .getByRole('region', { name: /^Waiting for a check/ })
        .getByRole('link', { name: title })
        .click();
      await staff.getByLabel('To the team').fill('Thank you. It says clearly whom it is for.');
      // Whoever said the need hears of an answer once everybody may read it.
      await all.hear(() => staff.getByRole('button', { name: 'It takes part' }).click());
      const inside = staff.getByRole('region', { name: /^Taking part/ });
      await expect(inside.getByRole('link', { name: title })).toBeVisible();
    }
    await expectNews(researcher, `“${winner}” is in: it takes part in the challenge.`);
    return path;
  });

  await test.step('a juror is invited and says yes', async () => {
    await staff.goto(`${callPath}/jury`);
    await staff.getByLabel('E-mail address').fill('rosa@nordlicht.example');
    await staff.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(staff.getByRole('row').filter({ hasText: 'Rosa Belmonte' })).toContainText('Invited');
    await juror.goto(`${callPath}/jury`);
    await juror.getByRole('button', { name: 'Yes, I will judge' }).click();
    await expect(juror.getByRole('heading', { name: 'Your solutions' })).toBeVisible();
  });

  await test.step('vote and jury open by the clock; people vote, the juror scores', async () => {
    await new Listeners(follower).hear(() => letPhaseCome(callSlug, 'vote'));
    await expect(visitor.getByRole('link', { name: 'Vote', exact: true }).first()).toBeVisible();
    await vote(patient, callPath, winner);
    await vote(supporter, callPath, winner);
    await vote(clinician, callPath, loser);
    await juror.goto(`${callPath}/jury`);
    for (const [title, word] of [
      [winner, '4 well'],
      [loser, '3 in part'],
    ] as const) {
      await juror.getByRole('link', { name: title }).first().click();
      await expect(juror.getByRole('heading', { level: 1, name: title })).toBeVisible();
      for (const radio of await juror.getByRole('radio', { name: word }).all()) await radio.check();
      await juror.getByLabel('A few words for the team').fill('Clear and kind.');
      await juror.getByRole('button', { name: 'Save and go to the list' }).click();
    }
    await juror.getByRole('button', { name: 'Send all my scores' }).click();
    await expect(juror.getByRole('main')).toContainText('You sent your scores on');
  });

  await test.step('the vote is counted; staff decide with feedback and sign', async () => {
    await patient.goto(needPath);
    await supporter.goto(needPath);
    await letPhaseCome(callSlug, 'announce');
    await expect(async () => {
      await staff.goto(`${callPath}/decide`);
      await expect(staff.getByRole('main')).toContainText('Has won the vote.', { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    const entry = (title: string) => staff.getByRole('region', { name: title });
    await entry(winner).getByRole('checkbox', { name: 'Gets the jury’s award' }).check();
    await entry(winner).getByLabel('Why the jury awards it').fill('It helps at home and needs nobody else.');
    await entry(loser).getByLabel('Feedback for the team').fill(feedback);
    for (const title of [winner, loser])
      await entry(title).getByRole('checkbox', { name: 'I have read this feedback' }).check();
    await staff.getByRole('button', { name: 'Save and check' }).click();
    await expect(staff.getByRole('heading', { level: 1, name: 'Check the decision' })).toBeVisible();
    await all.hear(() =>
      staff.getByRole('button', { name: /^Sign the decision and tell \d+ people/ }).click(),
    );
    await expect(staff.getByRole('heading', { level: 1, name: 'The results' })).toBeVisible();
    await visitor.goto(`${callPath}/results`);
    await expect(visitor.getByRole('main')).toContainText('3 people voted.');
    await rival.goto(loserPath);
    await expect(rival.getByRole('main')).toContainText(feedback);
    await visitor.goto(loserPath);
    await expect(visitor.getByRole('main')).not.toContainText(feedback);
  });

  const pilotPath = await test.step('staff open a pilot, its lead lists a participant', async () => {
    const path = await all.hear(() =>
      openPilot(staff, winnerPath, { title: trial, leadEmail: 'clinician@demo.example' }),
    );
    await takeStep(staff, path, 'The plan is approved', 'Ready');
    await takeStep(staff, path, 'Start asking people', 'Looking for participants');
    await expectNews(clinician, 'You lead a trial at your site.');
    return path;
  });

  const participant = await people.visitor(phone);
  await test.step('a participant says yes on the phone, answers, and tells of an incident', async () => {
    await clinician.goto(`${pilotPath}/participants`);
    await clinician.getByRole('button', { name: 'Add them' }).click();
    const link = await clinician.locator('.link-sheet-url').textContent();
    for (const step of ['Check whether they fit', 'Fits the trial', 'Ask to take part']) {
      await clinician.getByRole('button', { name: step, exact: true }).click();
    }
    await expect(clinician.getByRole('button', { name: 'Ask to take part' })).toHaveCount(0);
    await participant.goto(new URL(link ?? '').pathname);
    await expect(participant.getByRole('main')).toContainText('You may stop at any time, without a reason.');
    await participant.getByRole('button', { name: 'Yes, I take part', exact: true }).click();
    await expect(participant.getByRole('main')).toContainText('Thank you. You take part.');
    await all.hear(() => takeStep(staff, pilotPath, 'Start the trial', 'Running'));
    await clinician.goto(`${pilotPath}/participants`);
    await clinician.getByRole('button', { name: 'Starts now' }).click();
    await expect(clinician.getByRole('button', { name: 'Has gone the whole way' })).toBeVisible();
    await participant.reload();
    await answerQuestions(participant);
    await participant.getByRole('link', { name: 'Something happened' }).click();
    await participant.getByLabel('What happened?').fill('I stumbled over the cable, but did not fall.');
    await new Listeners(clinician).hear(() => participant.getByRole('button', { name: 'Tell it' }).click());
    await expect(participant.getByRole('main')).toContainText('Thank you for telling us.');
    await clinician.goto(`${pilotPath}/incidents`);
    const incident = clinician.getByRole('listitem').filter({ hasText: 'I stumbled over the cable' });
    await incident.getByText('Classify', { exact: true }).click();
    await incident.getByRole('radio', { name: 'Mild' }).check();
    await incident.getByLabel('Was it serious?').selectOption('none');
    await incident.getByLabel('Did it have to do with what is tried?').selectOption('possible');
    await incident.getByLabel('What was done?').fill('The cable now runs along the wall.');
    await incident.getByRole('button', { name: 'Save the classification' }).click();
    await expect(clinician.getByRole('main')).toContainText('The classification is saved.');
  });

  await test.step('two clinicians score alone, one signs with words for people', async () => {
    await takeStep(staff, pilotPath, 'End the trial and look at the results', 'Looking at the results');
    await staff.goto(`${pilotPath}/evaluation`);
    for (const email of ['clinician@demo.example', 'rosa@nordlicht.example']) {
      await staff.getByLabel('E-mail address').fill(email);
      await staff.getByRole('button', { name: 'Ask them' }).click();
      await expect(staff.getByRole('main')).toContainText('They were asked.');
    }
    await scorePilot(clinician, pilotPath, '5: very good');
    await expect(clinician.getByRole('heading', { name: 'Decide', exact: true })).toHaveCount(0);
    await scorePilot(juror, pilotPath, '4');
    await clinician.goto(`${pilotPath}/evaluation`);
    const decide = clinician.getByRole('region', { name: 'Decide' });
    await decide.getByRole('radio', { name: 'Adopt' }).check();
    await decide.getByLabel('What does that mean for people?').fill(statement);
    await decide.getByLabel('I have read the evidence and sign for the panel.').check();
    await all.hear(() => decide.getByRole('button', { name: 'Sign the decision' }).click());
    await expect(clinician.getByRole('main')).toContainText('The decision is signed.');
  });

  await test.step('everybody can read what came of it', async () => {
    await visitor.goto(needPath);
    await expect(visitor.getByRole('main')).toContainText('Answered');
    await expect(visitor.getByRole('main')).toContainText(statement);
    await visitor.getByRole('link', { name: 'Read the whole story of this need' }).click();
    const story = visitor.getByRole('list', { name: 'What became of it' }).getByRole('listitem');
    for (const [sentence, role] of [
      ['The need was sent in.', 'Patient'],
      ['The need was published.', 'Cluster staff'],
      [`It became part of the challenge "${call}".`, 'Cluster staff'],
      [`A team sent in the solution "${winner}".`, ''],
      [`A team sent in the solution "${loser}".`, ''],
      [`The challenge "${call}" was decided.`, 'Cluster staff'],
      [`The voters gave their award to "${winner}".`, ''],
      [`The jury gave its award to "${winner}".`, ''],
      [`The pilot "${trial}" began: real people try the solution.`, ''],
      [`Clinicians looked at the pilot "${trial}" and decided: Adopt.`, 'Clinician'],
      ['The need got its answer: Adopt.', ''],
    ] as const) {
      const told = story.filter({ hasText: sentence });
      await expect(told).toHaveCount(1);
      await expect(told).toContainText(role);
      await expect(told.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
    }
    await visitor.goto(paths.outcomes());
    await expect(visitor.getByRole('main')).toContainText(statement);
  });

  await test.step('whoever told, supported or followed it was told each step, once', async () => {
    for (const [page, why] of [
      [patient, `You said: “${need}”`],
      [supporter, `You said “me too” to: “${need}”`],
      [follower, `You follow: “${need}”`],
    ] as const) {
      await expectNews(page, 'This is what came of it.', why);
      const news = page.getByRole('list', { name: 'News, newest first' }).getByRole('listitem');
      for (const sentence of [
        `We are now looking for an answer, in the challenge “${call}”.`,
        `A team has proposed an answer: “${winner}”. It takes part in the challenge.`,
        `A team has proposed an answer: “${loser}”. It takes part in the challenge.`,
        `The challenge “${call}” is decided.`,
        `“${winner}” was chosen as an answer by those who voted.`,
        `“${winner}” was chosen as an answer by the jury.`,
        `An answer will be tried out with real people: “${trial}”.`,
        `The trial “${trial}” has begun.`,
        `Clinicians have looked at the trial “${trial}”. It helps, and it will be used.`,
        'This is what came of it.',
      ]) {
        await expect(news.filter({ hasText: sentence })).toHaveCount(1);
      }
    }
    await expectNews(rival, `“${loser}” was not chosen this time.`);
  });

  await test.step('one mail in the morning tells what was not read yet', async () => {
    await supporter.goto(paths.myNotifications());
    await supporter.getByRole('radio', { name: /^Every day/ }).check();
    await supporter.getByRole('button', { name: 'Save my choice' }).click();
    await expect(supporter.getByRole('main')).toContainText('Your choice is saved.');
    await letMorningCome(supporterEmail);
    const mail = await waitForMail(supporterEmail, /This is what came of it\./);
    expect(mail.text).toContain(need);
  });
});
