import { type FormProps, Form as RouterForm } from '@remix-run/react';
import { expect, test } from 'vitest';
import { Form } from './form.tsx';
import { markup } from './testing.tsx';

const cases: FormProps[] = [
  { method: 'post', action: '/needs/a' },
  {
    method: 'POST',
    action: '/needs/a?done=x',
    preventScrollReset: true,
    className: 'stack',
    noValidate: true,
  },
  { action: '/needs', role: 'search', replace: true },
  { method: 'post', action: '/sign-out', reloadDocument: true, id: 'out' },
  { method: 'post', action: '/preferences', navigate: false, fetcherKey: 'x', discover: 'none' },
  { method: 'delete', action: '/needs/a', encType: 'multipart/form-data' },
  { method: 'post' },
  { method: 'post', action: '?index' },
  { method: 'post', action: '..', relative: 'path' },
];

/** The opening tag's attributes, in whatever order they stand. */
const attributes = (html: string) => [...html.matchAll(/ ([\w-]+="[^"]*")/g)].map(([, one]) => one).sort();

test.each(cases)('the server draws the same form as the router does: %j', (props) => {
  const drawn = markup(<Form {...props} />);
  expect(attributes(drawn)).toEqual(attributes(markup(<RouterForm {...props} />)));
});
