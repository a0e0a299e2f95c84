import { contestPaths } from '#app/contest-paths.ts';
import { lastDayInWords } from '#app/emails/day-in-words.server.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';
import type { Reminded } from './commands/remind-jurors.server.ts';

/**
 * Mails each juror who was reminded, in their language. One address that is not taken keeps no other from being tried; gives
 * how many were not taken. Those jurors find the reminder among their news.
 */
export async function mailReminders(
  { slug, challenge, endsAt, people }: Reminded,
  now: Date,
): Promise<number> {
  let lost = 0;
  for (const { email, name, locale, left } of people) {
    const until = endsAt && lastDayInWords(endsAt, locale, now);
    const link = getEnv().APP_URL + contestPaths.jury(slug);
    try {
      await sendMail({
        to: email,
        template: 'juror-reminder',
        locale,
        props: { name, challenge, left, until, link },
      });
    } catch {
      lost += 1;
    }
  }
  return lost;
}
