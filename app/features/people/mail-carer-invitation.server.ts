import type { DelegationScope } from '#app/domain/people/delegation.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { createFormat } from '#app/i18n/create-format.ts';
import { getT } from '#app/i18n/get-t.server.ts';
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
  const { APP_URL, CLUSTER_TIME_ZONE } = getEnv();
  const format = createFormat({
    t: getT(locale, 'common'),
    locale,
    timeZone: CLUSTER_TIME_ZONE,
    now: now.getTime(),
  });
  // It ends with the day before that midnight.
  const until = endsAt && format.date(endsAt.getTime() - 1);
  await sendMail({
    to: email,
    template: 'delegation-invitation',
    locale,
    props: { patient: patientName, scopes, until, link: APP_URL + paths.delegation(id) },
  });
}
