import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { ballotPapers, phases, solutions } from '#db/schema/index.ts';
import { makeFocusArea } from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import * as check from './check-vote.tsx';
import * as compare from './compare-entries.tsx';
import * as vote from './vote.tsx';
import * as receipt from './vote-receipt.tsx';

type Route = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};
type Page = Record<string, unknown> & { marks?: unknown; entries?: { title: string }[]; lines?: unknown };

const hour = 3_600_000;

async function openBallot(change: Parameters<typeof makeBallot>[1] = {}, entries = 3) {
  const db = testDb();
  const challenge = await makeChallenge(db);
  const phase = await makePhase(db, {
    challengeId: challenge.id,
    kind: 'vote',
    startsAt: new Date(Date.now() - hour),
    endsAt: new Date(Date.now() + hour),
  });
  const ballot = await makeBallot(db, { challengeId: challenge.id, ...change });
  const made = [];
  for (let i = 0; i < entries; i += 1) {
    made.push(await makeSolution(db, { challengeId: challenge.id, status: 'eligible', title: `Entry ${i}` }));
  }
  const [a, b, c] = made.map(({ id }) => id) as [string, string, string];
  return { challenge, ballot, phase, entries: made, slug: challenge.slug, a, b, c };
}

/** A browser that keeps its cookies and asks routes of one vote. */
class Browser {
  readonly #jar = new Map<string, string>();
  readonly #slug: string;

  constructor(slug: string, session?: string) {
    this.#slug = slug;
    if (session) this.#keep(session);
  }

  async open(route: Route, search = '') {
    return this.#ask(route, search);
  }

  async send(route: Route, form: Record<string, string | string[]>) {
    return this.#ask(route, '', form);
  }

