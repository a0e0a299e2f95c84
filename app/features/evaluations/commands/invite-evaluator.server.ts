import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockPilot } from '#app/features/pilots/pilot-access.server.ts';
import { paths } from '#app/paths.ts';
import { evaluators, userRoles, users } from '#db/schema/index.ts';

/** Staff ask a verified clinician, who is not of the team, into the panel. */
export const inviteEvaluator = defineCommand({
  name: 'evaluation.invite',
  action: 'evaluation.invite',
  input: z.object({ pilotId: z.uuid(), email: z.email('email').trim().max(254) }),
  run: async (context, { pilotId, email }) => {
    const { tx, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .innerJoin(
        userRoles,
        and(
          eq(userRoles.userId, users.id),
          eq(userRoles.role, 'clinician'),
          eq(userRoles.status, 'verified'),
        ),
      )
      .where(and(eq(users.email, email), isNull(users.suspendedAt), isNull(users.erasedAt)));
    if (!person)
      throw new AppError('invalid', 'no_such_clinician', { fields: { email: 'no_such_clinician' } });
    if (pilot.teamMemberIds.includes(person.id)) {
      throw new AppError('invalid', 'has_interest', { fields: { email: 'has_interest' } });
    }
    const [row] = await tx
      .insert(evaluators)
      .values({ pilotId, userId: person.id, createdAt: now })
      .onConflictDoNothing()
      .returning({ userId: evaluators.userId });
    if (!row) throw new AppError('conflict', 'already_invited', { fields: { email: 'already_invited' } });
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { evaluator: person.id } });
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [person.id],
        notice: 'evaluationInvited',
        subject,
        path: paths.pilotEvaluation(pilot.slug),
        facts: { title: pilot.title },
        dedupeKey: `evaluator:${pilotId}`,
      },
    });
    return { slug: pilot.slug };
  },
});
