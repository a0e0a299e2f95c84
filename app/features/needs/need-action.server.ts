import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { paths } from '#app/paths.ts';
import type { Person } from '#app/policies/actor.ts';
import { appealNeed } from './commands/appeal-need.server.ts';
import { revealAuthor } from './commands/reveal-author.server.ts';
import { supportNeed } from './commands/support-need.server.ts';
import { unsupportNeed } from './commands/unsupport-need.server.ts';

/** What a form of the need page led to: another address, or who is behind a pseudonym. */
export type NeedActionResult =
  | { to: string }
  | { failed: false; person: { name: string | null; pseudonym: string; email: string } }
  | { failed: true; person: null };

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Runs what a form of the need page asks for, besides its discussion. */
export async function needAction(
  form: FormData,
  call: { actor: Person; requestId: string },
  need: { id: string; slug: string },
): Promise<NeedActionResult> {
  const back = (done: string) => ({ to: `${paths.need(need.slug)}?done=${done}#me-too` });
  const forId = text(form, 'forId');
  switch (text(form, 'intent')) {
    case 'support': {
      const capacity = (forId ? 'patient' : text(form, 'capacity')) as Capacity;
      await execute(supportNeed, call, { needId: need.id, capacity, forId });
      return back('supported');
    }
    case 'unsupport':
      await execute(unsupportNeed, call, { needId: need.id, forId });
      return back('unsupported');
    case 'appeal': {
      await execute(appealNeed, call, { needId: need.id });
      return { to: `${paths.need(need.slug)}?done=appealed` };
    }
    case 'reveal':
      try {
        const input = { needId: need.id, why: text(form, 'why') ?? '' };
        return { failed: false, person: await execute(revealAuthor, call, input) };
      } catch (error) {
        if (error instanceof AppError && error.kind === 'invalid') return { failed: true, person: null };
        throw error;
      }
    default:
      throw new AppError('invalid');
  }
}
