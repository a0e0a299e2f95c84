import { toInstant } from '#app/domain/calendar/zoned.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import type { ReplayEntry } from './replay-entry.ts';

/** How large the contest is played. The real edition is {@link realSize}. */
export type ReplaySize = {
  /** Of each focus area as many as fall to it; at least the five that win. */
  entries: number;
  voters: number;
  jurors: number;
  /** Jurors that each entry gets. */
  perEntry: number;
};

export const realSize: ReplaySize = { entries: 50, voters: 1_800, jurors: 12, perEntry: 5 };

/** The focus areas of the edition. */
export const areas: Readonly<Record<ReplayEntry['area'], { name: string; description: string }>> = {
  mobility: { name: 'Mobility and accessibility', description: 'Getting about, getting in, getting there.' },
  housing: { name: 'Housing', description: 'Living on in one’s own home, or in a new one.' },
  assistance: { name: 'Assistance', description: 'Help in everyday life, and help for those who help.' },
  digital: {
    name: 'Digital technology',
    description: 'What is useful to people who did not grow up with it.',
  },
  health: { name: 'Health', description: 'Staying well, and noticing early when something is not.' },
};

/** Who carries the edition. Kinds are those of the partners there were; names are invented. */
export const partners = [
  {
    name: 'Northern Health Cluster',
    kind: 'cluster',
    part: 'Organises the contest',
    domain: 'cluster-north.replay.example',
    roles: [],
  },
  {
    name: 'University Hospital of the North',
    kind: 'hospital',
    part: 'Sends experts and lets its wards try what wins',
    domain: 'hospital-north.replay.example',
    roles: ['clinician'],
  },
  {
    name: 'Start-up House of the North',
    kind: 'start_up',
    part: 'Helps the winners to found and to grow',
    domain: 'startups-north.replay.example',
    roles: ['innovator'],
  },
  {
    name: 'Mutual Insurance of the North',
    kind: 'insurer',
    part: 'Pays for the first prototypes',
    domain: 'mutual-north.replay.example',
    roles: [],
  },
] as const;

const at = (text: string, zone: string) => {
  const [year = 0, month = 0, day = 0, hour = 0] = text.split(/[- ]/).map(Number);
  return toInstant({ year, month, day, hour, minute: 0, second: 0 }, zone);
};

/** The plan of the edition on the clocks of a zone: opened in June 2021, voted on from October, decided in February 2022. */
export function planIn(zone: string): { kind: PhaseKind; startsAt: Date; endsAt: Date }[] {
  const phase = (kind: PhaseKind, from: string, to: string) => ({
    kind,
    startsAt: at(from, zone),
    endsAt: at(to, zone),
  });
  return [
    phase('propose', '2021-06-15 9', '2021-09-17 18'),
    phase('vote', '2021-10-04 9', '2021-11-12 18'),
    phase('jury', '2021-11-15 9', '2022-01-21 18'),
    phase('announce', '2022-02-08 18', '2022-03-08 18'),
  ];
}

/** When the first need was told. */
export const beginning = new Date('2021-04-12T08:00:00Z');

/** What the jury scores, with what each score means. */
export const criteria = [
  {
    name: 'Answers a real need',
    description: 'Does it do what older people and their carers asked for?',
    weight: 40,
    level1: 'Nobody asked for it',
    level3: 'It helps with part of what was asked for',
    level5: 'It does what was asked for, in daily life',
  },
  {
    name: 'Made with those concerned',
    description: 'Who was asked, who tried it, what changed because of it?',
    weight: 30,
    level1: 'Made for people, without them',
    level3: 'People were asked once',
    level5: 'People took part from the beginning',
  },
  {
    name: 'Can come about',
    description: 'Can it be made, paid for and kept going?',
    weight: 30,
    level1: 'Nobody would pay for it',
    level3: 'It needs a partner that is not there yet',
    level5: 'It can start within six months',
  },
] as const;