  #keep(setCookie: string) {
    const [pair = ''] = setCookie.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (/Max-Age=0/.test(setCookie)) this.#jar.delete(name);
    else this.#jar.set(name, value);
  }

  async #ask(route: Route, search: string, form?: Record<string, string | string[]>) {
    const body = form && new URLSearchParams();
    for (const [name, value] of Object.entries(form ?? {})) {
      for (const one of [value].flat()) body?.append(name, one);
    }
    const request = new Request(`http://tandem.test/here${search}`, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...this.#jar].map((pair) => pair.join('=')).join('; ') },
      body,
    });
    const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
    const asked = { request, params: { slug: this.#slug }, context };
    const answer = await Promise.resolve((form ? route.action : route.loader)?.(asked)).catch((thrown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    if (answer instanceof Response) {
      for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
      return { status: answer.status, location: answer.headers.get('location'), page: {} as Page };
    }
    const { data, init } = answer as { data: Page; init: ResponseInit | null };
    for (const cookie of new Headers(init?.headers).getSetCookie()) this.#keep(cookie);
    return { status: init?.status ?? 200, location: null, page: data };
  }
}

async function voterOf(slug: string, ...roles: Role[]) {
  const user = await makeUser(testDb(), { roles: roles.length > 0 ? roles : ['patient'] });
  const { cookie } = await startSession(user.id, 'test', new Date());
  return { id: user.id, browser: new Browser(slug, cookie) };
}

const papersIn = (ballotId: string) =>
  testDb().select().from(ballotPapers).where(eq(ballotPapers.ballotId, ballotId));

test('what is marked is kept, checked as it was marked, cast, and found on the receipt with its code', async () => {
  const { slug, a, b, ballot } = await openBallot({ method: 'score' });
  const { id, browser } = await voterOf(slug);
  const sent = await browser.send(vote, { [`mark-${a}`]: '2', [`mark-${b}`]: '5', go: 'check' });
  expect(sent.location).toBe(`/challenges/${slug}/vote/check`);
  const checked = await browser.open(check);
  expect(checked.page.lines).toMatchObject([
    { title: 'Entry 1', mark: 5 },
    { title: 'Entry 0', mark: 2 },
  ]);
  const form = { for: id, capacity: 'patient', version: '0', [`mark-${a}`]: '2', [`mark-${b}`]: '5' };
  expect((await browser.send(check, form)).location).toBe(`/challenges/${slug}/vote/receipt`);
  const { page } = await browser.open(receipt);
  expect(page).toMatchObject({
    lines: checked.page.lines,
    receipt: expect.stringMatching(/^.{4}-.{4}-.{2}$/),
  });
  expect(await papersIn(ballot.id)).toMatchObject([{ marks: { [a]: 2, [b]: 5 } }]);
  expect((await browser.open(check)).location).toBe(`/challenges/${slug}/vote`);
});

test('places are cast without gaps, so that the receipt says what the list says', async () => {
  const { slug, a, b, c, ballot } = await openBallot({ method: 'ranked' });
  const { id, browser } = await voterOf(slug);
  await browser.send(vote, { [`mark-${a}`]: '3', [`mark-${b}`]: '2', [`mark-${c}`]: '3' });
  const { page } = await browser.open(check);
  const lines = page.lines as { id: string; mark: number }[];
  const marks = Object.fromEntries(lines.map((line) => [`mark-${line.id}`, String(line.mark)]));
  await browser.send(check, { for: id, capacity: 'patient', version: '0', ...marks });
  expect(await papersIn(ballot.id)).toMatchObject([{ marks: { [b]: 1, [a]: 2, [c]: 2 } }]);
});

test.each([
  ['a score that is none', 'score', { marks: ['6'] }, 'off_scale'],
  ['a place behind all', 'ranked', { marks: ['4'] }, 'no_place'],
  ['words for a place', 'ranked', { marks: ['<b>1</b>'] }, 'no_place'],
] as const)(
  '%s is refused with the field, and the rest is kept in the answer',
  async (_name, method, sent, code) => {
    const { slug, a, b } = await openBallot({ method });
    const { browser } = await voterOf(slug);
    const { status, page } = await browser.send(vote, { [`mark-${a}`]: sent.marks[0], [`mark-${b}`]: '1' });
    expect(status).toBe(422);
    expect(page).toMatchObject({ problem: { code, id: a } });
    expect(page.marks).toMatchObject({ [b]: 1 });
  },
);

test('of a single choice sent twice the last one counts, and unknown ids are nothing', async () => {
  const { slug, a, b } = await openBallot({ method: 'single' });
  const { browser } = await voterOf(slug);
  await browser.send(vote, { pick: [a, b, '0195a0b0-0000-7000-8000-000000000000', `${a}'; drop table`] });
  expect((await browser.open(check)).page.lines).toEqual([]);
  await browser.send(vote, { pick: [a, b] });
  expect((await browser.open(check)).page.lines).toMatchObject([{ id: b }]);
});

test('a part of the list shows its solutions and keeps what is marked elsewhere', async () => {
  const { slug, challenge, entries, a, b } = await openBallot();
  const area = await makeFocusArea(testDb(), { challengeId: challenge.id });
  await testDb().update(solutions).set({ focusAreaId: area.id }).where(eq(solutions.id, b));
  const { browser } = await voterOf(slug);
  const { location } = await browser.send(vote, { pick: [a], go: `area:${area.id}` });
  expect(location).toBe(`/challenges/${slug}/vote?area=${area.id}#ballot`);
  const { page } = await browser.open(vote, `?area=${area.id}`);
  expect(page.entries).toMatchObject([{ id: b }]);
  expect(page.marks).toEqual({ [a]: 1 });
  expect((await browser.open(vote, '?area=chosen')).page.entries).toMatchObject([{ id: a }]);
  expect((await browser.open(vote, '?area=no-such-area')).page.entries).toHaveLength(entries.length);
});

test('a button that leads nowhere leads to the check, never to another site', async () => {
  const { slug } = await openBallot();
  const { browser } = await voterOf(slug);
  for (const go of ['https://evil.example', '//evil.example', 'area://evil.example', '']) {
    expect((await browser.send(vote, { go })).location).toMatch(new RegExp(`^/challenges/${slug}/vote[/?]`));
  }
});

test('what is compared stands with what it got in the vote; others’ papers are not looked into', async () => {
  const { slug, entries, a } = await openBallot({ method: 'score' });
  const { browser } = await voterOf(slug);
  const [first, second] = entries.map((entry) => entry.slug);
  const { location } = await browser.send(vote, {
    [`mark-${a}`]: '4',
    with: [first ?? '', second ?? '', first ?? ''],
    go: 'compare',
  });
  const search = new URL(location ?? '', 'http://tandem.test').search;
  const { page } = await browser.open(compare, search);
  expect(page.entries).toMatchObject([
    { slug: first, mark: 4 },
    { slug: second, mark: null },
  ]);
  const stranger = new Browser(slug);
  expect((await stranger.open(compare, search)).page.entries).toMatchObject([{ mark: null }, { mark: null }]);
  expect((await stranger.open(compare, '?with=no-such,%3Cscript%3E')).page).toMatchObject({
    entries: [],
    hasLeft: true,
  });
});

test('a paper that another window has overtaken is shown again with what was recorded', async () => {
  const { slug, a, b } = await openBallot();
  const { id, browser } = await voterOf(slug);
  const form = { for: id, capacity: 'patient', version: '0' };
  await browser.send(vote, { pick: [a] });
  await browser.send(check, { ...form, pick: [a] });
  const refused = await browser.send(check, { ...form, pick: [b] });
  expect(refused).toMatchObject({ status: 409, page: { failed: true, code: 'paper_changed' } });
  const { page } = await browser.open(check);
  expect(page).toMatchObject({ lines: [{ id: b }], recorded: [{ id: a }], version: 1 });
});

test('a solution that has left is refused, named, and off the paper', async () => {
  const { slug, a, b } = await openBallot();
  const { id, browser } = await voterOf(slug);
  await browser.send(vote, { pick: [a, b] });
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, a));
  const sent = await browser.send(check, { for: id, capacity: 'patient', version: '0', pick: [a, b] });
  expect(sent).toMatchObject({ status: 409, page: { code: 'entry_left_vote' } });
  expect((await browser.open(check)).page).toMatchObject({ left: ['Entry 0'], lines: [{ id: b }] });
});

