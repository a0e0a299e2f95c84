import { Link, type LinkProps } from '@remix-run/react';
import { expect, test } from 'vitest';
import { RouterLink } from './router-link.tsx';
import { markup } from './testing.tsx';

const cases: LinkProps[] = [
  { to: '/needs' },
  { to: '/needs?q=a%20b&theme=x#top', className: 'link', 'aria-current': 'page' },
  { to: '/needs', prefetch: 'intent', preventScrollReset: true, replace: true },
  { to: '/files/1', reloadDocument: true, title: 'A file' },
  { to: '/needs', discover: 'none' },
  { to: '?after=1' },
  { to: '#comments' },
  { to: 'edit', relative: 'path' },
  { to: { pathname: '/needs', search: '?q=1' } },
  { to: 'https://example.org/a' },
  { to: '//example.org/a' },
];

/** The opening tag's attributes, in whatever order they stand. */
const attributes = (html: string) => [...html.matchAll(/ ([\w-]+="[^"]*")/g)].map(([, one]) => one).sort();

test.each(cases)('the server draws the same link as the router does: %j', (props) => {
  const drawn = markup(<RouterLink {...props}>Words</RouterLink>);
  expect(attributes(drawn)).toEqual(attributes(markup(<Link {...props}>Words</Link>)));
  expect(drawn).toContain('>Words</a>');
});
