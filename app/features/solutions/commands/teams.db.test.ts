import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { teamLimits } from '#app/domain/solutions/team-rules.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import { outbox, teamInvitations, teamMembers, users } from '#db/schema/index.ts';
import { makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { answerTeamInvitation } from './answer-team-invitation.server.ts';
import { inviteTeamMember } from './invite-team-member.server.ts';
import { removeTeamMember } from './remove-team-member.server.ts';
import { revokeTeamInvitation } from './revoke-team-invitation.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function aTeam() {
  const { id: teamId } = await makeTeam(testDb(), { name: 'Night owls' });
  const lead = await signedIn(testDb(), 'innovator');
  await makeTeamMember(testDb(), { teamId, userId: lead.id, role: 'lead', createdAt: inDays(-3) });
  return { teamId, lead };
}

const emailOf = async (person: Person) =>
  (await testDb().select({ email: users.email }).from(users).where(eq(users.id, person.id)))[0]?.email ?? '';
const invite = (actor: Actor, teamId: string, email: string) =>
  execute(inviteTeamMember, { actor, now }, { teamId, email });
const answer = (actor: Actor, input: object, at = now) =>
  execute(answerTeamInvitation, { actor, now: at }, { answer: 'accept', ...input });
const remove = (actor: Actor, teamId: string, memberId: string) =>
  execute(removeTeamMember, { actor, now }, { teamId, memberId });
const members = async (teamId: string) =>
  (await testDb().select().from(teamMembers).where(eq(teamMembers.teamId, teamId))).map((row) => row.userId);

test('an invited person joins by the link, and the team hears of it', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const { token, inviter } = await invite(lead, teamId, (await emailOf(guest)).toUpperCase());
  expect(inviter).toMatch(/^Pseudonym/);
  expect(await answer(guest, { token })).toEqual({ teamId });
  expect(await members(teamId)).toEqual([lead.id, guest.id]);
  const told = await testDb()
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'person.told'));
  expect(told.map((row) => (row.payload as { notice: string }).notice)).toEqual([
    'team_invited',
    'team_joined',
  ]);
});

test('the secret of a link is kept only as a hash, and never in what is told', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const { token } = await invite(lead, teamId, await emailOf(guest));
  const stored = JSON.stringify([
    await testDb().select().from(teamInvitations),
    await testDb().select().from(outbox),
  ]);
  expect(stored).not.toContain(token);
});

test('inviting answers the same whether the address is known or not', async () => {
  const { teamId, lead } = await aTeam();
  const known = await invite(lead, teamId, await emailOf(await signedIn(testDb())));
  const unknown = await invite(lead, teamId, 'nobody@example.org');
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
});

test('a link works once', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const { token } = await invite(lead, teamId, await emailOf(guest));
  const outcomes = await Promise.allSettled([answer(guest, { token }), answer(guest, { token })]);
  expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'gone' });
  expect(await members(teamId)).toHaveLength(2);
});

test('a forwarded link joins somebody else only when they say that it is meant for them', async () => {
  const { teamId, lead } = await aTeam();
  const stranger = await signedIn(testDb(), 'innovator');
  const { token } = await invite(lead, teamId, 'meant@example.org');
  await expect(answer(stranger, { token })).rejects.toMatchObject({ code: 'other_address' });
  await answer(stranger, { token, confirmed: true });
  expect(await members(teamId)).toContain(stranger.id);
});

test('without the link only the invited address can answer', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const stranger = await signedIn(testDb(), 'innovator');
  const { id: invitationId } = await invite(lead, teamId, await emailOf(guest));
  await expect(answer(stranger, { invitationId, confirmed: true })).rejects.toMatchObject({
    kind: 'not_found',
  });
  await expect(answer(anonymous, { invitationId })).rejects.toMatchObject({ kind: 'unauthenticated' });
  await answer(guest, { invitationId });
  expect(await members(teamId)).toContain(guest.id);
});

