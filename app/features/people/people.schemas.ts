import { z } from 'zod';
import { delegationScopes } from '#app/domain/people/delegation.ts';
import { newsTopics } from '#app/domain/people/news.ts';
import { digestRhythms, displayChoices, locales, textSizes, themes } from '#app/domain/people/preferences.ts';
import { claimedRoles, roles, selfDeclaredRoles } from '#app/domain/people/roles.ts';

// Messages are codes: keys below `errors` in the `people` catalogue.

const nameSchema = z.string().trim().max(80, 'too_long').optional();
const pseudonymSchema = z
  .string({ error: 'pseudonym_missing' })
  .trim()
  .min(2, 'pseudonym_short')
  .max(40, 'too_long')
  // An address or a link in the place of a name would be seen next to everything that is written.
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’-]*$/u, 'pseudonym_signs');
const textSizeSchema = z.coerce.number().pipe(z.literal([...textSizes]));
const claimSchema = z.string().trim().max(1000, 'too_long').default('');

const namesShape = {
  name: nameSchema,
  pseudonym: pseudonymSchema,
  shownAs: z.enum(displayChoices, 'choose_one'),
};

function nameIsThere(form: { name?: string | undefined; shownAs: string }): boolean {
  return form.shownAs !== 'name' || Boolean(form.name);
}
const nameMissing = { path: ['name'], error: 'name_missing' };

/** The questions at the first sign-in. */
export const welcomeSchema = z
  .object({
    ...namesShape,
    roles: z.array(z.enum([...selfDeclaredRoles, ...claimedRoles])).min(1, 'roles_missing'),
    claim: claimSchema,
    locale: z.enum(locales),
    textSize: textSizeSchema,
  })
  .refine(nameIsThere, nameMissing);

/** The profile page. */
export const profileSchema = z
  .object({
    ...namesShape,
    about: z.string().trim().max(1000, 'too_long').default(''),
    locale: z.enum(locales),
    theme: z.enum(themes),
    textSize: textSizeSchema,
  })
  .refine(nameIsThere, nameMissing);

/** How often news comes by e-mail, and which kinds are told here and by e-mail; a kind that is left out is off. */
export const newsSchema = z.object({
  digest: z.enum(digestRhythms, 'choose_one'),
  inApp: z.array(z.enum(newsTopics)).default([]),
  byMail: z.array(z.enum(newsTopics)).default([]),
});

export const declareRoleSchema = z.object({ role: z.enum(selfDeclaredRoles) });
export const claimRoleSchema = z.object({
  role: z.enum(claimedRoles),
  claim: claimSchema.pipe(z.string().min(10, 'claim_missing')),
});
export const endRoleSchema = z.object({ role: z.enum(roles) });
export const decideRoleClaimSchema = z
  .object({
    userId: z.uuid(),
    role: z.enum(claimedRoles),
    verdict: z.enum(['verify', 'refuse']),
    reason: z.string().trim().max(2000, 'too_long').default(''),
  })
  .refine(({ verdict, reason }) => verdict === 'verify' || reason !== '', {
    path: ['reason'],
    error: 'reason_missing',
  });

/** A carer is asked by e-mail address, for chosen matters, until a day (that day included) or without end. */
export const inviteCarerSchema = z.object({
  email: z
    .string({ error: 'email_missing' })
    .trim()
    .toLowerCase()
    .max(254, 'email_wrong')
    .pipe(z.email('email_wrong')),
  scopes: z.array(z.enum(delegationScopes)).min(1, 'scopes_missing'),
  lastDay: z.iso.date('date_wrong').optional(),
});
export const answerDelegationSchema = z.object({ id: z.uuid(), answer: z.enum(['accept', 'decline']) });
export const revokeDelegationSchema = z.object({ id: z.uuid() });

/** Typed by hand to erase an account, in either language. */
export const eraseWords = { en: 'erase', de: 'löschen' } as const;
export const eraseSchema = z.object({
  /** What becomes of what was published: it stays without its author, or it goes. */
  texts: z.enum(['anonymous', 'withdraw'], 'choose_one'),
  confirm: z
    .string({ error: 'erase_confirm' })
    .trim()
    .toLowerCase()
    .refine((word) => (Object.values(eraseWords) as string[]).includes(word), 'erase_confirm'),
});
