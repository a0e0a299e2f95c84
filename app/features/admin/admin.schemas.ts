import { z } from 'zod';
import { givenRoles } from '#app/domain/people/roles.ts';

export const giveRoleSchema = z.object({ userId: z.uuid(), role: z.enum(givenRoles) });
export const endGivenRoleSchema = giveRoleSchema;

export const suspendSchema = z.object({
  userId: z.uuid(),
  reason: z.string({ error: 'reason_missing' }).trim().min(1, 'reason_missing').max(2000, 'too_long'),
});
export const liftSuspensionSchema = z.object({ userId: z.uuid() });
