import { z } from 'zod';
import { locales, textSizes, themes } from '#app/domain/people/preferences.ts';
import { roles } from '#app/domain/people/roles.ts';

/** Codes of what can be wrong in the sign-in forms: keys below `errors` in the `signIn` catalogue. */
export const emailSchema = z
  .string({ error: 'email_missing' })
  .trim()
  .toLowerCase()
  .min(1, 'email_missing')
  .max(254, 'email_wrong')
  .pipe(z.email('email_wrong'));

/** What the sign-in page sends. */
export const signInFormSchema = z.object({ email: emailSchema });

/** Digits however they were typed or pasted: "123 456", "123-456". */
const codeSchema = z
  .string({ error: 'code_missing' })
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'code_missing')
      .regex(/^\d{6}$/, 'code_shape'),
  );

/** What the code page sends. */
export const codeFormSchema = z.object({ id: z.uuid('code_missing'), code: codeSchema });

export const requestSignInCodeSchema = signInFormSchema.extend({ network: z.string() });

export const startSessionByCodeSchema = codeFormSchema.extend({
  network: z.string(),
  /** How the browser is set: what somebody new starts with. */
  locale: z.enum(locales),
  theme: z.enum(themes).default('auto'),
  textSize: z.literal([...textSizes]).default(1),
});

/** The seven people of the demonstration. */
export const personas = roles;
export const personaSchema = z.enum(personas);
