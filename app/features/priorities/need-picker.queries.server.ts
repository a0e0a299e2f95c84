import { sql } from 'drizzle-orm';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { normaliseSearch } from '#app/domain/text/normalise-search.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { planAnew } from '#db/prepared-statements.server.ts';

/** A public need to put onto a long list. */
export type PickableNeed = {
  id: string;
  slug: string;
  title: string;
  supportCount: number;
  theme: NeedTheme | null;
  /** Whether it stands on the list already. */
  isOn: boolean;
};

export const pickerSize = 30;
const open = sql.raw(`(${publicNeedStatuses.map((status) => `'${status}'`).join(',')})`);
const cursorForm = /^(\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * One page of public needs for a round's long list, those most people share first. `after` is what the page before gave
 * as `next`; anything else begins at the top.
 */
export async function pickableNeeds(
  db: DbOrTx,
  roundId: string,
  { q, theme, after }: { q: string; theme: NeedTheme | null; after: string | null },
): Promise<{ needs: PickableNeed[]; next: string | null }> {
  const words = normaliseSearch(q);
  if (q && !words) return { needs: [], next: null };
  const cursor = cursorForm.exec(after ?? '');
  const rows = (await db.execute(sql`${sql.raw(words || theme ? planAnew : '')}
    select n.id, n.slug, n.title, n.support_count "supportCount", n.themes[1] theme,
      exists (select 1 from priority_topic_needs t where t.round_id = ${roundId}::uuid and t.need_id = n.id) "isOn"
    from needs n
    where n.status in ${open} and n.hidden_at is null
      ${theme ? sql`and ${theme}::need_theme = any (n.themes)` : sql``}
      ${words ? sql`and n.search @@ search_query(${words})` : sql``}
      ${cursor ? sql`and (n.support_count, n.id) < (${cursor[1]}::int, ${cursor[2]}::uuid)` : sql``}
    order by n.support_count desc, n.id desc
    limit ${pickerSize + 1}`)) as unknown as PickableNeed[];
  const page = rows.slice(0, pickerSize);
  const last = page.at(-1);
  return {
    needs: page,
    next: rows.length > pickerSize && last ? `${last.supportCount}_${last.id}` : null,
  };
}
