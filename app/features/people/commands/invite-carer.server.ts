import { and, eq, inArray } from 'drizzle-orm';
import { countAgainst, type RateLimit } from '#app/auth/rate-limit.server.ts';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { paths } from '#app/paths.ts';
import { delegations, users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { endOfDay } from '../end-of-day.ts';
import { inviteCarerSchema } from '../people.schemas.ts';

const perDay: RateLimit = { name: 'carer-invitations', limit: 10, windowSeconds: 24 * 3600 };

/**
 * A patient asks somebody to act for them. Whether the address is known makes no difference to what the patient sees;
 * the caller sends the mail after the commit. Throws `too_many`.
 */
export const inviteCarer = defineCommand({
  name: 'delegation.invite',
  action: 'delegation.invite',
  input: inviteCarerSchema,
  async run({ tx, actor, now, newId, authorize, audit, emit }, { email, scopes, lastDay }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const patientId = actor.id;
    authorize({ patientId });
    const endsAt = lastDay === undefined ? null : endOfDay(lastDay, getEnv().CLUSTER_TIME_ZONE);
    if (endsAt && endsAt <= now) refuse('lastDay', 'date_past');
    // The patient's row is locked, so that two tabs cannot ask the same person twice.
    const [patient] = await tx
      .select({ email: users.email, name: users.name, pseudonym: users.pseudonym, locale: users.locale })
      .from(users)
      .where(eq(users.id, patientId))
      .for('update');
    if (!patient) throw new AppError('not_found');
    if (patient.email.toLowerCase() === email) refuse('email', 'own_address');
    const [open] = await tx
      .select({ id: delegations.id })
      .from(delegations)
      .where(
        and(
          eq(delegations.patientId, patientId),
          eq(delegations.carerEmail, email),
          inArray(delegations.status, ['invited', 'active']),
        ),
      );
    if (open) refuse('email', 'carer_already');
    await countAgainst(tx, perDay, [patientId], now);
    const [carer] = await tx
      .select({ id: users.id, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    const id = newId();
    await tx.insert(delegations).values({
      id,
      patientId,
      carerId: carer?.id ?? null,
      carerEmail: email,
      scopes: [...new Set(scopes)],
      status: 'invited',
      endsAt,
      createdAt: now,
    });
    if (carer) {
      emit({
        kind: 'person.told',
        payload: {
          userIds: [carer.id],
          notice: 'delegation_invited',
          subject: { type: 'person', id: patientId },
          path: paths.delegation(id),
          facts: {},
          dedupeKey: `delegation:${id}:invited`,
        },
      });
    }
    await audit({ subject: { type: 'delegation', id }, facts: { scopes } });
    const { name, pseudonym, locale } = patient;
    return { id, patientName: name ?? pseudonym, locale: carer?.locale ?? locale, email, scopes, endsAt };
  },
});

function refuse(field: string, code: string): never {
  throw new AppError('invalid', 'check_fields', { fields: { [field]: code } });
}
