import { contestPaths } from '#app/contest-paths.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { lastDayInWords } from '#app/emails/day-in-words.server.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';

/** Asks somebody to judge, in their language where we know it, else in the language of whoever asks. */
export async function mailJurorInvitation(
  made: {
    slug: string;
    challenge: string;
    email: string;
    inviter: string;
    /** Whoever has the address; null where it belongs to nobody here. */
    invited: { name: string; locale: Locale } | null;
    endsAt: Date | null;
  },
  invitersLocale: Locale,
  now: Date,
): Promise<void> {
  const { slug, challenge, email, inviter, invited, endsAt } = made;
  const locale = invited?.locale ?? invitersLocale;
  await sendMail({
    to: email,
    template: 'juror-invitation',
    locale,
    props: {
      name: invited?.name ?? null,
      inviter,
      challenge,
      until: endsAt && lastDayInWords(endsAt, locale, now),
      link: getEnv().APP_URL + contestPaths.jury(slug),
      isNew: invited === null,
    },
  });
}
