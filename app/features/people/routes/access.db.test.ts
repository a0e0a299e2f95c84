import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import * as adminPeople from '#app/features/admin/routes/admin-people.tsx';
import * as adminPerson from '#app/features/admin/routes/admin-person.tsx';
import * as adminSettings from '#app/features/admin/routes/admin-settings.tsx';
import { makeDelegation, makeOrganisation, makeSession, makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import * as caringFor from './caring-for.tsx';
import * as delegation from './delegation.tsx';
import * as editOrganisation from './edit-organisation.tsx';
import * as eraseMe from './erase-me.tsx';
import * as me from './me.tsx';
import * as myCarers from './my-carers.tsx';
import * as myData from './my-data.tsx';
import * as myDataExport from './my-data-export.ts';
import * as myNotifications from './my-notifications.tsx';
import * as myRoles from './my-roles.tsx';
import * as mySessions from './my-sessions.tsx';
import * as newOrganisation from './new-organisation.tsx';
import * as organisation from './organisation.tsx';
import * as organisations from './organisations.tsx';
import * as profile from './profile.tsx';
import * as welcome from './welcome.tsx';

type Route = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};
type Visit = {
  url?: string;
  params?: Record<string, string>;
  cookie?: string;
  form?: Record<string, string>;
};

/** Asks a route as a browser would; gives the status and where it leads. */
async function ask(route: Route, { url = '/here', params = {}, cookie, form }: Visit) {
  const request = new Request(`http://tandem.test${url}`, {
    method: form ? 'POST' : 'GET',
    headers: cookie ? { cookie } : {},
    body: form ? new URLSearchParams(form) : undefined,
  });
  const context = { nonce: 'n', requestId: 'r', clientIp: '192.0.2.1' };
  const run = form ? route.action : route.loader;
  try {
    const answer: unknown = await run?.({ request, params, context });
    if (answer instanceof Response) return statusOf(answer);
    const status = (answer as { init?: ResponseInit } | null)?.init?.status ?? 200;
    return { status, location: null, answer };
  } catch (thrown) {
    if (thrown instanceof Response) return statusOf(thrown);
    throw thrown;
  }
}

const statusOf = (response: Response) => ({
  status: response.status,
  location: response.headers.get('location'),
  answer: response,
});

async function signIn(overrides: Parameters<typeof makeUser>[1] = {}) {
  const user = await makeUser(testDb(), overrides);
  const { cookie } = await startSession(user.id, 'Firefox', new Date());
  return { user, cookie: cookie.split(';')[0] ?? '' };
}

const nobody = '0195a0b0-0000-7000-8000-000000000000';
const own: [string, Route][] = [
  ['welcome', welcome],
  ['me', me],
  ['profile', profile],
  ['roles', myRoles],
  ['carers', myCarers],
  ['caring for', caringFor],
  ['notifications', myNotifications],
  ['sessions', mySessions],
  ['data', myData],
  ['erase', eraseMe],
  ['delegation', delegation],
  ['new organisation', newOrganisation],
  ['people', adminPeople],
  ['person', adminPerson],
  ['settings', adminSettings],
];

test.each(own)('%s: somebody not signed in is sent to sign in, and back', async (_name, route) => {
  const visit = { url: '/here?a=b', params: { id: nobody } };
  expect(await ask(route, visit)).toMatchObject({
    status: 302,
    location: '/sign-in?next=%2Fhere%3Fa%3Db',
  });
});

const forms: [string, Route][] = [
  ...own.filter(([, route]) => route.action),
  ['export', myDataExport],
  ['organisation', organisation],
  ['edit organisation', editOrganisation],
];

test.each(forms)('%s: a form of somebody not signed in changes nothing', async (_name, route) => {
  const { slug } = await makeOrganisation(testDb());
  const answer = await ask(route, { params: { id: nobody, slug }, form: { intent: 'anything' } });
  expect(answer.status).toBe(302);
  expect(answer.location).toMatch(/^\/sign-in/);
});

test.each(own.filter(([name]) => name !== 'welcome'))(
  '%s: somebody new answers the welcome first',
  async (_name, route) => {
    const { cookie } = await signIn({ onboardedAt: null });
    expect((await ask(route, { cookie, params: { id: nobody } })).location).toMatch(/^\/welcome\?next=/);
  },
);

test.each(own)('%s: a suspended person is kept out', async (_name, route) => {
  const { cookie } = await signIn({ suspendedAt: new Date(), roles: ['admin', 'patient'] });
  expect(await ask(route, { cookie, params: { id: nobody } })).toMatchObject({ status: 403 });
});

const wrong: [string, Role, Route][] = [
  ['carers', 'carer', myCarers],
  ['new organisation', 'clinician', newOrganisation],
  ['edit organisation', 'innovator', editOrganisation],
  ['people', 'staff', adminPeople],
  ['person', 'staff', adminPerson],
  ['settings', 'staff', adminSettings],
];

