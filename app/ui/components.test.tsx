import { expect, test } from 'vitest';
import { Avatar } from './avatar.tsx';
import { BarChart } from './bar-chart.tsx';
import { Button } from './button.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facets } from './facets.tsx';
import { Meter } from './meter.tsx';
import { NewItemsLine } from './new-items-line.tsx';
import { PageHeader } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { SearchBox } from './search-box.tsx';
import { Table } from './table.tsx';
import { Tabs } from './tabs.tsx';
import { markup, tagOf, textOf } from './testing.tsx';

test('the error summary is an alert that can take the focus and links to each field', () => {
  const html = markup(
    <ErrorSummary
      title="There is a problem"
      errors={[{ fieldId: 'title', message: 'Write a title.' }, { message: 'Try again.' }]}
    />,
  );
  expect(html).toMatch(/<div[^>]*role="alert"[^>]*tabindex="-1"/);
  expect(html).toContain('<a href="#title">Write a title.</a>');
  expect(html).toContain('<li>Try again.</li>');
});

test('the error summary shows nothing when nothing is wrong', () => {
  expect(markup(<ErrorSummary title="There is a problem" errors={[]} />)).toBe('');
});

test('a chart shows the same values as its table, and a sentence describes it', () => {
  const data = [
    { id: 'p', label: 'Patients', value: 28, text: '28' },
    { id: 'c', label: 'Carers', value: 56, text: '56' },
    { id: 'r', label: 'Research', value: 0, text: '0' },
  ];
  const html = markup(
    <BarChart
      id="chart"
      title="Who says me too"
      sentence="Most are carers."
      data={data}
      category="Who"
      unit="People"
      tableLabel="Show as a table"
    />,
  );
  const [bars = '', table = ''] = html.split('<details');
  const drawn = [...bars.matchAll(/<p><span>([^<]+)<\/span><span[^>]*>([^<]+)<\/span><\/p>/g)];
  const tabled = [...table.matchAll(/<th scope="row">([^<]+)<\/th><td[^>]*>([^<]+)<\/td>/g)];
  expect(drawn.map(([, label, text]) => [label, text])).toEqual(data.map(({ label, text }) => [label, text]));
  expect(tabled.map(([, label, text]) => [label, text])).toEqual(
    data.map(({ label, text }) => [label, text]),
  );
  const widths = [...bars.matchAll(/class="bar-fill" width="([^"]+)"/g)].map(([, width]) => width);
  expect(widths).toEqual(['50%', '100%', '0%']);
  expect(bars).toMatch(/role="img" aria-labelledby="chart-title" aria-describedby="chart-sentence"/);
});

test('a chart of nothing but zeros has no bars', () => {
  const data = [{ id: 'p', label: 'Patients', value: 0, text: '0' }];
  const html = markup(
    <BarChart id="c" title="T" sentence="S" data={data} category="C" unit="U" tableLabel="Table" />,
  );
  expect(html).toContain('class="bar-fill" width="0%"');
});

test('a meter says its value in words and never draws beyond its frame', () => {
  const html = markup(<Meter id="m" label="Turnout" value={120} max={100} valueText="120 of 100" />);
  expect(html).toMatch(/role="meter"[^>]*aria-valuetext="120 of 100"/);
  expect(html).toContain('class="bar-fill" width="100%"');
});

test('a pending button says so, keeps the focus and shows its other words', () => {
  const html = markup(
    <Button pending pendingLabel="Sending">
      Send
    </Button>,
  );
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain(' disabled');
  expect(textOf(html)).toBe('Sending');
});

test('a button that cannot be pressed just now says so and keeps the focus', () => {
  const html = markup(<Button aria-disabled>Up</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain(' disabled');
});

test('without JavaScript a confirmation is a link to a page that asks', () => {
  const html = markup(
    <ConfirmForm trigger="Withdraw" href="/withdraw" title="Sure?" confirmLabel="Yes" cancelLabel="No" />,
  );
  expect(html).toMatch(/<a [^>]*href="\/withdraw"/);
  expect(html).not.toContain('<dialog');
});

test('facets are a GET form that keeps the other parameters and opens what is chosen', () => {
  const html = markup(
    <Facets
      label="Narrow"
      applyLabel="Show"
      keep={{ q: 'falls', sort: undefined, tag: ['a', 'b'] }}
      facets={[
        { name: 'theme', label: 'Theme', options: [{ value: 'sleep', label: 'Sleep', checked: true }] },
        { name: 'place', label: 'Place', options: [{ value: 'home', label: 'Home' }] },
      ]}
    />,
  );
  expect(html).toMatch(/<form method="get"/);
  const hidden = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]+)"/g)];
  expect(hidden.map(([, name, value]) => [name, value])).toEqual([
    ['q', 'falls'],
    ['tag', 'a'],
    ['tag', 'b'],
  ]);
  expect(html.match(/<details[^>]*>/g)?.map((tag) => tag.includes('open'))).toEqual([true, false]);
});

test('the search box is a search landmark with a labelled field', () => {
  const html = markup(<SearchBox label="Search needs" buttonLabel="Search" defaultValue="falls" />);
  expect(html).toMatch(/<form[^>]*role="search"/);
  expect(html).toContain('for="search"');
  expect(tagOf(html, 'search')).toContain('value="falls"');
});

test('of tabs only the page one is on is current', () => {
  const html = markup(
    <Tabs
      label="Sort"
      tabs={[
        { href: '/a', label: 'New', current: true },
        { href: '/b', label: 'Old' },
      ]}
    />,
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(/<a[^>]*aria-current="page"[^>]*>/.exec(html)?.[0]).toContain('href="/a"');
});

test('pagination shows nothing on a single page', () => {
  expect(markup(<Pagination label="Pages" previous={null} next={null} />)).toBe('');
});

test('a table is reachable by keyboard, named by its caption, and names its rows', () => {
  const html = markup(
    <Table
      id="votes"
      caption="Votes"
      columns={[
        {
          id: 'name',
          header: 'Solution',
          cell: (row: { name: string; votes: number }) => row.name,
          rowHeader: true,
        },
        { id: 'votes', header: 'Votes', cell: (row) => row.votes, numeric: true },
      ]}
      rows={[{ name: 'Lamp', votes: 3 }]}
      rowKey={(row) => row.name}
    />,
  );
  expect(html).toMatch(/<section[^>]*aria-labelledby="votes-caption" tabindex="0"/);
  expect(html).toContain('<th scope="row">Lamp</th><td class="numeric">3</td>');
});

test('the regions of live messages are there before they have anything to say', () => {
  expect(markup(<ConnectionBar state="online" />)).toBe(
    '<div role="status" class="connection" data-state="online"></div>',
  );
  expect(
    markup(
      <NewItemsLine count={0} onShow={() => {}}>
        0 new
      </NewItemsLine>,
    ),
  ).toBe('<div role="status" class="new-items"></div>');
});

test('a person is shown by the initials of first and last name, a pseudonym by a pattern of its own', () => {
  expect(textOf(markup(<Avatar name="Karl Otto Maier" />))).toBe('KM');
  const heron = markup(<Avatar name="Blue Heron" pseudonym />);
  expect(textOf(heron)).toBe('');
  expect(heron).toBe(markup(<Avatar name="Blue Heron" pseudonym />));
  expect(heron).not.toBe(markup(<Avatar name="Red Fox" pseudonym />));
});

test('the title of a page comes before its lineage line', () => {
  const html = markup(<PageHeader title="Falls" lineage={<p>line</p>} />);
  expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf('line</p>'));
});
