import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { revealAuthor } from '#app/features/needs/commands/reveal-author.server.ts';
import { refuseForm, submitForm } from '#app/features/people/form.server.ts';
import { paths } from '#app/paths.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { decideItem } from './commands/decide-item.server.ts';
import { releaseItem } from './commands/release-item.server.ts';
import { revealCommentAuthor } from './commands/reveal-comment-author.server.ts';
import { unmergeNeed } from './commands/unmerge-need.server.ts';
import { loadItem } from './item.queries.server.ts';
import { decideSchema, whySchema } from './moderation-desk.schemas.ts';
import { neighbours } from './queue.queries.server.ts';
import { findTemplate } from './templates.queries.server.ts';

type Call = { actor: Person; itemId: string; requestId: string };
type Revealed = { name: string | null; pseudonym: string; email: string };
type Answer = { redirectTo: string } | { data: ReturnType<typeof refuseForm> | { revealed: Revealed } };

/** Answers the forms of an item's page: a verdict, words to start from, who it is, putting back, undoing a merge. */
export async function answerItemForm(form: FormData, call: Call): Promise<Answer> {
  switch (form.get('intent')) {
    case 'template':
      return startFromTemplate(form, call);
    case 'reveal':
      return reveal(form, call);
    case 'release':
      return putBack(form, call);
    case 'unmerge':
      return undoMerge(form, call);
    default:
      return decide(form, call);
  }
}

async function decide(form: FormData, { itemId, ...call }: Call): Promise<Answer> {
  const outcome = await submitForm(form, decideSchema.omit({ itemId: true }), (verdict) =>
    execute(decideItem, call, { ...verdict, itemId }),
  );
  if ('refusal' in outcome) return { data: outcome.refusal };
  return { redirectTo: await nextAfter(itemId, call.actor, outcome.result.verdict) };
}

/** On to the next item that waits, so that a moderator need not go back in between. */
export async function nextAfter(itemId: string, actor: Person, done: string): Promise<string> {
  const now = new Date();
  const { createdAt } = await loadItem(getDb(), actor, itemId, now, { similar: false });
  const { after, before } = await neighbours(getDb(), { id: itemId, createdAt }, { freeFor: actor.id, now });
  const next = after ?? before;
  return next ? paths.moderationItem(next, { done }) : paths.moderation(`?done=${done}`);
}

/** Without JavaScript: gives the form back with the words of a template in it. Nothing is decided by it. */
async function startFromTemplate(form: FormData, { actor, itemId }: Call): Promise<Answer> {
  const id = z.uuid().safeParse(form.get('template'));
  const template = id.success ? await findTemplate(getDb(), id.data) : undefined;
  const { author } = await loadItem(getDb(), actor, itemId, new Date(), { similar: false });
  if (template) form.set('reason', author?.locale === 'de' ? template.bodyDe : template.bodyEn);
  return { data: refuseForm(form, {}, { status: 200 }) };
}

async function reveal(form: FormData, { actor, itemId, requestId }: Call): Promise<Answer> {
  const { ref } = await loadItem(getDb(), actor, itemId, new Date(), { similar: false });
  const outcome = await submitForm(form, z.object({ why: whySchema }), ({ why }) =>
    ref.type === 'comment'
      ? execute(revealCommentAuthor, { actor, requestId }, { commentId: ref.id, why })
      : execute(revealAuthor, { actor, requestId }, { needId: ref.id, why }),
  );
  return { data: 'refusal' in outcome ? outcome.refusal : { revealed: outcome.result } };
}

async function putBack(form: FormData, { itemId, ...call }: Call): Promise<Answer> {
  const outcome = await submitForm(form, z.object({}), () => execute(releaseItem, call, { itemId }));
  return 'refusal' in outcome ? { data: outcome.refusal } : { redirectTo: paths.moderation() };
}

async function undoMerge(form: FormData, { itemId, ...call }: Call): Promise<Answer> {
  const { ref } = await loadItem(getDb(), call.actor, itemId, new Date(), { similar: false });
  const outcome = await submitForm(form, z.object({}), () => execute(unmergeNeed, call, { needId: ref.id }));
  if ('refusal' in outcome) return { data: outcome.refusal };
  return { redirectTo: paths.moderationItem(itemId, { done: 'unmerge' }) };
}
