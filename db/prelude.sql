-- What tables lean on: extensions, and functions that generated columns and indexes use. Stands at the top of the first
-- migration (scripts/db-generate.ts puts it there).
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents, "ß" as "ss". unaccent is only stable because its dictionary could change; ours does not.
create or replace function fold_text(source text) returns text
language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent', source)) $$;

-- Words in both languages and as they stand, accents folded and signs between words dropped first on both sides of
-- every comparison: else "Covid-19" is the word "-19" on one side and "19" on the other.
create or replace function folded_words(source text) returns tsvector
language sql immutable strict parallel safe
as $$
  select to_tsvector('pg_catalog.german', folded) || to_tsvector('pg_catalog.english', folded)
    || to_tsvector('pg_catalog.simple', folded)
  from (select regexp_replace(public.fold_text(source), '[^[:alnum:]]+', ' ', 'g') as folded) as f
$$;

create or replace function need_search(title text, story text, who text, today text) returns tsvector
language sql immutable parallel safe
as $$
  select setweight(public.folded_words(title), 'A') || setweight(public.folded_words(story), 'B')
    || setweight(public.folded_words(who || ' ' || today), 'D')
$$;

-- Where an open need stands among those that need attention; the same as `app/domain/needs/attention.ts`, where it is
-- explained. `worth` are the days that its severity counts for.
create or replace function need_attention(worth integer, support integer, published timestamptz) returns integer
language sql immutable parallel safe
as $$
  select floor(
    worth * 24 + 720 * ln(1 + support) / ln(2) - extract(epoch from published at time zone 'UTC') / 3600
  )::integer
$$;

-- Every word must occur, in any of its forms. Words that say nothing ("the", "und") count only when there is no other.
-- The last word may be the beginning of a longer one.
create or replace function search_query(source text) returns tsquery
language sql immutable strict parallel safe
as $$
  with words as (
    select w.ordinality as place, max(w.ordinality) over () as last, w.word,
      plainto_tsquery('pg_catalog.german', w.word) as german,
      plainto_tsquery('pg_catalog.english', w.word) as english,
      plainto_tsquery('pg_catalog.simple', w.word) as plain
    from unnest(string_to_array(trim(regexp_replace(public.fold_text(source), '[^[:alnum:]]+', ' ', 'g')), ' '))
      with ordinality as w (word, ordinality)
    where w.word <> ''
  ), forms as (
    select numnode(german) > 0 and numnode(english) > 0 as speaks,
      concat_ws(' | ', nullif(german::text, ''), nullif(english::text, ''), nullif(plain::text, ''),
        case when place = last and length(word) >= 4 then plain::text || ':*' end) as form
    from words
    where numnode(plain) > 0
  )
  select coalesce(
    string_agg('(' || form || ')', ' & ') filter (where speaks),
    string_agg('(' || form || ')', ' & '),
    ''
  )::tsquery
  from forms
$$;
