import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const code = Object.entries(sources).filter(([file]) => !file.includes('.test.'));

const discussion = './discussion/discussion.ts';

/**
 * Every place that leads back to a page with `done=` in its address: what it can say, and where the words for it are
 * chosen. A form that is done without a word leaves people in doubt whether it was.
 */
const places: Readonly<Record<string, { says: readonly string[]; chosenIn: string }>> = {
  './discussion/discussion-action.server.ts': {
    says: ['comment', 'held', 'edited', 'deleted', 'reported', 'followed', 'unfollowed'],
    chosenIn: discussion,
  },
  './evaluations/routes/evaluation.tsx': {
    says: ['invited', 'excused', 'sent', 'kept'],
    chosenIn: './evaluations/routes/evaluation.tsx',
  },
  './jury/jury-form.server.ts': { says: ['recused'], chosenIn: './jury/components/jury-done.tsx' },
  './jury/routes/open-scores.tsx': { says: ['opened'], chosenIn: './jury/components/jury-done.tsx' },
  './jury/routes/step-down.tsx': { says: ['left'], chosenIn: './jury/components/jury-done.tsx' },
  './needs/need-action.server.ts': {
    says: ['supported', 'unsupported', 'appealed'],
    chosenIn: './needs/components/done-notice.tsx',
  },
  './pilots/routes/edit-pilot.tsx': { says: ['saved'], chosenIn: './pilots/components/pilot-done.tsx' },
  './pilots/routes/incidents.tsx': {
    says: ['reported', 'classified', 'passedOn'],
    chosenIn: './pilots/routes/incidents.tsx',
  },
  './pilots/routes/new-pilot.tsx': { says: ['opened'], chosenIn: './pilots/components/pilot-done.tsx' },
  './pilots/routes/pilot.tsx': { says: ['step', 'decided'], chosenIn: './pilots/components/pilot-done.tsx' },
  './pilots/routes/take-part-question.tsx': { says: ['sent'], chosenIn: './pilots/routes/take-part.tsx' },
  './pilots/routes/take-part-report.tsx': { says: ['reported'], chosenIn: './pilots/routes/take-part.tsx' },
  './pilots/routes/take-part.tsx': { says: ['yes', 'no'], chosenIn: './pilots/routes/take-part.tsx' },
};

const leadsBack = /[?&]done=(\$\{[^}]*\}|[a-z-]+)|\.set\('done', /g;

/** Desks that choose their words from the very list of codes that they can do. */
const listed = ['./moderation-desk/item-forms.server.ts'];

test('every form that leads back with done= is known here', () => {
  const found = code
    .filter(([file, source]) => source.match(leadsBack) && !listed.includes(file))
    .map(([file]) => file);
  expect(found.sort()).toEqual(Object.keys(places).sort());
});

test.each(Object.entries(places))('%s has words for all that it says', (file, { says, chosenIn }) => {
  const source = sources[file] ?? '';
  const plain = [...source.matchAll(leadsBack)]
    .map(([, value = '$']) => value)
    .filter((v) => !v.startsWith('$'));
  expect(says).toEqual(expect.arrayContaining(plain));
  const words = sources[chosenIn] ?? '';
  for (const value of says) expect(words).toMatch(new RegExp(`['"]${value}['"]|\\b${value}:`));
});

test('every page with a discussion says what its forms have done', () => {
  const pages = code
    .filter(([file, source]) => file.includes('/routes/') && /discussionAction\(\s*form/.test(source))
    .map(([file]) => file);
  const silent = pages.filter(
    (file) => !/<(DiscussionDone|PilotDone|DoneNotice)\b/.test(sources[file] ?? ''),
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(silent).toEqual([]);
});
