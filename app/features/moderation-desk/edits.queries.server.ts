import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { type DiffPart, wordDiff } from '#app/domain/text/word-diff.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { comments, commentVersions, needs, needVersions } from '#db/schema/index.ts';

export const editedFields = ['title', 'story', 'who', 'today', 'body'] as const;

/** What an edit changed in one field, word by word. */
export type EditedField = { field: (typeof editedFields)[number]; parts: DiffPart[] };

type Texts = Partial<Record<EditedField['field'], string>>;
type Edit = { id: string; at: Date; kind: 'edit'; fields: EditedField[] };

const contentSchema = z
  .object({ title: z.string(), story: z.string(), who: z.string(), today: z.string() })
  .partial()
  .catch({});

/** Each edit of a need or a comment, with what it changed. */
export async function editsOf(db: DbOrTx, { type, id }: SubjectRef): Promise<Edit[]> {
  if (type === 'need') {
    const [now] = await db
      .select({ title: needs.title, story: needs.story, who: needs.who, today: needs.today })
      .from(needs)
      .where(eq(needs.id, id));
    const before = await db
      .select({ at: needVersions.createdAt, content: needVersions.content })
      .from(needVersions)
      .where(eq(needVersions.needId, id))
      .orderBy(asc(needVersions.version));
    return toEdits(
      id,
      before.map(({ at, content }) => ({ at, texts: contentSchema.parse(content) })),
      now ?? {},
    );
  }
  if (type !== 'comment') return [];
  const [now] = await db.select({ body: comments.body }).from(comments).where(eq(comments.id, id));
  const before = await db
    .select({ at: commentVersions.createdAt, body: commentVersions.body })
    .from(commentVersions)
    .where(eq(commentVersions.commentId, id))
    .orderBy(asc(commentVersions.version));
  return toEdits(
    id,
    before.map(({ at, body }) => ({ at, texts: { body } })),
    now ?? {},
  );
}

/** A version says what stood there before the edit that made it; what came of it is the next one, or the text now. */
function toEdits(id: string, versions: readonly { at: Date; texts: Texts }[], now: Texts): Edit[] {
  return versions.map(({ at, texts }, index) => {
    const after = versions[index + 1]?.texts ?? now;
    const fields = editedFields
      .filter((field) => texts[field] !== undefined && texts[field] !== (after[field] ?? ''))
      .map((field) => ({ field, parts: wordDiff(texts[field] ?? '', after[field] ?? '') }));
    return { id: `${id}-${index}`, at, kind: 'edit', fields };
  });
}
