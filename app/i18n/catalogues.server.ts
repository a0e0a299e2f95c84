import type { Locale } from '#app/domain/people/preferences.ts';
import aboutDe from './de/about.ts';
import challengesDe from './de/challenges.ts';
import commonDe from './de/common.ts';
import discussionDe from './de/discussion.ts';
import domainDe from './de/domain.ts';
import emailsDe from './de/emails.ts';
import errorsDe from './de/errors.ts';
import homeDe from './de/home.ts';
import lineageDe from './de/lineage.ts';
import moderationDe from './de/moderation.ts';
import needsDe from './de/needs.ts';
import notificationsDe from './de/notifications.ts';
import peopleDe from './de/people.ts';
import richTextDe from './de/richText.ts';
import signInDe from './de/signIn.ts';
import siteDe from './de/site.ts';
import solutionsDe from './de/solutions.ts';
import aboutEn from './en/about.ts';
import challengesEn from './en/challenges.ts';
import commonEn from './en/common.ts';
import discussionEn from './en/discussion.ts';
import domainEn from './en/domain.ts';
import emailsEn from './en/emails.ts';
import errorsEn from './en/errors.ts';
import homeEn from './en/home.ts';
import lineageEn from './en/lineage.ts';
import moderationEn from './en/moderation.ts';
import needsEn from './en/needs.ts';
import notificationsEn from './en/notifications.ts';
import peopleEn from './en/people.ts';
import richTextEn from './en/richText.ts';
import signInEn from './en/signIn.ts';
import siteEn from './en/site.ts';
import solutionsEn from './en/solutions.ts';

/**
 * Every catalogue in every language: the list that `useT` and `getT` know. A new namespace adds its two
 * imports and one line for each language. The browser gets its catalogues one by one instead.
 */
export const catalogues = {
  en: {
    about: aboutEn,
    challenges: challengesEn,
    common: commonEn,
    domain: domainEn,
    discussion: discussionEn,
    emails: emailsEn,
    errors: errorsEn,
    home: homeEn,
    lineage: lineageEn,
    moderation: moderationEn,
    needs: needsEn,
    notifications: notificationsEn,
    people: peopleEn,
    richText: richTextEn,
    signIn: signInEn,
    site: siteEn,
    solutions: solutionsEn,
  },
  de: {
    about: aboutDe,
    challenges: challengesDe,
    common: commonDe,
    domain: domainDe,
    discussion: discussionDe,
    emails: emailsDe,
    errors: errorsDe,
    home: homeDe,
    lineage: lineageDe,
    moderation: moderationDe,
    needs: needsDe,
    notifications: notificationsDe,
    people: peopleDe,
    richText: richTextDe,
    signIn: signInDe,
    site: siteDe,
    solutions: solutionsDe,
  },
} satisfies Record<Locale, object>;
