import type { CommandContext } from '#app/commands/command.server.ts';
import { type Capacity, selfDeclaredRoles } from '#app/domain/people/roles.ts';
import { takeRole } from '#app/features/people/take-role.server.ts';
import { type Actor, capacitiesOf } from '#app/policies/actor.ts';
import type { Action } from '#app/policies/index.ts';
import type { CompleteAnswers } from './needs.schemas.ts';

type WhoseView = Pick<CompleteAnswers, 'forId' | 'perspective' | 'capacity'>;

/**
 * The capacity in which a need is told: a patient for themselves, a carer for somebody they care for, and at work in a
 * verified role; who has none of those speaks as a carer by profession.
 */
export function capacityFor(actor: Actor, answers: WhoseView): Capacity {
  return capacityAmong(capacitiesOf(actor), answers);
}

/** The same for somebody who has these roles. */
export function capacityAmong(roles: readonly Capacity[], answers: WhoseView): Capacity {
  if (answers.forId || answers.perspective === 'myself') return 'patient';
  if (answers.perspective === 'someone_i_care_for') return 'carer';
  const atWork = roles.filter((role) => role !== 'patient');
  return atWork.find((role) => role === answers.capacity) ?? atWork[0] ?? 'carer';
}

/** Notes that somebody speaks as a patient or carer, where their roles do not say so yet. */
export async function declareCapacity(
  { tx, actor, now, newId, emit }: Pick<CommandContext<Action>, 'tx' | 'actor' | 'now' | 'newId' | 'emit'>,
  capacity: Capacity,
): Promise<void> {
  const declared = (selfDeclaredRoles as readonly string[]).includes(capacity);
  if (actor.kind !== 'person' || !declared || capacitiesOf(actor).includes(capacity)) return;
  await takeRole({ tx, now, newId, emit }, { userId: actor.id, role: capacity, claim: '' });
}
