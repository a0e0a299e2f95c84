import { and, eq } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { isReachable, standInAddress } from '#app/domain/people/stand-in-address.ts';
import { suggestPseudonym } from '#app/features/people/suggest-pseudonym.server.ts';
import { paths } from '#app/paths.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { userRoles, users } from '#db/schema/index.ts';
import type { ToldBy } from './need-answers.ts';

/** Whoever told a need: the roles that count for them, and whether news reach them. */
export type Teller = { id: string; roles: Role[] };

type Ctx = Pick<CommandContext<Action>, 'tx' | 'actor' | 'now' | 'newId'>;

/**
 * The person to whom a told need belongs. With an address it is whoever has it, or a new person who signs in with it
 * whenever they like; without one it is a person whom nobody ever becomes. Both are only a made-up name to others.
 * Throws `invalid` for the writer's own address.
 */
export async function findTeller(ctx: Ctx, told: ToldBy): Promise<Teller> {
  const { tx, actor } = ctx;
  if (told.email === null) return { id: await addPerson(ctx, told), roles: [] };
  const id = (await idBehind(tx, told.email)) ?? (await addPerson(ctx, told));
  if (actor.kind === 'person' && actor.id === id)
    throw new AppError('invalid', 'check_fields', { fields: { email: 'own_address' } });
  const roles = await tx
    .select({ role: userRoles.role })
    .from(userRoles)
    .where(and(eq(userRoles.userId, id), eq(userRoles.status, 'verified')));
  return { id, roles: roles.map(({ role }) => role) };
}

async function idBehind(tx: Tx, email: string): Promise<string | null> {
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return user?.id ?? null;
}

async function addPerson({ tx, now, newId }: Ctx, { email, locale }: ToldBy): Promise<string> {
  const id = newId();
  const pseudonym = await suggestPseudonym(tx, id, locale);
  const row = { id, email: email ?? standInAddress(id), pseudonym, locale, createdAt: now };
  const [added] = await tx
    .insert(users)
    .values(email === null ? { ...row, digest: 'off' } : row)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  // Somebody registered with the address at the same moment.
  const found = added?.id ?? (email === null ? null : await idBehind(tx, email));
  if (!found) throw new Error('Invariant: an address has a person');
  return found;
}

/** Tells the author of a need what staff did with what they had told, where they can be told. */
export async function tellTeller(
  { tx, emit }: Pick<CommandContext<Action>, 'tx' | 'emit'>,
  need: { id: string; slug: string; authorId: string; version: number },
  notice: 'need_written_down' | 'need_taken_back',
): Promise<void> {
  const [author] = await tx.select({ email: users.email }).from(users).where(eq(users.id, need.authorId));
  if (!author || !isReachable(author.email)) return;
  emit({
    kind: 'person.told',
    payload: {
      userIds: [need.authorId],
      notice,
      subject: { type: 'need', id: need.id },
      path: paths.need(need.slug),
      facts: {},
      dedupeKey: `need:${need.id}:${notice}:${need.version}`,
    },
  });
}
