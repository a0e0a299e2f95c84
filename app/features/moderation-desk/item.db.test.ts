import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { auditLog, comments, moderationVerdicts, needs, reasonTemplates } from '#db/schema/index.ts';
import {
  makeComment,
  makeCommentVersion,
  makeModerationItem,
  makeReasonTemplate,
  makeReport,
} from '#db/testing/factories/discussion.ts';
import { makeNeed, makeNeedVersion } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { factoryNow } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { decideItem } from './commands/decide-item.server.ts';
import { removeTemplate } from './commands/remove-template.server.ts';
import { revealCommentAuthor } from './commands/reveal-comment-author.server.ts';
import { saveTemplate } from './commands/save-template.server.ts';
import { declineSpam } from './decline-spam.server.ts';
import { historyOf } from './history.queries.server.ts';
import { holdItem } from './hold-item.server.ts';
import { loadItem } from './item.queries.server.ts';
import { answerItemForm } from './item-forms.server.ts';
import { findNeedByAddress, previewMerge } from './merge.queries.server.ts';
import { commentMark } from './seen-mark.ts';
import { reasonsFor } from './templates.queries.server.ts';
import { actorFor, makeModerator } from './testing.server.ts';

const now = new Date(factoryNow.getTime() + 3_600_000);
const minutes = (count: number) => new Date(factoryNow.getTime() + count * 60_000);

async function waitingNeed(overrides: Parameters<typeof makeNeed>[1] = {}) {
  const need = await makeNeed(testDb(), { status: 'submitted', publishedAt: null, ...overrides });
  return { need, item: await makeModerationItem(testDb(), { subjectId: need.id }) };
}

test('a moderator reads the shown name of an author and nothing else about them', async () => {
  const author = await makeUser(testDb(), {
    name: 'Ruth Kern',
    pseudonym: 'Quiet Otter',
    email: 'ruth@example.org',
  });
  const { item } = await waitingNeed({ authorId: author.id });
  const loaded = await loadItem(testDb(), await makeModerator(), item.id, now);
  expect(loaded.subject).toMatchObject({ type: 'need', name: 'Quiet Otter' });
  const { authorId: _, ...sent } = loaded;
  const text = JSON.stringify(sent);
  for (const secret of ['Ruth', 'ruth@example.org', author.id]) expect(text).not.toContain(secret);
});

test('the full text comes with what may tell who somebody is, and with similar needs', async () => {
  const alike = await makeNeed(testDb(), { title: 'Falling at night on the way to the bathroom' });
  const { item } = await waitingNeed({
    title: 'Falling at night near the bathroom',
    story: 'Call me: 030 123 456 78.',
  });
  const { subject } = await loadItem(testDb(), await makeModerator(), item.id, now);
  if (subject?.type !== 'need') throw new Error('a need');
  expect(subject.text.story.filter(({ finding }) => finding)).toMatchObject([{ finding: 'phone' }]);
  expect(subject.similar.map(({ id }) => id)).toEqual([alike.id]);
});

