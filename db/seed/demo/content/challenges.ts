import { challengeJudged } from './challenge-judged.ts';
import { challengesVoted } from './challenges-voted.ts';
import type { DemoChallenge } from './types.ts';

const useful = [
  {
    name: 'Answers the need',
    description: 'Does it do what the people who named the need asked for?',
    weight: 40,
  },
  {
    name: 'Made with people',
    description: 'Who was asked, who helped, and what changed because of it?',
    weight: 25,
  },
  { name: 'Can be tried soon', description: 'Could a site start within six months?', weight: 20 },
  { name: 'Can be paid for', description: 'Who would pay, and is it worth it?', weight: 15 },
] as const;

export const challenges: readonly DemoChallenge[] = [
  {
    key: 'silver',
    format: 'contest',
    status: 'decided',
    title: 'Ageing well: the seventh edition',
    summary:
      'Older people and those who care for them decide, with professionals, what an innovation should be. Fifty entries came. You chose one, a jury chose four.',
    brief: [
      { h: 'Why we ask you first' },
      {
        p: 'Many projects for older people fail because they answer no real need. So this contest begins with needs, and those who told them vote.',
      },
      { h: 'Five areas' },
      {
        list: [
          'Getting about and getting in',
          'Housing',
          'Help in everyday life',
          'Digital technology',
          'Health',
        ],
      },
      { h: 'How the vote was held' },
      {
        p: 'Everyone with a verified account could vote here. In hospitals, care homes and clubs volunteers came round with papers, and two people typed in each of them. One person, one paper, and all papers can be counted again.',
      },
      { h: 'Two awards' },
      { p: 'One winner by the voters, four by a jury of experts and institutions. Nobody can win both.' },
    ],
    themes: ['mobility', 'housing', 'digital', 'hearing_and_sight'],
    prize: 'EUR 50,000 for prototypes, shared among the five',
    announced: 245,
    decided: 72,
    phases: [
      { kind: 'listen', from: 245, to: 215 },
      { kind: 'propose', from: 215, to: 140 },
      { kind: 'vote', from: 135, to: 100 },
      { kind: 'jury', from: 135, to: 85 },
      { kind: 'announce', from: 72, to: 58 },
      { kind: 'pilot', from: 58, to: -120 },
    ],
    needs: ['hearing', 'lifting', 'stories', 'stairs', 'bench', 'turning'],
    partners: ['nordlicht', 'lindenhof', 'mutua', 'port7'],
    criteria: useful,
    comments: [
      {
        by: 'erna',
        after: 20,
        text: 'Ich habe im Saal mit gewählt. Die junge Frau hat das Blatt gehalten, bis ich fertig war.',
      },
      { by: 'ivy', after: 175, text: 'Our hearing test won! I have never won anything.' },
    ],
  },
  {
    key: 'hiv',
    format: 'hackathon',
    status: 'closed',
    title: 'Living well with HIV: 48 hours and nine months',
    summary:
      'Programmers, designers, doctors, nurses and people living with HIV met from Friday to Sunday. Fourteen ideas went in, two came out and were tried.',
    brief: [
      { h: 'From talk to code' },
      {
        p: 'The needs came from talks with people living with HIV and with their doctors. Fourteen ideas were chosen from them.',
      },
      { h: 'The weekend' },
      {
        p: 'Teams were mixed: programmers, designers, specialists and users. People living with HIV, doctors and nurses went from table to table and advised. Nobody had to say why they were there.',
      },
      { h: 'And then' },
      {
        p: 'Months of mentoring and a grand final in December. The teams that went on had nine months to show that it works.',
      },
    ],
    themes: ['chronic_illness', 'digital', 'information'],
    prize: 'About EUR 30,000 for the stage, from a fund of EUR 100,000',
    announced: 438,
    decided: 300,
    phases: [
      { kind: 'prepare', from: 438, to: 411 },
      { kind: 'propose', from: 411, to: 409.1 },
      { kind: 'vote', from: 409.05, to: 408.95 },
      { kind: 'co_design', from: 408, to: 302 },
      { kind: 'jury', from: 302, to: 301 },
      { kind: 'announce', from: 300, to: 290 },
      { kind: 'pilot', from: 290, to: 25 },
      { kind: 'closed', from: 25, to: -365 },
    ],
    needs: ['late-test', 'six-visits'],
    partners: ['vivaplus', 'nordlicht', 'altstadt', 'port7'],
    criteria: useful,
    comments: [
      {
        by: 'mona',
        after: 30,
        text: 'On Saturday night a programmer asked me what it is like to wait for a result. Nobody had asked me that before.',
      },
    ],
  },
  {
    key: 'on-the-way',
    format: 'fieldlab_call',
    status: 'decided',
    title: 'On the way by myself',
    summary:
      'Brückenwerk looks for something digital that guides a person who finds public transport hard, with people at the other end when it goes wrong.',
    brief: [
      { h: 'What the site offers' },
      {
        p: 'Twelve people who want to travel alone, their families, two travel trainers and a year of time.',
      },
      { h: 'What we look for' },
      {
        list: [
          'Starts with one touch: "school", "grandma", not an address',
          'A carer can follow, if the traveller agrees',
          'A person answers when it goes wrong',
          'If all fails, somebody is fetched',
        ],
      },
    ],
    themes: ['transport', 'mobility'],
    prize: 'A year of trial at the site, with support',
    announced: 290,
    decided: 222,
    phases: [
      { kind: 'prepare', from: 290, to: 275 },
      { kind: 'propose', from: 275, to: 240 },
      { kind: 'jury', from: 240, to: 225 },
      { kind: 'announce', from: 222, to: 215 },
      { kind: 'pilot', from: 215, to: -60 },
    ],
    needs: ['bus-alone', 'grandma'],
    partners: ['brueckenwerk', 'wegweiser'],
    criteria: useful,
  },
  {
    key: 'nights',
    format: 'contest',
    status: 'running',
    title: 'Quiet nights on the ward',
    summary:
      'What helps people in hospital to sleep, and those who watch over them to hear what matters? The vote is open.',
    brief: [
      { h: 'The question' },
      {
        p: 'Patients cannot sleep, nurses cannot hear. Both told us the same story from two ends of the corridor.',
      },
      { h: 'What you can do now' },
      {
        p: 'Read the five ideas. Vote for all that you would want on your ward. You can change your vote until the last day.',
      },
      { h: 'A rule for this vote' },
      { p: 'Nothing wins that fewer than four in ten patients and carers want.' },
    ],
    themes: ['sleep', 'hospital_stay', 'staff_time'],
    prize: 'EUR 20,000 and a trial on two wards',
    announced: 92,
    phases: [
      { kind: 'listen', from: 92, to: 70 },
      { kind: 'propose', from: 70, to: 18 },
      { kind: 'vote', from: 9, to: -12 },
      { kind: 'jury', from: 9, to: -16 },
      { kind: 'announce', from: -20, to: -30 },
    ],
    needs: ['alarms', 'light-at-three', 'klingel', 'who-comes'],
    partners: ['nordlicht', 'mutua'],
    criteria: useful,
    comments: [
      {
        by: 'ann',
        after: 84,
        text: 'I would have liked to vote for four of the five. Then I read that I may.',
      },
    ],
  },
  {
    key: 'going-home',
    format: 'contest',
    status: 'running',
    title: 'Home from hospital, and not alone',
    summary:
      'The first days at home decide how it goes on. We look for teams who make them safe, and who ask those who have been through it.',
    brief: [
      { h: 'What we heard' },
      {
        p: 'A wet plaster at midnight. Three new tablets and nobody who knows which old ones to stop. A letter that nobody can read. A son who hears of it two days late.',
      },
      { h: 'Who can take part' },
      {
        p: 'Teams from at least two organisations. A patient or carer in the team is welcome and paid for their time.',
      },
      { h: 'What to send' },
      {
        list: [
          'A summary anybody can read',
          'The needs you answer',
          'What it takes to try it',
          'What could go wrong',
        ],
      },
    ],
    themes: ['going_home', 'medicines', 'information'],
    prize: 'EUR 40,000 for the first trial',
    announced: 62,
    phases: [
      { kind: 'listen', from: 62, to: 34 },
      { kind: 'propose', from: 34, to: -19 },
      { kind: 'co_design', from: -19, to: -40 },
      { kind: 'vote', from: -45, to: -65 },
      { kind: 'jury', from: -45, to: -70 },
      { kind: 'announce', from: -75, to: -90 },
    ],
    needs: ['first-night', 'new-pills', 'letter', 'far-son'],
    partners: ['nordlicht', 'altstadt', 'mutua', 'coast-university'],
    criteria: useful,
    comments: [
      {
        by: 'birgit',
        after: 31,
        text: 'Darf man auch mitmachen, wenn man nichts von Technik versteht?',
        replies: [
          {
            by: 'staff',
            after: 32,
            text: 'Yes, please. You know what it is like, and that is what teams lack. Tell us and we introduce you.',
          },
        ],
      },
    ],
  },
  ...challengesVoted,
  challengeJudged,
];
