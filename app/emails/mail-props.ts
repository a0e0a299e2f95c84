import type { ReactElement } from 'react';
import type { DelegationScope } from '#app/domain/people/delegation.ts';
import type { DigestRhythm, Locale } from '#app/domain/people/preferences.ts';
import type { T } from '#app/i18n/translator.ts';

/** One piece of news in a digest. Texts are whole sentences in the reader's language; `url` is absolute. */
export type DigestItem = { id: string; why: string | null; text: string; url: string };

/** What each e-mail is made from. Links are absolute. */
export type MailProps = {
  'sign-in-code': { code: string; link: string; minutes: number };
  digest: {
    name: string;
    items: readonly DigestItem[];
    /** News beside those listed. */
    more: number;
    rhythm: Exclude<DigestRhythm, 'off'>;
    allUrl: string;
    settingsUrl: string;
    offUrl: string;
  };
  'team-invitation': {
    inviter: string;
    team: string;
    challenge: string;
    /** The last day on which the link works, in words. */
    until: string;
    link: string;
    /** Whether the reader has no account here yet. */
    isNew: boolean;
  };
  'delegation-invitation': {
    patient: string;
    scopes: readonly DelegationScope[];
    /** In words, or null for no end. */
    until: string | null;
    link: string;
  };
  'juror-invitation': {
    name: string | null;
    inviter: string;
    challenge: string;
    /** The last day for scores in words, or null where the dates are not fixed yet. */
    until: string | null;
    link: string;
    isNew: boolean;
  };
  'challenge-message': {
    name: string;
    challenge: string;
    /** As staff wrote them. */
    subject: string;
    body: string;
    link: string;
    /** Whether the reader gets it for taking part; others can turn such mail off. */
    isBound: boolean;
    settingsUrl: string;
  };
  'juror-reminder': {
    name: string;
    challenge: string;
    /** Entries that are not scored yet; null where we wait for a yes or no. */
    left: number | null;
    /** The last day for scores in words, or null where the dates are not fixed yet. */
    until: string | null;
    link: string;
  };
  'priority-wording': {
    name: string;
    round: string;
    /** Needs of theirs that are asked about. */
    count: number;
    /** The last day to answer, in words. */
    until: string;
    link: string;
  };
  'priority-seat': {
    name: string;
    round: string;
    /** Day and time in words; null where they are not fixed. */
    at: string | null;
    place: string;
    link: string;
  };
  'entry-receipt': {
    title: string;
    challenge: string;
    receipt: string;
    /** In words. */
    when: string;
    who: string;
    version: number;
    minutesLate: number;
    files: readonly string[];
    link: string;
  };
  'entry-to-mend': {
    title: string;
    challenge: string;
    /** What staff wrote to the team. */
    feedback: string;
    /** In words. */
    until: string;
    link: string;
  };
};

export type MailTemplate = keyof MailProps;

/** What every e-mail is told besides its own props. */
export type MailContext = {
  locale: Locale;
  t: T<'emails'>;
  /** Labels of the words that the domain declares. */
  d: T<'domain'>;
  cluster: string;
};

/** An e-mail: its subject, and what stands in it. */
export type MailDefinition<Props> = {
  subject(props: Props, context: MailContext): string;
  Body(given: { props: Props; context: MailContext }): ReactElement;
};
