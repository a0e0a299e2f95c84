import { expect, test } from 'vitest';
import { IntervalChart } from './interval-chart.tsx';
import { markup, textOf } from './testing.tsx';

const html = markup(
  <IntervalChart
    id="chart"
    title="Scores"
    sentence="A is first."
    min={0}
    max={100}
    marks={[
      { at: 0, label: '0' },
      { at: 100, label: '100' },
    ]}
    legend={{ value: 'Score', interval: 'Range', other: 'Mean' }}
    data={[
      { id: 'a', label: 'A', value: 50, low: 25, high: 75, other: 60, text: '50 (25 to 75)' },
      { id: 'b', label: 'B', value: 10, low: -20, high: 140, text: '10' },
    ]}
  />,
);

test('a dot, its interval and a second sign stand where they belong on the scale', () => {
  const [first = ''] = html.split('>B</p>');
  expect(first).toContain('class="interval-range" x1="25%" x2="75%"');
  expect(first).toContain('class="interval-value" cx="50%"');
  expect(first).toContain('class="interval-other" cx="60%"');
});

test('what goes beyond the scale ends at its ends', () => {
  expect(html).toContain('class="interval-range" x1="0%" x2="100%"');
});

test('the chart has a name and a sentence, and each line its figures in words', () => {
  expect(html).toMatch(/role="img" aria-labelledby="chart-title" aria-describedby="chart-sentence"/);
  expect(textOf(html)).toContain('A is first.');
  expect(textOf(html)).toContain('50 (25 to 75)');
});

test('the figure of an end gives way where another would stand on it', () => {
  const marks = [-5, 0, 50, 100, 110].map((at) => ({ at, label: `${at} points` }));
  const crowded = markup(
    <IntervalChart
      id="crowded"
      title="Scores"
      sentence="A is first."
      min={-5}
      max={110}
      marks={marks}
      legend={{ value: 'Score' }}
      data={[]}
    />,
  );
  expect(textOf(crowded)).toMatch(/0 points\s*50 points\s*100 points/);
  expect(crowded).not.toMatch(/-5 points|110 points/);
});
