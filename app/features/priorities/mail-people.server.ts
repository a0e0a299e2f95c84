import { contestPaths } from '#app/contest-paths.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { isReachable } from '#app/domain/people/stand-in-address.ts';
import { lastDayInWords } from '#app/emails/day-in-words.server.ts';
import { createFormat } from '#app/i18n/create-format.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { getEnv } from '#server/env.server.ts';
import { sendMail } from '#server/mail/send-mail.server.ts';
import type { PersonToAsk } from './commands/people-to-ask.server.ts';

/**
 * Writes to those who are asked about wordings, each in their language and once however many needs it is. Whoever wants no
 * e-mails, or has no address, finds the question among their news.
 */
export async function mailWordings(
  {
    slug,
    title,
    until,
    people,
  }: { slug: string; title: string; until: Date; people: readonly PersonToAsk[] },
  now: Date,
): Promise<void> {
  for (const { email, locale, name, byMail, needIds } of people) {
    if (!byMail || !isReachable(email)) continue;
    const only = needIds.length === 1 ? needIds[0] : undefined;
    await sendMail({
      to: email,
      template: 'priority-wording',
      locale,
      props: {
        name,
        round: title,
        count: needIds.length,
        until: lastDayInWords(until, locale, now),
        link: getEnv().APP_URL + (only ? contestPaths.wording(slug, only) : contestPaths.wordings(slug)),
      },
    });
  }
}

/** Asks somebody to the final session, in their language. */
export async function mailSeat(
  made: {
    slug: string;
    title: string;
    email: string;
    name: string;
    locale: Locale;
    sessionAt: Date | null;
    sessionPlace: string;
  },
  now: Date,
): Promise<void> {
  const { slug, title, email, name, locale, sessionAt, sessionPlace } = made;
  if (!isReachable(email)) return;
  const format = createFormat({
    t: getT(locale, 'common'),
    locale,
    timeZone: getEnv().CLUSTER_TIME_ZONE,
    now: now.getTime(),
  });
  await sendMail({
    to: email,
    template: 'priority-seat',
    locale,
    props: {
      name,
      round: title,
      at: sessionAt && format.dateTime(sessionAt),
      place: sessionPlace,
      link: getEnv().APP_URL + contestPaths.prioritySession(slug),
    },
  });
}
