import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { refuseForm } from '#app/features/people/form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';
import { type Draft, draftCookie, findDraft, startDraft, updateDraft } from './drafts.server.ts';
import type { NeedAnswers } from './need-answers.ts';
import { toldFormSchema } from './needs.schemas.ts';

/** The told need that this person has begun to write down; null when there is none. */
export async function findToldDraft(db: Db, actor: Person, request: Request): Promise<Draft | null> {
  const draft = await findDraft(db, actor, request);
  return draft?.answers.told && draft.needId === null ? draft : null;
}

/** Texts that a form may leave out altogether. */
const unwritten = { story: '', title: '' };

/** Keeps what was written down as a draft of its writer, to be checked. Gives its cookie, or refuses with what was typed. */
export async function saveTold(
  db: Db,
  actor: Person,
  { request, form, now }: { request: Request; form: FormData; now: Date },
) {
  const parsed = toldFormSchema.safeParse({
    ...unwritten,
    ...Object.fromEntries(form),
    themes: form.getAll('themes'),
  });
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? '')] ??= message;
    return { refusal: refuseForm(form, errors) };
  }
  const { channel, locale, email, agreed: _, ...told } = parsed.data;
  if (email !== null && (await isOwnAddress(db, actor, email)))
    return { refusal: refuseForm(form, { email: 'own_address' }) };
  const answers: NeedAnswers = { ...told, shownAs: 'pseudonym', told: { channel, locale, email } };
  const begun = await findToldDraft(db, actor, request);
  if (begun) {
    await updateDraft(db, actor, begun.id, now, ({ kept }) => ({ answers, kept }));
    return { cookie: null };
  }
  const { secret } = await startDraft(db, actor, { id: uuidv7(), now, answers });
  return { cookie: await draftCookie(secret) };
}

async function isOwnAddress(db: Db, actor: Person, email: string): Promise<boolean> {
  const [own] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), eq(users.id, actor.id)));
  return own !== undefined;
}
