import { and, eq, isNull, sql } from 'drizzle-orm';
import { mergeCanBeUndone, mergeUndoHours } from '#app/domain/moderation/moderation.ts';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needMerges, needs, users } from '#db/schema/index.ts';

/** A need that another can be joined with, and what would come along. */
export type MergePreview = NonNullable<Awaited<ReturnType<typeof previewMerge>>>;

/** What joining one need with another would do; null when the other one is not open. */
export async function previewMerge(db: DbOrTx, fromId: string, intoId: string) {
  const [into] = await db
    .select({
      id: needs.id,
      slug: needs.slug,
      title: needs.title,
      story: needs.story,
      locale: needs.locale,
      status: needs.status,
      hiddenAt: needs.hiddenAt,
      authorId: needs.authorId,
      name: sql<string>`case when ${needs.shownAs} = 'name' and ${users.name} is not null then ${users.name} else ${users.pseudonym} end`,
      support: needs.supportCount,
      comments: needs.commentCount,
    })
    .from(needs)
    .innerJoin(users, eq(users.id, needs.authorId))
    .where(eq(needs.id, intoId));
  if (!into || into.id === fromId || !isPublicNeed(into.status) || into.hiddenAt) return null;
  const [counts] = (await db.execute(sql`
    select
      (select count(*)::int from (
        select user_id from need_supports where need_id = ${fromId}
        union select author_id from needs where id = ${fromId}
      ) voice where user_id <> ${into.authorId}
        and not exists (select 1 from need_supports s where s.need_id = ${intoId} and s.user_id = voice.user_id)) as voices,
      (select count(*)::int from need_supports where need_id = ${fromId}) as supporters,
      (select count(*)::int from follows f where f.subject_type = 'need' and f.subject_id = ${fromId}
        and not exists (select 1 from follows g where g.subject_type = 'need' and g.subject_id = ${intoId}
          and g.user_id = f.user_id)) as followers,
      (select comment_count from needs where id = ${fromId}) as comments`)) as unknown as {
    voices: number;
    supporters: number;
    followers: number;
    comments: number;
  }[];
  const { authorId: _, hiddenAt: _hidden, ...shown } = into;
  return {
    into: { ...shown, path: paths.need(into.slug) },
    carried: counts ?? { voices: 0, supporters: 0, followers: 0, comments: 0 },
  };
}

/** The id behind what a moderator typed or pasted: a need's address, or its last part; null when there is none. */
export async function findNeedByAddress(db: DbOrTx, typed: string): Promise<string | null> {
  const last = typed.trim().split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '';
  if (last === '' || last.length > 200) return null;
  const [need] = await db.select({ id: needs.id }).from(needs).where(eq(needs.slug, last.toLowerCase()));
  return need?.id ?? null;
}

/** The merge of a need that can still be undone, with the end of that time; null when there is none. */
export async function undoableMerge(db: DbOrTx, needId: string, now: Date) {
  const [merge] = await db
    .select({ at: needMerges.createdAt })
    .from(needMerges)
    .where(and(eq(needMerges.fromId, needId), eq(needMerges.isCurrent, true), isNull(needMerges.undoneAt)));
  if (!merge || !mergeCanBeUndone(merge.at, now)) return null;
  return { until: new Date(merge.at.getTime() + mergeUndoHours * 3_600_000) };
}
