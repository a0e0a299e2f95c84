import type { BenchDatabase } from '../lib/database.ts';
import { type Ask, type Contestant, cycle, type LoadPlan, type Outcome, race, ratio } from '../lib/load.ts';
import { type Measured, startFloor } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';
import { shapeOf } from '../lib/shape.ts';

/** A page of the app, and the rows it shows. */
interface PageUnderTest {
  readonly what: string;
  readonly paths: readonly string[];
  /** The rows of the page at one of these paths, for the bare page. */
  rows(db: BenchDatabase, path: string): Promise<readonly object[]>;
  readonly atLeast: number;
}

/** Words of the bulk texts, from every second need to one in hundreds. */
const searches = ['hospital', 'tablet', 'nurse', 'wheelchair', 'balcony kettle', 'dialysis form', 'harbour'];

function pagesOf({ needs }: BenchDatabase): PageUnderTest[] {
  return [
    { what: 'List page', paths: ['/needs'], rows: listRows, atLeast: 0.8 },
    {
      what: 'Need page',
      paths: needs.slice(0, 50).map(({ slug }) => `/needs/${slug}`),
      rows: (db, path) => needRows(db, path.slice('/needs/'.length)),
      atLeast: 0.8,
    },
    {
      what: 'Search',
      paths: searches.map((words) => `/needs?${new URLSearchParams({ q: words })}`),
      rows: listRows,
      atLeast: 0.5,
    },
  ];
}

const listRows = ({ sql }: BenchDatabase) => sql`
  select title, slug, left(story, 160) as excerpt, locale, status::text, themes[1]::text as theme,
    support_count as support, comment_count as comments, published_at::text as at
  from needs where status in ('published', 'in_challenge', 'in_pilot', 'answered') and hidden_at is null
  order by published_at desc limit 20`;

/** The need's own texts, and each comment, are a row. */
const needRows = ({ sql }: BenchDatabase, slug: string) => sql`
  select title, story as a, who as b, today as c, place::text as d, frequency::text as e, severity::text as f
  from needs where slug = ${slug}
  union all
  select u.pseudonym, c.body, c.status::text, c.created_at::text, null, null, null
  from comments c join users u on u.id = c.author_id join needs n on n.id = c.subject_id where n.slug = ${slug}`;

/** A signed-in person's page beside a bare Remix page and beside plain Node, both sending as many bytes. */
export async function measurePages(app: Measured, db: BenchDatabase, plan: LoadPlan): Promise<Line[]> {
  const lines: Line[] = [];
  for (const page of pagesOf(db)) lines.push(...(await measurePage(page, app, db, plan)));
  return lines;
}

async function measurePage(
  page: PageUnderTest,
  app: Measured,
  db: BenchDatabase,
  plan: LoadPlan,
): Promise<Line[]> {
  const cookie = db.cookies[0] ?? '';
  const bodies = await Promise.all(
    page.paths.map(async (path) => {
      const answer = await fetch(app.url + path, { headers: { cookie } });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return { path, body: await answer.text() };
    }),
  );
  // The page of middle length: the bare one gets its rows, and as many bytes, elements, attributes and links.
  const middle = bodies.sort((a, b) => a.body.length - b.body.length)[bodies.length >> 1];
  const { body, path: middlePath } = middle ?? { body: '', path: '' };
  const shape = shapeOf(body);
  const remixFloor = await startFloor('bare-remix.tsx', { rows: await page.rows(db, middlePath), shape });
  const plainFloor = await startFloor('plain-http.ts', { body });
  const path = cycle(page.paths);
  const anyCookie = cycle(db.cookies);
  const ask: Ask = () => ({ path: path(), headers: { cookie: anyCookie() } });
  const contestants: Contestant[] = [
    { name: page.what, url: app.url, pid: app.pid, ask, status: 200 },
    { name: 'bare Remix page', url: remixFloor.url, pid: remixFloor.pid, ask, status: 200 },
    { name: 'plain Node', url: plainFloor.url, pid: plainFloor.pid, ask, status: 200 },
  ];
  const [own, remix, plain] = (await race(contestants, plan)) as [Outcome, Outcome, Outcome];
  for (const floor of [remixFloor, plainFloor]) await floor.stop();
  const measured = `${own.requestsPerSecond.toFixed(0)} req/s, p95 ${own.p95.toFixed(0)} ms, CPU ${own.cpu.toFixed(1)} ms`;
  const beside = (outcome: Outcome) => {
    const { median, low, high } = ratio(own, outcome);
    const name = `${outcome.name}, ${(shape.bytes / 1000).toFixed(0)} KB: ${outcome.requestsPerSecond.toFixed(0)} req/s, CPU ${outcome.cpu.toFixed(1)} ms`;
    return {
      what: page.what,
      measured,
      beside: name,
      value: median,
      unit: 'ratio',
      range: [low, high],
    } as const;
  };
  return [{ ...beside(remix), target: { atLeast: page.atLeast } }, beside(plain)];
}
