import { sql } from 'drizzle-orm';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { type NeedStatus, publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { excerpt } from '#app/domain/text/excerpt.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { planAnew } from '#db/prepared-statements.server.ts';
import { type NeedStage, stageOfNeed } from './need-list.ts';

/** A need that may tell of the same difficulty. `score` only orders. */
export type SimilarNeed = {
  id: string;
  slug: string;
  title: string;
  excerpt: string;
  stage: NeedStage;
  support: number;
  score: number;
};

/** What is looked for: words of a draft or of another need. */
export type LooksLike = {
  title: string;
  story: string;
  themes?: readonly NeedTheme[];
  notId?: string | null;
};

/** Lexemes of the text that are looked up: the rarest say most about what a need is about. */
const mostTerms = 24;
/** Share of needs above which a word says too little to be looked up. */
const tooCommon = 0.05;
/** Needs that are scored at most. */
const mostCandidates = 1500;

type Row = {
  id: string;
  slug: string;
  title: string;
  beginning: string;
  status: NeedStatus;
  support_count: number;
  score: number;
};

/**
 * Public needs like this one, best first. The rarest words of the text (by what the database knows of its own words)
 * find candidates through the word index, the title's trigrams find some more; candidates are ordered by how much of
 * the text's weight they share (each word weighs the logarithm of its rarity, more in titles), how alike the titles
 * are, and common themes.
 */
export async function similarNeeds(db: DbOrTx, like: LooksLike, limit = 5): Promise<SimilarNeed[]> {
  const text = `${like.title}\n${like.story}`.trim();
  if (text === '') return [];
  const statuses = sql.raw(`(${publicNeedStatuses.map((status) => `'${status}'`).join(',')})`);
  const themes = like.themes?.length
    ? sql`array[${sql.join(
        like.themes.map((theme) => sql`${theme}`),
        sql`, `,
      )}]::need_theme[]`
    : sql`'{}'::need_theme[]`;
  const rows = (await db.execute(sql`${sql.raw(planAnew)}
    with asked as materialized (
      select fold_text(${like.title}) as title, need_search(${like.title}, ${like.story}, '', '') as words,
        ${themes} as themes
    ), known as materialized (
      select term, frequency from pg_stats s,
        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])])
          as f (term, frequency)
      where s.schemaname = 'public' and s.tablename = 'needs' and s.attname = 'search'
    ), terms as materialized (
      select w.lexeme, coalesce(k.frequency, 0.0005) as frequency,
        ln(1 / coalesce(k.frequency, 0.0005)) * case when 'A' = any(w.weights) then 1.6 else 1 end as weight
      from asked, unnest(asked.words) as w (lexeme, positions, weights)
      left join known k on k.term = w.lexeme
      where length(w.lexeme) > 2
        and numnode(plainto_tsquery('pg_catalog.german', w.lexeme)) > 0
        and numnode(plainto_tsquery('pg_catalog.english', w.lexeme)) > 0
      order by weight desc limit ${mostTerms * 2}
    ), query as materialized (
      select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery as any_term from (
        select lexeme from terms order by frequency > ${tooCommon}, weight desc limit ${mostTerms}
      ) rarest
    ), candidates as materialized (
      (select n.id from needs n, query where n.search @@ query.any_term and n.status in ${statuses} and n.hidden_at is null
        limit ${mostCandidates})
      union
      (select n.id from needs n, asked where asked.title <> '' and fold_text(n.title) % asked.title
        and n.status in ${statuses} and n.hidden_at is null limit 200)
    ), scored as (
      select n.id, n.slug, n.title, left(n.story, 280) as beginning, n.status, n.support_count,
        (select coalesce(sum(t.weight * case when n.search @@ (quote_literal(t.lexeme) || ':A')::tsquery then 1.5 else 1 end), 0)
          from terms t where n.search @@ quote_literal(t.lexeme)::tsquery)
          / (4 + ln(1 + length(n.search))) * 1.0
        + 6 * similarity(fold_text(n.title), asked.title)
        + 1.5 * cardinality(array(select unnest(n.themes) intersect select unnest(asked.themes))) as score
      from candidates c join needs n using (id), asked
      where n.id is distinct from ${like.notId ?? null}::uuid
    )
    select id, slug, title, beginning, status, support_count, score::float8 as score
    from scored where score > ${leastScore} order by score desc, id limit ${limit}
  `)) as unknown as Row[];
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    excerpt: excerpt(row.beginning, 140),
    stage: stageOfNeed(row.status),
    support: row.support_count,
    score: row.score,
  }));
}

/** Below this score needs share nothing but common words; found on the labelled pairs (`db/seed/similar-pairs`). */
const leastScore = 3;
