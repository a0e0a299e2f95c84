import { expect, test } from 'vitest';
import type { DiscussionRefusal } from './discussion.ts';
import { openFormIn, refusedForm } from './open-form.ts';

const refusal = (intent: string, at: string): DiscussionRefusal => ({
  failed: true,
  intent,
  at,
  code: 'missing',
  body: '',
  note: '',
});

test('the address opens one form below one comment, and nothing that is no form', () => {
  expect(openFormIn(new URLSearchParams('comment=c1&open=answer'))).toEqual({ id: 'c1', form: 'answer' });
  expect(openFormIn(new URLSearchParams('comment=c1&open=erase'))).toBeNull();
  expect(openFormIn(new URLSearchParams('comment=c1'))).toBeNull();
  expect(openFormIn(new URLSearchParams('open=report'))).toBeNull();
});

test('a refused form stands open again where it stood', () => {
  expect(refusedForm(refusal('comment', 'c1'), 'n1')).toEqual({ id: 'c1', form: 'answer' });
  expect(refusedForm(refusal('edit-comment', 'c1'), 'n1')).toEqual({ id: 'c1', form: 'edit' });
  expect(refusedForm(refusal('report', 'c1'), 'n1')).toEqual({ id: 'c1', form: 'report' });
  expect(refusedForm(refusal('comment', 'n1'), 'n1')).toBeNull();
  expect(refusedForm(refusal('report', 'n1'), 'n1')).toBeNull();
  expect(refusedForm(refusal('follow', 'c1'), 'n1')).toBeNull();
  expect(refusedForm(null, 'n1')).toBeNull();
});
