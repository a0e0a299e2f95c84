import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, incidents, participants, questionnaireResponses } from '#db/schema/index.ts';
import { makeParticipant, makePilot } from '#db/testing/factories/pilots.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { newLink } from '../pilot-access.server.ts';
import { participantByLink } from '../take-part.queries.server.ts';
import { addParticipants } from './add-participants.server.ts';
import { answerConsent } from './answer-consent.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { moveParticipant } from './move-participant.server.ts';
import { renewParticipantLink } from './renew-participant-link.server.ts';
import { reportIncidentByLink } from './report-incident.server.ts';
import { saveAnswer } from './save-answer.server.ts';
import { submitQuestionnaire } from './submit-questionnaire.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const byLink = { actor: anonymous, now };
const answers = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];

type Pilot = Parameters<typeof makePilot>[1];
type Participant = Parameters<typeof makeParticipant>[1];

async function participant(own: Participant = {}, pilot: Pilot = {}) {
  const made = await makePilot(testDb(), pilot);
  const { secret, hash } = newLink();
  const row = await makeParticipant(testDb(), { ...own, pilotId: made.id, linkHash: hash });
  return { pilot: made, id: row.id, secret };
}
const rowOf = async (id: string) =>
  (await testDb().select().from(participants).where(eq(participants.id, id)))[0];

test('the clinical lead adds participants under the next codes; only hashes of the links are kept', async () => {
  const lead = await signedIn(testDb(), 'clinician');
  const pilot = await makePilot(testDb(), { leadId: lead.id });
  await execute(addParticipants, { actor: lead, now }, { pilotId: pilot.id, howMany: 2 });
  const [third] = await execute(addParticipants, { actor: lead, now }, { pilotId: pilot.id, howMany: 1 });
  expect(third?.code).toBe('P-003');
  const stored = JSON.stringify([
    await testDb().select().from(participants),
    await testDb().select().from(auditLog),
  ]);
  expect(stored).not.toContain(third?.secret);
  expect((await participantByLink(testDb(), third?.secret)).code).toBe('P-003');
});

test.each(['patient', 'clinician', 'innovator'] as const)(
  'a %s who does not lead the pilot can neither add nor move participants nor renew links',
  async (role) => {
    const actor = await signedIn(testDb(), role);
    const { pilot, id } = await participant({ status: 'candidate' });
    const forbidden = { kind: 'forbidden' };
    await expect(
      execute(addParticipants, { actor }, { pilotId: pilot.id, howMany: 1 }),
    ).rejects.toMatchObject(forbidden);
    await expect(
      execute(moveParticipant, { actor }, { participantId: id, verb: 'screen' }),
    ).rejects.toMatchObject(forbidden);
    await expect(execute(renewParticipantLink, { actor }, { participantId: id })).rejects.toMatchObject(
      forbidden,
    );
    expect((await rowOf(id))?.status).toBe('candidate');
  },
);

test('a forged link is refused everywhere and tells nothing', async () => {
  await participant({ status: 'invited' });
  const { secret: link } = newLink();
  const refused = { kind: 'not_found', code: 'link_unknown' };
  await expect(participantByLink(testDb(), link)).rejects.toMatchObject(refused);
  await expect(participantByLink(testDb(), 'x')).rejects.toMatchObject(refused);
  await expect(
    execute(answerConsent, byLink, { link, answer: 'consent', consentVersion: 1 }),
  ).rejects.toMatchObject(refused);
  await expect(execute(submitQuestionnaire, byLink, { link, answers })).rejects.toMatchObject(refused);
  await expect(
    execute(reportIncidentByLink, byLink, { link, report: { what: 'I fell.' } }),
  ).rejects.toMatchObject(refused);
  await expect(execute(leavePilot, byLink, { link })).rejects.toMatchObject(refused);
});

test('after a renewal the old link is dead and the new one works', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const { id, secret } = await participant({ status: 'invited' });
  const renewed = await execute(renewParticipantLink, { actor: staff, now }, { participantId: id });
  await expect(execute(leavePilot, byLink, { link: secret })).rejects.toMatchObject({ kind: 'not_found' });
  await execute(answerConsent, byLink, { link: renewed.secret, answer: 'consent', consentVersion: 1 });
  expect(await rowOf(id)).toMatchObject({ status: 'consented', consentVersion: 1, consentedAt: now });
});