test('a vote that comes too late is told so, and what somebody made up is no server error', async () => {
  const { slug, a, phase, ballot } = await openBallot({ method: 'score' });
  const { id, browser } = await voterOf(slug);
  const form = { for: id, capacity: 'patient', version: '0', [`mark-${a}`]: '1' };
  for (const wrong of [{ for: '; x=1' }, { capacity: 'king' }, { version: '-1' }, { version: 'x' }]) {
    expect((await browser.send(check, { ...form, ...wrong })).status).toBe(422);
  }
  const unread = await browser.send(check, { ...form, [`mark-${a}`]: '9' });
  expect(unread.location).toBe(`/challenges/${slug}/vote?problem=marks`);
  await testDb()
    .update(phases)
    .set({ endsAt: new Date(Date.now() - 1) })
    .where(eq(phases.id, phase.id));
  expect((await browser.send(check, form)).location).toBe(`/challenges/${slug}/vote?problem=late`);
  expect(await papersIn(ballot.id)).toEqual([]);
});

test('nobody casts for somebody who did not ask them to, and the paper of nobody is shown', async () => {
  const { slug, a, ballot } = await openBallot();
  const patient = await voterOf(slug);
  const { browser } = await voterOf(slug, 'carer');
  const form = { for: patient.id, capacity: 'patient', version: '0', pick: [a] };
  expect((await browser.send(check, form)).location).toBe(`/challenges/${slug}/vote?problem=voter`);
  expect((await browser.open(receipt, `?for=${patient.id}`)).location).toBe(`/challenges/${slug}/vote`);
  expect(await papersIn(ballot.id)).toEqual([]);
});

test('what is hoped for is told to staff only', async () => {
  const { slug } = await openBallot({ targets: { patients: 400 } });
  const staff = await voterOf(slug, 'staff');
  expect((await staff.browser.open(vote)).page.turnout).toMatchObject({ targets: { patients: 400 } });
  const patient = await voterOf(slug);
  expect((await patient.browser.open(vote)).page.turnout).toMatchObject({ targets: null });
  expect((await new Browser(slug).open(vote)).page.turnout).toMatchObject({ targets: null });
});
