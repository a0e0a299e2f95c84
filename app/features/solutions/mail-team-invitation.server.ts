import type { Locale } from '#app/domain/people/preferences.ts';
import { lastDayInWords } from '#app/emails/day-in-words.server.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';

/** Sends the link of an invitation, in the invited person's language where we know it, else in the inviter's. */
export async function mailTeamInvitation(
  made: {
    token: string;
    email: string;
    /** The language of whoever has the address; null where it belongs to nobody here. */
    locale: Locale | null;
    inviter: string;
    team: string;
    challenge: string;
    expiresAt: Date;
  },
  invitersLocale: Locale,
  now: Date,
): Promise<void> {
  const { token, email, expiresAt, inviter, team, challenge } = made;
  const locale = made.locale ?? invitersLocale;
  const until = lastDayInWords(expiresAt, locale, now);
  const link = getEnv().APP_URL + paths.invitation(token);
  await sendMail({
    to: email,
    template: 'team-invitation',
    locale,
    props: { inviter, team, challenge, until, link, isNew: made.locale === null },
  });
}
