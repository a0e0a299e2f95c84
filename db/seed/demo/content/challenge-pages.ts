import type { TermsKind } from '#app/domain/challenges/terms.ts';
import type { DaysAgo } from './types.ts';

/** What the page of a challenge says besides its brief, and what was asked and told on it. */
export interface DemoChallengePage {
  readonly challenge: string;
  readonly areas: readonly { readonly name: string; readonly description: string }[];
  readonly rules: readonly { readonly kind: string; readonly parameter: object; readonly wording: string }[];
  readonly prizes: readonly {
    readonly kind: 'jury' | 'voters';
    readonly title: string;
    readonly promise: string;
    readonly amount: number | null;
  }[];
  readonly terms: readonly {
    readonly kind: TermsKind;
    readonly version: number;
    readonly at: DaysAgo;
    readonly text: string;
  }[];
  readonly parts: Readonly<Record<string, string>>;
  readonly descriptors: Readonly<Record<string, string>>;
  readonly faqs: readonly { readonly question: string; readonly answer: string }[];
  readonly questions: readonly {
    readonly by: string;
    readonly at: DaysAgo;
    readonly text: string;
    readonly answer?: string;
    readonly answered?: DaysAgo;
    readonly privateReason?: string;
  }[];
  readonly updates: readonly { readonly at: DaysAgo; readonly title: string; readonly body: string }[];
}

export const challengePages: readonly DemoChallengePage[] = [
  {
    challenge: 'going-home',
    areas: [
      { name: 'The first three nights', description: 'What happens when it hurts, leaks or frightens.' },
      { name: 'Medicines', description: 'Which of the old boxes stay, and who says so.' },
      { name: 'Words that can be read', description: 'Letters and plans that patients understand.' },
      { name: 'Family near and far', description: 'Who hears what, and when.' },
    ],
    rules: [
      { kind: 'team_size', parameter: { min: 2, max: 8 }, wording: '' },
      { kind: 'staff_check', parameter: {}, wording: 'The team comes from at least two organisations.' },
    ],
    prizes: [
      {
        kind: 'voters',
        title: 'What patients want',
        promise: 'A first trial on one ward. The hospital gives a nurse for half a day a week.',
        amount: 15000,
      },
      {
        kind: 'jury',
        title: 'Ready to be tried',
        promise: 'A first trial with two care services, and help with the ethics vote.',
        amount: 25000,
      },
    ],
    terms: [
      {
        kind: 'rules',
        version: 1,
        at: 62,
        text: 'Each team sends in one solution.\n\nUntil the deadline everything can be changed. Afterwards only staff see what was sent, until it is checked.\n\nNobody who judges may be in a team.',
      },
      {
        kind: 'rules',
        version: 2,
        at: 40,
        text: 'Each team sends in one solution. A person may be in several teams.\n\nUntil the deadline everything can be changed. Afterwards only staff see what was sent, until it is checked.\n\nNobody who judges may be in a team, or work where a team works.',
      },
      {
        kind: 'rights',
        version: 1,
        at: 62,
        text: 'What you enter stays yours.\n\nOnce your solution takes part, everyone can read its page, so that people can talk about it and vote. What must stay secret does not belong there.\n\nWhat comes of a trial belongs to those who make it together. They agree on it in writing before the trial begins.',
      },
      {
        kind: 'confidentiality',
        version: 1,
        at: 62,
        text: 'The jury keeps to itself what it talks about.\n\nPlease send in nothing that must stay secret. A patent is best applied for first.',
      },
    ],
    parts: {
      nordlicht: 'Opens two wards for the first trial',
      altstadt: 'Visits people at home in the first week',
      mutua: 'Gives the prize money',
      'coast-university': 'Looks at what the trial shows',
    },
    descriptors: {
      '1': 'Not to be seen',
      '3': 'Partly, and the team knows what is missing',
      '5': 'Wholly, and it is shown with people concerned',
    },
    faqs: [
      {
        question: 'Do we need a company to take part?',
        answer: 'No. A team needs people from two organisations. An association or a ward counts.',
      },
      {
        question: 'Is a patient in the team paid?',
        answer:
          'Yes. We pay for the time of patients and carers, up to ten hours. Tell us when you form the team.',
      },
      {
        question: 'We have only an idea. Is it too early?',
        answer:
          'No. Say what you know and what you do not know yet. The jury looks at whether it can be tried soon.',
      },
    ],
    questions: [
      {
        by: 'ines',
        at: 27,
        text: 'May we use the names of medicines on our page, or do we need leave from their makers?',
        answer:
          'You may name them, as a package leaflet does. Please do not use logos or pictures of packages that are not your own.',
        answered: 25,
      },
      {
        by: 'innovator',
        at: 12,
        text: 'Our co-founder works at the hospital that opens its wards. Does that keep us out?',
        answer:
          'No. Your colleague will have no part in judging. Please write the connection into your entry.',
        answered: 11,
        privateReason: 'It is about one person in your team.',
      },
      {
        by: 'yuki',
        at: 6,
        text: 'Can the trial be in two languages? Many of the people we have in mind do not read German well.',
        answer:
          'Yes. One of the wards has interpreters on three days a week. Say in your entry which languages you need.',
        answered: 5,
      },
      {
        by: 'farid',
        at: 1,
        text: 'Can we still add somebody to the team after we have sent in our solution?',
      },
    ],
    updates: [
      {
        at: 20,
        title: 'Meet people who have just come home',
        body: 'On two evenings people tell how their first week at home was. You can ask everything.\n\nThe first one is by telephone, the second one in the hall of the old town care service. There is soup.',
      },
      {
        at: 4,
        title: 'A form for the costs',
        body: 'Several teams have asked how exact the costs must be. One figure for one patient is enough, and a line on what is in it.',
      },
    ],
  },
];
