import type { Locale } from '#app/domain/people/preferences.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';

/** Sends the link of an invitation. Its language is the inviter's: the address may belong to nobody here. */
export async function mailTeamInvitation(
  made: { token: string; email: string; inviter: string; team: string; challenge: string },
  locale: Locale,
): Promise<void> {
  const { token, email, ...names } = made;
  await sendMail({
    to: email,
    template: 'team-invitation',
    locale,
    props: { ...names, link: getEnv().APP_URL + paths.invitation(token) },
  });
}
