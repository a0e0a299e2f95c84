import type { Locale } from '#app/domain/people/preferences.ts';
import aboutDe from './de/about.ts';
import commonDe from './de/common.ts';
import domainDe from './de/domain.ts';
import emailsDe from './de/emails.ts';
import errorsDe from './de/errors.ts';
import homeDe from './de/home.ts';
import lineageDe from './de/lineage.ts';
import notificationsDe from './de/notifications.ts';
import peopleDe from './de/people.ts';
import signInDe from './de/signIn.ts';
import siteDe from './de/site.ts';
import aboutEn from './en/about.ts';
import commonEn from './en/common.ts';
import domainEn from './en/domain.ts';
import emailsEn from './en/emails.ts';
import errorsEn from './en/errors.ts';
import homeEn from './en/home.ts';
import lineageEn from './en/lineage.ts';
import notificationsEn from './en/notifications.ts';
import peopleEn from './en/people.ts';
import signInEn from './en/signIn.ts';
import siteEn from './en/site.ts';

/**
 * Every catalogue in every language: the list that `useT` and `getT` know. A new namespace adds its two
 * imports and one line for each language. The browser gets its catalogues one by one instead.
 */
export const catalogues = {
  en: {
    about: aboutEn,
    common: commonEn,
    domain: domainEn,
    emails: emailsEn,
    errors: errorsEn,
    home: homeEn,
    lineage: lineageEn,
    notifications: notificationsEn,
    people: peopleEn,
    signIn: signInEn,
    site: siteEn,
  },
  de: {
    about: aboutDe,
    common: commonDe,
    domain: domainDe,
    emails: emailsDe,
    errors: errorsDe,
    home: homeDe,
    lineage: lineageDe,
    notifications: notificationsDe,
    people: peopleDe,
    signIn: signInDe,
    site: siteDe,
  },
} satisfies Record<Locale, object>;