test('nobody agrees to a text they have not seen; no is always no', async () => {
  const { id, secret } = await participant({ status: 'invited', consentedAt: null }, { consentVersion: 2 });
  const old = { link: secret, answer: 'consent' as const, consentVersion: 1 };
  await expect(execute(answerConsent, byLink, old)).rejects.toMatchObject({ code: 'consent_text_changed' });
  expect(await rowOf(id)).toMatchObject({ status: 'invited', consentedAt: null });
  await execute(answerConsent, byLink, { ...old, answer: 'decline' });
  expect((await rowOf(id))?.status).toBe('declined');
});

test.each(['candidate', 'eligible', 'declined', 'active'] as const)(
  'somebody who is %s cannot say yes',
  async (status) => {
    const { secret } = await participant({ status });
    await expect(
      execute(answerConsent, byLink, { link: secret, answer: 'consent', consentVersion: 1 }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  },
);

test('answers are kept one by one, sent once, and forgotten as a draft', async () => {
  const { id, secret: link } = await participant();
  await execute(saveAnswer, byLink, { link, item: 3, answer: 4 });
  expect((await rowOf(id))?.draftAnswers).toEqual([null, null, 4, ...Array(7).fill(null)]);
  await execute(submitQuestionnaire, byLink, { link, answers });
  const [sheet] = await testDb().select().from(questionnaireResponses);
  expect(sheet).toMatchObject({ score: 100, flagged: false, answers });
  expect((await rowOf(id))?.draftAnswers).toEqual([]);
  const again = { kind: 'conflict', code: 'answered_already' };
  await expect(execute(submitQuestionnaire, byLink, { link, answers })).rejects.toMatchObject(again);
  await expect(execute(saveAnswer, byLink, { link, item: 1, answer: 1 })).rejects.toMatchObject(again);
  expect(await testDb().$count(questionnaireResponses)).toBe(1);
  const audit = JSON.stringify(await testDb().select({ facts: auditLog.facts }).from(auditLog));
  expect(audit).not.toContain('answer"');
});

test('the questionnaire is for those who have started, while the pilot goes on', async () => {
  const early = await participant({ status: 'consented' });
  await expect(execute(submitQuestionnaire, byLink, { link: early.secret, answers })).rejects.toMatchObject({
    code: 'not_active_yet',
  });
  const late = await participant({ status: 'completed' }, { status: 'closed' });
  await expect(execute(submitQuestionnaire, byLink, { link: late.secret, answers })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test.each([
  ['running', 'active'],
  ['paused', 'consented'],
  ['analysis', 'completed'],
  ['decided', 'completed'],
  ['closed', 'active'],
] as const)(
  'when the pilot is %s, a participant who is %s can leave without a reason',
  async (status, own) => {
    const { id, secret } = await participant({ status: own }, { status });
    await execute(leavePilot, byLink, { link: secret });
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', reason: null, draftAnswers: [] });
  },
);

test('a participant starts only in a running pilot; leaving, excluding and losing need a reason', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const call = { actor: staff, now };
  const early = await participant({ status: 'consented' }, { status: 'recruiting' });
  await expect(
    execute(moveParticipant, call, { participantId: early.id, verb: 'activate' }),
  ).rejects.toMatchObject({ code: 'pilot_not_running' });
  const { id } = await participant({ status: 'active' });
  await expect(execute(moveParticipant, call, { participantId: id, verb: 'lose' })).rejects.toMatchObject({
    fields: { reason: 'required' },
  });
  await execute(moveParticipant, call, { participantId: id, verb: 'lose', reason: 'Moved away' });
  expect(await rowOf(id)).toMatchObject({ status: 'lost_to_follow_up', reason: 'Moved away' });
});

test('an incident by link tells the lead and starts the clock of the site', async () => {
  const { id, secret } = await participant();
  await execute(reportIncidentByLink, byLink, { link: secret, report: { what: 'I felt dizzy.' } });
  const [incident] = await testDb().select().from(incidents);
  expect(incident).toMatchObject({
    participantId: id,
    status: 'reported',
    reportDueAt: new Date('2026-03-05T09:00:00Z'),
  });
});