test.each(wrong)('%s: is not open to the role %s', async (_name, role, route) => {
  const { cookie } = await signIn({ roles: [role] });
  const { slug } = await makeOrganisation(testDb());
  expect(await ask(route, { cookie, params: { id: nobody, slug } })).toMatchObject({ status: 403 });
});

test('an organisation is verified by nobody but staff', async () => {
  const { id, slug } = await makeOrganisation(testDb());
  const form = { id, verified: 'yes' };
  const someone = await signIn({ roles: ['innovator'] });
  expect(await ask(organisation, { ...someone, params: { slug }, form })).toMatchObject({ status: 403 });
  const staff = await signIn({ roles: ['staff'] });
  expect(await ask(organisation, { ...staff, params: { slug }, form })).toMatchObject({ status: 200 });
});

test('everybody reads organisations, and only staff see which mail domain stands for whom', async () => {
  const { slug } = await makeOrganisation(testDb(), { emailDomain: 'hospital.example' });
  expect(await ask(organisations, {})).toMatchObject({ status: 200, answer: { canAdd: false } });
  expect(await ask(organisation, { params: { slug } })).toMatchObject({ answer: { vouching: null } });
  const staff = await signIn({ roles: ['staff'] });
  expect(await ask(organisation, { ...staff, params: { slug } })).toMatchObject({
    answer: { vouching: { emailDomain: 'hospital.example' } },
  });
  expect(await ask(organisation, { params: { slug: 'none' } })).toMatchObject({ status: 404 });
});

test('an invitation is seen by the two it is between; for others it does not exist', async () => {
  const carer = await signIn();
  const { id } = await makeDelegation(testDb(), { carerId: carer.user.id, status: 'invited' });
  const stranger = await signIn({ roles: ['admin'] });
  const params = { id };
  expect(await ask(delegation, { ...carer, params })).toMatchObject({ answer: { canAnswer: true } });
  expect(await ask(delegation, { ...stranger, params })).toMatchObject({ status: 404 });
  expect(await ask(delegation, { ...stranger, params, form: { answer: 'accept' } })).toMatchObject({
    status: 404,
  });
  expect(await ask(delegation, { ...carer, params: { id: 'nonsense' } })).toMatchObject({ status: 404 });
});

test('an invitation whose last day is over offers no answer', async () => {
  const carer = await signIn();
  const endsAt = new Date('2020-01-01');
  const { id } = await makeDelegation(testDb(), { carerId: carer.user.id, status: 'invited', endsAt });
  expect(await ask(delegation, { ...carer, params: { id } })).toMatchObject({ answer: { canAnswer: false } });
});

test('nobody ends a session of somebody else', async () => {
  const other = await makeSession(testDb());
  const mine = await signIn();
  expect(await ask(mySessions, { ...mine, form: { sessionId: other.id } })).toMatchObject({ status: 404 });
});

test('signing out everywhere ends the own session too', async () => {
  const mine = await signIn();
  expect(await ask(mySessions, { ...mine, form: { intent: 'everywhere' } })).toMatchObject({
    location: '/sign-in',
  });
  expect((await ask(profile, mine)).location).toMatch(/^\/sign-in/);
});

test('the export is a file with the own data that no cache keeps', async () => {
  const mine = await signIn();
  const { answer } = await ask(myDataExport, { ...mine, form: {} });
  const response = answer as Response;
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="tandem-.*\.json"$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({ person: { email: mine.user.email } });
});

test('the account is erased only when the word was typed', async () => {
  const mine = await signIn();
  const form = { texts: 'anonymous', confirm: 'yes' };
  expect(await ask(eraseMe, { ...mine, form })).toMatchObject({ status: 422 });
  expect(await ask(profile, mine)).toMatchObject({ status: 200 });
  expect(await ask(eraseMe, { ...mine, form: { ...form, confirm: ' Löschen ' } })).toMatchObject({
    status: 302,
    location: '/',
  });
  expect((await ask(profile, mine)).location).toMatch(/^\/sign-in/);
});

test('the welcome leads on to where one wanted to go, and only within the site', async () => {
  const form = {
    pseudonym: 'Quiet Heron',
    shownAs: 'pseudonym',
    roles: 'patient',
    locale: 'en',
    textSize: '1',
  };
  const first = await signIn({ onboardedAt: null });
  expect(await ask(welcome, { ...first, form: { ...form, next: '/needs/new' } })).toMatchObject({
    location: '/needs/new',
  });
  const second = await signIn({ onboardedAt: null });
  const forged = { ...form, pseudonym: 'Still Birch', next: '//evil.example' };
  expect(await ask(welcome, { ...second, form: forged })).toMatchObject({ location: '/' });
});

test('a refused welcome gives back what was typed, with what is wrong', async () => {
  const mine = await signIn({ onboardedAt: null });
  const form = { pseudonym: 'Q', shownAs: 'name', locale: 'de', textSize: '3' };
  const { status, answer } = await ask(welcome, { ...mine, form });
  expect(status).toBe(422);
  expect((answer as { data: unknown }).data).toMatchObject({
    failed: true,
    values: form,
    errors: { pseudonym: 'pseudonym_short', roles: 'roles_missing' },
  });
});
