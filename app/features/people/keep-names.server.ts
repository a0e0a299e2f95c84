import { AppError } from '#app/domain/app-error.ts';
import type { DisplayChoice } from '#app/domain/people/preferences.ts';
import type { Tx } from '#db/client.server.ts';
import { isPseudonymTaken } from './suggest-pseudonym.server.ts';

/**
 * The columns for how a person is called. Throws `invalid` for a pseudonym that somebody else has, or that is the
 * person's own name.
 */
export async function checkedNames(
  tx: Tx,
  userId: string,
  { name, pseudonym, shownAs }: { name?: string | undefined; pseudonym: string; shownAs: DisplayChoice },
) {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (name && shownAs === 'pseudonym' && same(name, pseudonym)) {
    throw new AppError('invalid', 'check_fields', { fields: { pseudonym: 'pseudonym_is_name' } });
  }
  if (await isPseudonymTaken(tx, pseudonym, userId)) {
    throw new AppError('invalid', 'check_fields', { fields: { pseudonym: 'pseudonym_taken' } });
  }
  return { name: name || null, pseudonym, shownAs };
}
