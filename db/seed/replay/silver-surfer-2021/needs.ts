import type { NeedFrequency, NeedPlace, NeedSeverity, NeedTheme } from '#app/domain/needs/need-fields.ts';
import type { ReplayEntry } from './replay-entry.ts';

/** A need from which the replayed contest was made. Every text is invented. */
export type ReplayNeed = {
  area: ReplayEntry['area'];
  title: string;
  story: string;
  place: NeedPlace;
  frequency: NeedFrequency;
  severity: NeedSeverity;
  themes: NeedTheme[];
};

/** One need for each focus area, told by older people and those who care for them. */
export const needs: readonly ReplayNeed[] = [
  {
    area: 'mobility',
    title: 'I no longer walk to the shop on my own',
    story:
      'It is four hundred metres. There is one bench, and the kerb at the corner is high. Since I fell in winter I wait until my neighbour goes by car.',
    place: 'on_the_way',
    frequency: 'weekly',
    severity: 'severe',
    themes: ['mobility', 'falls'],
  },
  {
    area: 'housing',
    title: 'The bathtub has become a wall',
    story:
      'I lift one leg over the edge and hold on to the towel rail, and then I think: what now? I wash at the basin. I would like to shower in my own bathroom again.',
    place: 'home',
    frequency: 'daily',
    severity: 'severe',
    themes: ['housing', 'falls'],
  },
  {
    area: 'assistance',
    title: 'My back gives out when I help her up',
    story:
      'I help my mother out of bed, off the chair and onto the toilet, eight times a day. There is nothing to hold on to but her arms, and that hurts her. My back is going.',
    place: 'home',
    frequency: 'daily',
    severity: 'severe',
    themes: ['caring_for_others', 'pain'],
  },
  {
    area: 'digital',
    title: 'Nobody in the home knows who he was',
    story:
      'My husband built bridges. To those who wash him he is room fourteen. There is no time to tell, and nowhere to put it where the next shift would find it.',
    place: 'care_home',
    frequency: 'all_the_time',
    severity: 'moderate',
    themes: ['loneliness', 'memory', 'digital'],
  },
  {
    area: 'health',
    title: 'I nod when I have not understood',
    story:
      'At the doctor, at the bank, at table: I nod. Nobody has ever tested my ears. The clinic is two buses away and the next date is in five months.',
    place: 'home',
    frequency: 'all_the_time',
    severity: 'moderate',
    themes: ['hearing_and_sight', 'appointments'],
  },
];
