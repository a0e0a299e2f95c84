import { asc, eq, inArray } from 'drizzle-orm';
import type { ModerationVerdict } from '#app/domain/moderation/moderation.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { reasonTemplates } from '#db/schema/index.ts';

const columns = {
  id: reasonTemplates.id,
  verdict: reasonTemplates.verdict,
  title: reasonTemplates.title,
  bodyEn: reasonTemplates.bodyEn,
  bodyDe: reasonTemplates.bodyDe,
};

/** All reasons that moderators can start from, by verdict and name. */
export function listTemplates(db: DbOrTx) {
  return db
    .select(columns)
    .from(reasonTemplates)
    .orderBy(asc(reasonTemplates.verdict), asc(reasonTemplates.title));
}

/** One of them; undefined when there is none. */
export async function findTemplate(db: DbOrTx, id: string) {
  const [template] = await db.select(columns).from(reasonTemplates).where(eq(reasonTemplates.id, id));
  return template;
}

/** A reason to start from, in the language of whom it is for. */
export type Reason = { id: string; verdict: ModerationVerdict; title: string; body: string };

/** The reasons for these verdicts, in the author's language. */
export async function reasonsFor(
  db: DbOrTx,
  verdicts: readonly ModerationVerdict[],
  locale: Locale,
): Promise<Reason[]> {
  if (verdicts.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(reasonTemplates)
    .where(inArray(reasonTemplates.verdict, [...verdicts]))
    .orderBy(asc(reasonTemplates.title));
  return rows.map(({ bodyEn, bodyDe, ...row }) => ({ ...row, body: locale === 'de' ? bodyDe : bodyEn }));
}