test('nobody but staff loads an item', async () => {
  const { item } = await waitingNeed();
  const patient = actorFor((await makeUser(testDb())).id, 'patient');
  await expect(loadItem(testDb(), patient, item.id, now)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('the history tells of sending, edits with their words, reports, verdicts and looks, in order', async () => {
  const db = testDb();
  const moderator = await makeModerator('Anna');
  const { need, item } = await waitingNeed({ title: 'New title', version: 2, story: 'I fall every night.' });
  await makeNeedVersion(db, {
    needId: need.id,
    content: { title: 'New title', story: 'I fall at night.', who: '', today: '' },
    createdAt: minutes(5),
  });
  await makeReport(db, { subjectId: need.id, reason: 'hurtful', note: 'Not kind.', createdAt: minutes(10) });
  await answerItemForm(asForm({ intent: 'reveal', why: 'We must call.' }), {
    actor: moderator,
    itemId: item.id,
    requestId: 'r',
  });
  await execute(
    decideItem,
    { actor: moderator, now: minutes(20) },
    {
      itemId: item.id,
      verdict: 'return',
      reason: 'When?',
      seen: 'v2',
    },
  );
  const history = await historyOf(db, { type: 'need', id: need.id }, need.authorId);
  expect(history).toMatchObject([
    { kind: 'queued', queue: 'need' },
    {
      kind: 'edit',
      fields: [
        {
          field: 'story',
          parts: [
            { kind: 'same', text: 'I fall ' },
            { kind: 'removed', text: 'at' },
            { kind: 'added', text: 'every' },
            { kind: 'same', text: ' night.' },
          ],
        },
      ],
    },
    { kind: 'report', reason: 'hurtful', note: 'Not kind.' },
    { kind: 'verdict', verdict: 'return', reason: 'When?', by: 'Anna' },
    {
      kind: 'act',
      action: 'need.reveal_author',
      by: { kind: 'colleague', name: 'Anna' },
      why: 'We must call.',
    },
  ]);
});

test('what a comment said before each edit stands in its history', async () => {
  const comment = await makeComment(testDb(), { body: 'Third', status: 'held' });
  for (const [index, body] of ['First', 'Second'].entries()) {
    const createdAt = minutes(index + 1);
    await makeCommentVersion(testDb(), { commentId: comment.id, version: index + 1, body, createdAt });
  }
  const history = await historyOf(testDb(), { type: 'comment', id: comment.id }, comment.authorId);
  const words = history.map((entry) => entry.kind === 'edit' && entry.fields.map(({ parts }) => parts));
  expect(words).toMatchObject([
    [[{ text: 'First' }, { text: 'Second' }]],
    [[{ text: 'Second' }, { text: 'Third' }]],
  ]);
});

const asForm = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

test('asking who somebody is takes a reason and leaves an audit row; the answer is given once', async () => {
  const db = testDb();
  const author = await makeUser(db, { name: 'Ruth Kern' });
  const { need, item } = await waitingNeed({ authorId: author.id });
  const call = { actor: await makeModerator(), itemId: item.id, requestId: 'r' };
  const refused = await answerItemForm(asForm({ intent: 'reveal', why: '' }), call);
  expect(refused).toMatchObject({ data: { data: { errors: { why: 'why_missing' } } } });
  const answer = await answerItemForm(asForm({ intent: 'reveal', why: 'We must call.' }), call);
  expect(answer).toMatchObject({ data: { revealed: { name: 'Ruth Kern', email: author.email } } });
  expect(await db.select().from(auditLog)).toMatchObject([
    { action: 'need.reveal_author', subjectId: need.id, facts: { why: 'We must call.' } },
  ]);
});

test('only staff learn who wrote a comment', async () => {
  const comment = await makeComment(testDb());
  const input = { commentId: comment.id, why: 'We must call.' };
  const patient = actorFor((await makeUser(testDb())).id, 'patient');
  await expect(execute(revealCommentAuthor, { actor: patient }, input)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await execute(revealCommentAuthor, { actor: await makeModerator() }, input);
  expect(await testDb().select().from(auditLog)).toMatchObject([{ action: 'comment.reveal_author' }]);
});

test('without JavaScript a reason that is kept comes back in the form, in the author’s language', async () => {
  const author = await makeUser(testDb(), { locale: 'de' });
  const { item } = await waitingNeed({ authorId: author.id });
  const template = await makeReasonTemplate(testDb(), { bodyDe: 'Bitte etwas mehr.' });
  const form = asForm({
    intent: 'template',
    verdict: 'return',
    template: template.id,
    reason: '',
    seen: 'v1',
  });
  const call = { actor: await makeModerator(), itemId: item.id, requestId: 'r' };
  expect(await answerItemForm(form, call)).toMatchObject({
    data: { data: { values: { verdict: 'return', reason: 'Bitte etwas mehr.' }, errors: {} } },
  });
  expect(await testDb().select().from(moderationVerdicts)).toEqual([]);
});

test('after a verdict the moderator is led to the next item that nobody has open', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const [first, second, third] = [await waitingNeed(), await waitingNeed(), await waitingNeed()];
  await holdItem(testDb(), nils, { itemId: second.item.id, now: new Date() });
  const form = asForm({ intent: 'decide', verdict: 'publish', seen: 'v1' });
  const answer = await answerItemForm(form, { actor: anna, itemId: first.item.id, requestId: 'r' });
  expect(answer).toEqual({ redirectTo: `/moderation/${third.item.id}?done=publish` });
});

test('a bulk declines each item by itself and leaves what a colleague has open', async () => {
  const db = testDb();
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const one = await waitingNeed();
  const held = await waitingNeed({ title: 'Held by Nils' });
  const remark = await makeComment(db, { status: 'held' });
  const about = { kind: 'comment', subjectType: 'comment', subjectId: remark.id } as const;
  const comment = await makeModerationItem(db, about);
  const changed = await waitingNeed({ title: 'Changed meanwhile', version: 2 });
  const own = await waitingNeed({ title: 'My own', authorId: anna.id });
  await holdItem(db, nils, { itemId: held.item.id, now });
  const result = await declineSpam(
    [
      { id: one.item.id, seen: 'v1' },
      { id: held.item.id, seen: 'v1' },
      { id: comment.id, seen: commentMark(remark) },
      { id: changed.item.id, seen: 'v1' },
      { id: own.item.id, seen: 'v1' },
    ],
    { actor: anna, now },
  );
  expect(result).toEqual({
    declined: 2,
    skipped: [
      { id: held.item.id, name: 'Held by Nils', why: 'item_taken' },
      { id: changed.item.id, name: 'Changed meanwhile', why: 'item_changed' },
      { id: own.item.id, name: 'My own', why: 'not_yours' },
    ],
  });
  expect(await db.select().from(moderationVerdicts)).toMatchObject([
    { verdict: 'spam' },
    { verdict: 'spam' },
  ]);
  const audited = await db.select().from(auditLog).where(eq(auditLog.action, 'queue.decide'));
  expect(audited.map(({ subjectId }) => subjectId).sort()).toEqual([one.need.id, remark.id].sort());
  const [declined] = await db.select().from(comments).where(eq(comments.id, remark.id));
  expect(declined).toMatchObject({ status: 'declined', reason: getT('en', 'moderation')('spamReason') });
  const [left] = await db.select().from(needs).where(eq(needs.id, held.need.id));
  expect(left?.status).toBe('in_review');
});

test('reasons are added, changed and removed by staff, and read in the author’s language', async () => {
  const db = testDb();
  const staff = await makeModerator();
  const words = {
    verdict: 'return',
    title: 'More',
    bodyEn: 'Tell us more.',
    bodyDe: 'Erzählen Sie mehr.',
  } as const;
  const { id } = await execute(saveTemplate, { actor: staff }, words);
  await execute(saveTemplate, { actor: staff }, { ...words, id, title: 'A little more' });
  expect(await reasonsFor(db, ['return', 'decline'], 'de')).toEqual([
    { id, verdict: 'return', title: 'A little more', body: 'Erzählen Sie mehr.' },
  ]);
  const patient = actorFor((await makeUser(db)).id, 'patient');
  await expect(execute(saveTemplate, { actor: patient }, words)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(execute(removeTemplate, { actor: patient }, { id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await execute(removeTemplate, { actor: staff }, { id });
  expect(await db.select().from(reasonTemplates)).toEqual([]);
  await expect(execute(removeTemplate, { actor: staff }, { id })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('the preview of a merge counts what the merge then does', async () => {
  const db = testDb();
  const { need } = await waitingNeed();
  const into = await makeNeed(db, { slug: 'falls-at-night-abc123' });
  for (const typed of ['falls-at-night-abc123', 'https://example.org/needs/falls-at-night-abc123?x=1#top']) {
    expect(await findNeedByAddress(db, typed)).toBe(into.id);
  }
  expect(await findNeedByAddress(db, 'nothing')).toBeNull();
  expect(await previewMerge(db, need.id, into.id)).toMatchObject({
    into: { title: into.title },
    carried: { voices: 1, supporters: 0, followers: 0, comments: 0 },
  });
  expect(await previewMerge(db, need.id, need.id)).toBeNull();
});
