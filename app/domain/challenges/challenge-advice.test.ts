import { expect, test } from 'vitest';
import { type AdvisedChallenge, challengeAdvice, partOfAdvice } from './challenge-advice.ts';
import { challengeParts } from './challenge-parts.ts';

const start = new Date('2026-03-02T09:00:00Z').getTime();
const phase = (kind: AdvisedChallenge['phases'][number]['kind'], from: number, to: number) => ({
  kind,
  startsAt: new Date(start + from * 86_400_000),
  endsAt: new Date(start + to * 86_400_000),
});
const [propose, vote, jury, announce] = [
  phase('propose', 0, 30),
  phase('vote', 31, 40),
  phase('jury', 31, 45),
  phase('announce', 50, 60),
];
const ballot: NonNullable<AdvisedChallenge['ballot']> = {
  method: 'approval',
  eligible: ['patient', 'carer'],
  quorum: 20,
  budget: null,
  weights: null,
  targets: { patients: 30 },
  paperHours: 48,
};
const good: AdvisedChallenge = {
  format: 'contest',
  phases: [propose, vote, jury, announce],
  ballot,
  possibleVoters: 20,
  criteria: [
    { name: 'Use', described: 5 },
    { name: 'Cost', described: 5 },
  ],
  perEntry: 3,
  prizes: [{ kind: 'voters' }, { kind: 'jury' }],
  hasPrizeSentence: false,
  terms: ['rules', 'rights', 'confidentiality'],
  rules: [{ kind: 'declaration' }],
  partners: 1,
  faqs: 2,
  graceMinutes: 60,
};
const adviceOn = (change: Partial<AdvisedChallenge>) => challengeAdvice({ ...good, ...change });

test('there is nothing to say about a challenge that was thought through', () => {
  expect(adviceOn({})).toEqual([]);
});

test.each<[string, Partial<AdvisedChallenge>, object]>([
  ['short_propose', { phases: [phase('propose', 21, 30), vote, jury, announce] }, { n: 9 }],
  ['vote_before_entries', { phases: [propose, phase('vote', 29, 40), jury, announce] }, {}],
  ['jury_before_entries', { phases: [propose, vote, phase('jury', 29, 40), announce] }, {}],
  [
    'announced_before_vote_ends',
    { phases: [propose, phase('vote', 31, 51), jury, announce], ballot: null },
    {},
  ],
  ['announced_before_jury_ends', { phases: [propose, vote, phase('jury', 31, 51), announce] }, {}],
  ['no_announce', { phases: [propose, vote, jury] }, {}],
  ['no_decision', { phases: [propose, announce], prizes: [], hasPrizeSentence: true }, {}],
  ['no_patients_vote', { ballot: { ...ballot, eligible: ['clinician'], targets: null } }, {}],
  ['quorum_unreachable', { possibleVoters: 19 }, { n: 19 }],
  ['target_without_vote', { ballot: { ...ballot, targets: { research: 5 } } }, { names: ['research'] }],
  ['weight_without_vote', { ballot: { ...ballot, weights: { industry: 2 } } }, { names: ['industry'] }],
  ['budget_without_limit', { ballot: { ...ballot, method: 'budget', budget: 9000 } }, {}],
  [
    'limit_above_budget',
    { ballot: { ...ballot, method: 'budget', budget: 9000 }, rules: [{ kind: 'amount', max: 9001 }] },
    { n: 9000 },
  ],
  ['papers_after_announcement', { ballot: { ...ballot, paperHours: 241 } }, {}],
  [
    'no_descriptors',
    {
      criteria: [
        { name: 'Use', described: 4 },
        { name: 'Cost', described: 5 },
      ],
    },
    { names: ['Use'] },
  ],
  ['one_criterion', { criteria: [{ name: 'Use', described: 5 }] }, {}],
  ['one_reader', { perEntry: 1 }, {}],
  ['no_prizes', { prizes: [] }, {}],
  ['voters_prize_without_vote', { phases: [propose, jury, announce] }, {}],
  ['jury_prize_without_jury', { phases: [propose, vote, announce] }, {}],
  ['no_terms', { terms: ['rules'] }, { names: ['rights', 'confidentiality'] }],
  ['no_rules', { rules: [] }, {}],
  ['no_partners', { partners: 0 }, {}],
  ['no_faq', { faqs: 0 }, {}],
  ['grace_into_vote', { graceMinutes: 24 * 60 + 1 }, {}],
])('%s', (kind, change, facts) => {
  expect(adviceOn(change)).toEqual([expect.objectContaining({ kind, ...facts })]);
});

test('each piece of advice leads to a part that there is', () => {
  expect(challengeParts).toEqual(expect.arrayContaining(Object.values(partOfAdvice)));
});

test('a weekend needs no two weeks for entries, and an unfinished draft is advised without error', () => {
  const weekend = [phase('propose', 28, 30), vote, jury, announce];
  expect(adviceOn({ format: 'hackathon', phases: weekend })).toEqual([]);
  expect(adviceOn({ phases: [], ballot: null, criteria: [] }).map(({ kind }) => kind)).toEqual([
    'voters_prize_without_vote',
    'jury_prize_without_jury',
  ]);
});
