import { and, asc, desc, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { normaliseSearch } from '#app/domain/text/normalise-search.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needs, organisations } from '#db/schema/index.ts';

/** A need to choose, or one that is chosen. */
export type NeedChoice = { id: string; title: string; supportCount: number; slug: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const columns = {
  id: needs.id,
  slug: needs.slug,
  title: needs.title,
  supportCount: needs.supportCount,
};

async function publicNeeds(db: DbOrTx, condition: SQL | undefined, limit: number): Promise<NeedChoice[]> {
  return db
    .select(columns)
    .from(needs)
    .where(and(inArray(needs.status, [...publicNeedStatuses]), isNull(needs.hiddenAt), condition))
    .orderBy(desc(needs.supportCount), asc(needs.id))
    .limit(limit);
}

/** The chosen needs that are public. Ids that are none are passed over. */
export async function chosenNeeds(db: DbOrTx, ids: readonly string[]): Promise<NeedChoice[]> {
  const valid = ids.filter((id) => uuid.test(id));
  return valid.length === 0 ? [] : publicNeeds(db, inArray(needs.id, valid), 50);
}

/** Public needs whose words hold every word of the query, those most people share first. */
export async function searchNeedChoices(db: DbOrTx, query: string): Promise<NeedChoice[]> {
  const words = normaliseSearch(query);
  return publicNeeds(db, words ? sql`${needs.search} @@ search_query(${words})` : undefined, 12);
}

/** Every organisation that can be a partner, by name. */
export function partnerChoices(db: DbOrTx) {
  return db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      logoFileId: organisations.logoFileId,
    })
    .from(organisations)
    .orderBy(asc(organisations.name))
    .limit(500);
}
