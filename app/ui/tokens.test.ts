import { expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { colours, pairs, themes } from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

test('the ratio of black on white is 21 and of a colour on itself 1', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrastRatio('#0B5D66', '#0B5D66')).toBe(1);
  expect(contrastRatio('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});

for (const theme of themes) {
  test.each(pairs)(`in ${theme}, $front on $back as $use has at least $least:1`, ({ front, back, least }) => {
    expect(contrastRatio(colours[theme][front], colours[theme][back])).toBeGreaterThanOrEqual(least);
  });
}

test.each(themes)(
  'in %s the focus ring stands out from every surface, by its ink or by its yellow',
  (theme) => {
    const { focus, 'focus-ink': ink, ...rest } = colours[theme];
    for (const surface of [rest.paper, rest.card, rest.sunken, rest['tide-soft'], rest['warn-soft']]) {
      expect(Math.max(contrastRatio(focus, surface), contrastRatio(ink, surface))).toBeGreaterThanOrEqual(3);
    }
  },
);

test('every colour is checked in at least one pair, hairlines aside', () => {
  const used = new Set(pairs.flatMap(({ front, back }) => [front, back]));
  expect(Object.keys(colours.light).filter((name) => !used.has(name as keyof typeof colours.light))).toEqual([
    'line',
  ]);
});

test('the style sheet agrees with the tokens', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('../styles/tokens.css');
});
