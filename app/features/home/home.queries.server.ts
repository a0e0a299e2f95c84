import { sql } from 'drizzle-orm';
import type { ChallengeFormat } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import type { Decision } from '#app/domain/evaluations/decisions.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import { type LineageStop, lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { singleton } from '#server/singleton.server.ts';

/** What the home page shows: the same for everyone. */
export type HomeNews = {
  /** The newest need that has come all the way round, with its road. */
  story: { slug: string; title: string; locale: string; stops: LineageStop[] } | null;
  counts: { needs: number; supports: number; challenges: number; pilots: number; answered: number };
  needs: { slug: string; title: string; excerpt: string; locale: string; support: number }[];
  challenges: {
    slug: string;
    title: string;
    summary: string;
    format: ChallengeFormat;
    phase: PhaseKind | null;
    endsAt: Date | null;
  }[];
  pilots: { slug: string; title: string; summary: string; site: string; people: number }[];
  outcomes: { slug: string; title: string; outcome: string; decision: Decision | null; at: Date }[];
};

const publicNeed = sql.raw(
  "status in ('published','in_challenge','in_pilot','answered') and hidden_at is null",
);

/** How long the news of the home page may be old, in milliseconds. */
const freshFor = 15_000;

type Kept = { at: number; news: Promise<HomeNews> };

/** The news of the home page, read at most once in a quarter of a minute for everybody together. */
export function homeNews(db: DbOrTx, now: number): Promise<HomeNews> {
  const shelf = singleton('home-news', () => ({ kept: null as Kept | null }));
  if (!shelf.kept || now - shelf.kept.at > freshFor) {
    const news = readHomeNews(db);
    shelf.kept = { at: now, news };
    news.catch(() => {
      shelf.kept = null;
    });
  }
  return shelf.kept.news;
}

/** Reads what hurts now, what is open, what runs and what came of it. */
export async function readHomeNews(db: DbOrTx): Promise<HomeNews> {
  const [story, counts, needs, challenges, pilots, outcomes] = await Promise.all([
    readStory(db),
    readCounts(db),
    readNeeds(db),
    readChallenges(db),
    readPilots(db),
    readOutcomes(db),
  ]);
  return { story, counts, needs, challenges, pilots, outcomes };
}

async function readStory(db: DbOrTx): Promise<HomeNews['story']> {
  const [need] = (await db.execute(sql`
    select n.id, n.slug, n.title, n.locale
    from journey_steps s join needs n on n.id = s.subject_id
    where s.subject_type = 'need' and s.kind = 'need.answered' and n.status = 'answered' and n.hidden_at is null
      and s.facts ->> 'decision' = 'adopt'
    order by s.created_at desc, s.id desc limit 1
  `)) as unknown as { id: string; slug: string; title: string; locale: string }[];
  if (!need) return null;
  const { id, ...words } = need;
  return { ...words, stops: await lineageOf(db, { type: 'need', id }) };
}

async function readCounts(db: DbOrTx): Promise<HomeNews['counts']> {
  const [row] = (await db.execute(sql`
    select
      (select count(*)::int from needs where ${publicNeed}) needs,
      (select coalesce(sum(support_count), 0)::int from needs where ${publicNeed}) supports,
      (select count(*)::int from challenges where status in ('announced','running')) challenges,
      (select count(*)::int from pilots where status in ('recruiting','running')) pilots,
      (select count(*)::int from needs where status = 'answered' and hidden_at is null) answered
  `)) as unknown as HomeNews['counts'][];
  return row ?? { needs: 0, supports: 0, challenges: 0, pilots: 0, answered: 0 };
}

/** The needs most people share and that nobody has taken up yet. */
async function readNeeds(db: DbOrTx): Promise<HomeNews['needs']> {
  const rows = (await db.execute(sql`
    select slug, title, left(story, 240) beginning, locale, support_count support from needs
    where ${publicNeed} order by support_count desc, id desc limit 6
  `)) as unknown as (Omit<HomeNews['needs'][number], 'excerpt'> & { beginning: string })[];
  return rows.map(({ beginning, ...need }) => ({ ...need, excerpt: excerpt(beginning, 130) }));
}

async function readChallenges(db: DbOrTx): Promise<HomeNews['challenges']> {
  const rows = (await db.execute(sql`
    select c.slug, c.title, c.summary, c.format, p.kind phase, p.ends_at "endsAt"
    from challenges c
    left join lateral (
      select kind, ends_at from phases
      where challenge_id = c.id and starts_at <= now() and ends_at > now()
      order by ends_at limit 1
    ) p on true
    where c.status in ('announced','running')
    order by p.ends_at nulls last, c.id limit 3
  `)) as unknown as (Omit<HomeNews['challenges'][number], 'endsAt'> & { endsAt: Date | string | null })[];
  return rows.map((row) => ({ ...row, endsAt: row.endsAt === null ? null : new Date(row.endsAt) }));
}

async function readPilots(db: DbOrTx): Promise<HomeNews['pilots']> {
  return (await db.execute(sql`
    select p.slug, p.title, p.summary, o.name site,
      (select count(*)::int from participants pa where pa.pilot_id = p.id and pa.status in ('active','completed')) people
    from pilots p join organisations o on o.id = p.site_id
    where p.status in ('recruiting','running')
    order by p.created_at desc, p.id desc limit 3
  `)) as unknown as HomeNews['pilots'];
}

async function readOutcomes(db: DbOrTx): Promise<HomeNews['outcomes']> {
  const rows = (await db.execute(sql`
    select n.slug, n.title, n.outcome, s.facts ->> 'decision' decision, s.created_at at
    from journey_steps s join needs n on n.id = s.subject_id
    where s.subject_type = 'need' and s.kind = 'need.answered' and n.status = 'answered' and n.hidden_at is null
      and n.outcome is not null
    order by s.created_at desc, s.id desc limit 3
  `)) as unknown as (Omit<HomeNews['outcomes'][number], 'at'> & { at: Date | string })[];
  return rows.map((row) => ({ ...row, at: new Date(row.at), outcome: excerpt(row.outcome, 180) }));
}
