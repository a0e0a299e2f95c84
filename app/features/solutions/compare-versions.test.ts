import { expect, test } from 'vitest';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { compareVersions, type VersionContent } from './compare-versions.ts';

const version = (change: Partial<VersionContent> = {}): VersionContent => ({
  title: 'Light that follows you',
  summary: 'A soft light shows the way.',
  design: richTextOf('Lamps stand along the way.\n\nThey go out by themselves.'),
  whatItTakes: 'One socket.',
  evidence: '',
  costs: '',
  readiness: 4,
  regulatoryClass: 'unknown',
  focusArea: 'At home',
  amount: null,
  videoUrl: '',
  needs: ['Falls at night'],
  files: ['plan.pdf'],
  ...change,
});

test('what changed is told field by field, what stayed is only named', () => {
  const after = version({
    summary: 'A soft, warm light shows the way.',
    readiness: 5,
    amount: 12_000,
    needs: ['Falls at night', 'Fear of the dark'],
    files: ['photo.jpg'],
  });
  const told = compareVersions(version(), after);
  expect(told.texts).toEqual([
    {
      field: 'summary',
      lines: [
        {
          kind: 'paragraph',
          change: 'reworded',
          parts: [
            { kind: 'same', text: 'A soft' },
            { kind: 'added', text: ', warm' },
            { kind: 'same', text: ' light shows the way.' },
          ],
        },
      ],
    },
  ]);
  expect(told.facts).toEqual([
    { field: 'readiness', before: '4', after: '5' },
    { field: 'amount', before: '', after: '12000' },
  ]);
  expect(told.lists).toEqual([
    { field: 'needs', added: ['Fear of the dark'], removed: [] },
    { field: 'files', added: ['photo.jpg'], removed: ['plan.pdf'] },
  ]);
  expect(told.same).toEqual([
    'title',
    'design',
    'whatItTakes',
    'evidence',
    'costs',
    'focusArea',
    'regulatoryClass',
    'videoUrl',
  ]);
});

test('a design of which only the looks changed says so', () => {
  const bold = richTextOf('Lamps stand along the way.\n\nThey go out by themselves.');
  const [first] = bold.content?.[0]?.content ?? [];
  if (first) first.marks = [{ type: 'bold' }];
  const told = compareVersions(version(), version({ design: bold }));
  expect(told).toMatchObject({ texts: [], onlyLooks: true });
  expect(told.same).not.toContain('design');
  expect(compareVersions(version(), version())).toMatchObject({ texts: [], onlyLooks: false });
});
