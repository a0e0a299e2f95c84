import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { locales, textSizes, themes } from '#app/domain/people/preferences.ts';
import { negotiateLocale } from '#app/i18n/negotiate.ts';
import type { Preferences } from './preferences.ts';

const cookie = createCookie('tandem_prefs', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 365 * 24 * 60 * 60,
});

/** What a person has chosen; anything not chosen is left out. */
export const preferenceChoiceSchema = z
  .object({
    locale: z.enum(locales).optional().catch(undefined),
    theme: z.enum(themes).optional().catch(undefined),
    textSize: z.coerce
      .number()
      .pipe(z.literal([...textSizes]))
      .optional()
      .catch(undefined),
  })
  .catch({});

export type PreferenceChoice = z.infer<typeof preferenceChoiceSchema>;

/** Reads the choices in a submitted form. Fields that are missing or make no sense are left out. */
export function parsePreferenceForm(form: FormData): PreferenceChoice {
  const choice = preferenceChoiceSchema.parse(Object.fromEntries(form));
  // A field that made no sense is no choice at all, not a choice of nothing.
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}

/** What is kept in this browser. A damaged cookie counts as none. */
export async function readPreferenceCookie(request: Request): Promise<PreferenceChoice> {
  const sent = request.headers.get('Cookie');
  if (!sent?.includes(cookie.name)) return {};
  const kept: unknown = await cookie.parse(sent).catch(() => null);
  return preferenceChoiceSchema.parse(kept ?? {});
}

/** The `Set-Cookie` value that keeps these choices in the browser. `secure` is true where the site is on HTTPS. */
export function preferenceCookie(choice: PreferenceChoice, secure: boolean): Promise<string> {
  return cookie.serialize(choice, { secure });
}

/**
 * How this request wants to be shown: what the profile of the signed-in person says, then what was chosen in
 * this browser, then what the browser asks for, then English in the colours of the device.
 */
export async function readPreferences(
  request: Request,
  profile: PreferenceChoice | null,
): Promise<Preferences> {
  const chosen = { ...(await readPreferenceCookie(request)), ...profile };
  return {
    locale: chosen.locale ?? negotiateLocale(request.headers.get('Accept-Language')),
    theme: chosen.theme ?? 'auto',
    textSize: chosen.textSize ?? 1,
  };
}