test('an invitation runs out after fourteen days', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const { token } = await invite(lead, teamId, await emailOf(guest));
  await expect(answer(guest, { token }, inDays(14))).rejects.toMatchObject({
    kind: 'gone',
    code: 'invitation_over',
  });
});

test('who says no is not in the team, and cannot change their mind with the same link', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const { token } = await invite(lead, teamId, await emailOf(guest));
  await answer(guest, { token, answer: 'decline' });
  await expect(answer(guest, { token })).rejects.toMatchObject({ kind: 'gone' });
  expect(await members(teamId)).toEqual([lead.id]);
});

test('a new invitation ends the one before, and one that was taken back is dead', async () => {
  const { teamId, lead } = await aTeam();
  const guest = await signedIn(testDb(), 'researcher');
  const email = await emailOf(guest);
  const first = await invite(lead, teamId, email);
  const second = await invite(lead, teamId, email);
  await expect(answer(guest, { token: first.token })).rejects.toMatchObject({ kind: 'gone' });
  await execute(revokeTeamInvitation, { actor: lead, now }, { teamId, invitationId: second.id });
  await expect(answer(guest, { token: second.token })).rejects.toMatchObject({ kind: 'gone' });
});

test('a made-up link leads nowhere', async () => {
  await expect(answer(await signedIn(testDb()), { token: 'made-up' })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('outsiders invite nobody, and learn not that the team exists', async () => {
  const { teamId } = await aTeam();
  for (const actor of [anonymous, await signedIn(testDb(), 'innovator'), await signedIn(testDb(), 'staff')]) {
    await expect(invite(actor, teamId, 'x@example.org')).rejects.toMatchObject({ kind: 'not_found' });
  }
});

test('an invitation of another team cannot be taken back', async () => {
  const mine = await aTeam();
  const theirs = await aTeam();
  const { id: invitationId } = await invite(theirs.lead, theirs.teamId, 'x@example.org');
  const revoke = execute(
    revokeTeamInvitation,
    { actor: mine.lead, now },
    { teamId: mine.teamId, invitationId },
  );
  await expect(revoke).rejects.toMatchObject({ kind: 'conflict' });
});

test('a team is no way to write to very many strangers', async () => {
  const { teamId, lead } = await aTeam();
  for (let i = 0; i < teamLimits.openInvitations; i += 1) {
    const { id } = await invite(lead, teamId, `stranger-${i}@example.org`);
    await execute(revokeTeamInvitation, { actor: lead, now }, { teamId, invitationId: id });
  }
  await expect(invite(lead, teamId, 'one-more@example.org')).rejects.toMatchObject({ code: 'team_full' });
});

test('a lead removes a member, a member only themselves', async () => {
  const { teamId, lead } = await aTeam();
  const [first, second] = [await signedIn(testDb()), await signedIn(testDb())];
  for (const one of [first, second]) await makeTeamMember(testDb(), { teamId, userId: one.id });
  await expect(remove(first, teamId, second.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await remove(lead, teamId, second.id);
  await remove(first, teamId, first.id);
  expect(await members(teamId)).toEqual([lead.id]);
  await expect(remove(second, teamId, lead.id)).rejects.toMatchObject({ kind: 'not_found' });
});

test('when the lead leaves, who has been there longest leads; the last one stays', async () => {
  const { teamId, lead } = await aTeam();
  const [newer, elder] = [await signedIn(testDb()), await signedIn(testDb())];
  await makeTeamMember(testDb(), { teamId, userId: newer.id, createdAt: inDays(-1) });
  await makeTeamMember(testDb(), { teamId, userId: elder.id, createdAt: inDays(-2) });
  await remove(lead, teamId, lead.id);
  const rows = await testDb().select().from(teamMembers).where(eq(teamMembers.role, 'lead'));
  expect(rows.map((row) => row.userId)).toEqual([elder.id]);
  await remove(newer, teamId, newer.id);
  await expect(remove(elder, teamId, elder.id)).rejects.toMatchObject({ code: 'last_member' });
});
