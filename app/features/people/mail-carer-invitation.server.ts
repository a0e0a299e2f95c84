import type { DelegationScope } from '#app/domain/people/delegation.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { lastDayInWords } from '#app/emails/day-in-words.server.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';

/** Asks a carer by e-mail, in their language where we know it, else in the patient's. */
export async function mailCarerInvitation(
  invitation: {
    id: string;
    email: string;
    patientName: string;
    scopes: readonly DelegationScope[];
    endsAt: Date | null;
    locale: Locale;
  },
  now: Date,
): Promise<void> {
  const { id, email, patientName, scopes, endsAt, locale } = invitation;
  const until = endsAt && lastDayInWords(endsAt, locale, now);
  await sendMail({
    to: email,
    template: 'delegation-invitation',
    locale,
    props: { patient: patientName, scopes, until, link: getEnv().APP_URL + paths.delegation(id) },
  });
}
