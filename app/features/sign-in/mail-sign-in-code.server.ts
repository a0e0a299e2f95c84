import { codeMinutes } from '#app/auth/sign-in-code.server.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';

/** Sends a code, typed or followed: the link only fills it in. */
export async function mailSignInCode(mail: {
  id: string;
  email: string;
  code: string;
  locale: Locale;
  next: string;
}): Promise<void> {
  const { id, email, code, locale, next } = mail;
  const link = getEnv().APP_URL + paths.signInCode({ id, code, next });
  await sendMail({
    to: email,
    template: 'sign-in-code',
    locale,
    props: { code, link, minutes: codeMinutes },
  });
}
