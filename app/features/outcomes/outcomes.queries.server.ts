import { sql } from 'drizzle-orm';
import type { Decision } from '#app/domain/evaluations/decisions.ts';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** A need that has its answer: what was said, what was decided, what it means. */
export type OutcomeCardData = {
  id: string;
  slug: string;
  title: string;
  locale: string;
  outcome: string;
  themes: NeedTheme[];
  support: number;
  decision: Decision | null;
  pilotSlug: string | null;
  pilotTitle: string | null;
  at: string;
};

const pageSize = 10;
const place = /^([0-9a-z]{1,11})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readPlace(text: string | null): { at: Date; id: string } | null {
  const [, ms = '', id = ''] = place.exec(text ?? '') ?? [];
  const at = new Date(Number.parseInt(ms, 36));
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

/** One page of answered needs, the newest answer first. */
export async function listOutcomes(
  db: DbOrTx,
  { theme, after }: { theme: readonly NeedTheme[]; after: string | null },
): Promise<{ outcomes: OutcomeCardData[]; after: string | null }> {
  const start = readPlace(after);
  const from = start
    ? sql`and (js.created_at, js.id) < (${start.at.toISOString()}::timestamptz, ${start.id}::uuid)`
    : sql``;
  const values = sql.join(
    theme.map((value) => sql`${value}`),
    sql`, `,
  );
  const ofTheme = theme.length > 0 ? sql`and n.themes && array[${values}]::need_theme[]` : sql``;
  const rows = (await db.execute(sql`
    select js.id, n.slug, n.title, n.locale, n.outcome, n.themes::text[] themes, n.support_count support,
      js.facts->>'decision' decision, js.created_at at, p.slug "pilotSlug", p.title "pilotTitle"
    from journey_steps js
    join needs n on n.id = js.subject_id
    left join lateral (
      select pilots.slug, pilots.title from solution_needs sn join pilots on pilots.solution_id = sn.solution_id
      where sn.need_id = n.id and pilots.decided_at is not null and pilots.decided_at <= js.created_at
      order by pilots.decided_at desc limit 1
    ) p on true
    where js.kind = 'need.answered' and js.subject_type = 'need'
      and n.status = 'answered' and n.hidden_at is null and n.outcome is not null
      -- A need that was opened again and answered anew stands here once, with its newest answer.
      and not exists (select 1 from journey_steps later where later.subject_type = 'need'
        and later.subject_id = js.subject_id and later.kind = 'need.answered' and later.created_at > js.created_at)
      ${ofTheme} ${from}
    order by js.created_at desc, js.id desc limit ${pageSize + 1}`)) as unknown as (OutcomeCardData & {
    at: Date | string;
  })[];
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { outcomes: shown, after: last ? `${new Date(last.at).getTime().toString(36)}.${last.id}` : null };
}
