import type { Instrument, InstrumentItem } from './instrument.ts';

const scale = {
  min: 1,
  max: 5,
  labels: {
    en: { min: 'Strongly disagree', max: 'Strongly agree' },
    de: { min: 'Stimme gar nicht zu', max: 'Stimme voll zu' },
  },
} as const;

const score = { min: 0, max: 100, higherIsBetter: true, average: 68 } as const;

/** Odd items speak for the product and even ones against it; both wordings share that order, and so the scoring. */
function items(pairs: readonly { en: string; de: string }[]): InstrumentItem[] {
  return pairs.map((text, i) => ({
    id: `sus_${i + 1}`,
    direction: i % 2 === 0 ? 'positive' : 'negative',
    text,
  }));
}

/** The System Usability Scale in its own words (Brooke 1996). */
export const sus: Instrument = {
  id: 'sus',
  name: 'System Usability Scale',
  version: '1996',
  source:
    'Brooke, J. (1996). SUS: a "quick and dirty" usability scale. In: Usability Evaluation in Industry, 189–194.',
  licence: {
    kind: 'free',
    note: 'Free to use; name the source in reports. The German wording is a translation of ours.',
  },
  languages: ['en', 'de'],
  scale,
  score,
  items: items([
    {
      en: 'I think that I would like to use this system frequently.',
      de: 'Ich denke, dass ich dieses System gern häufig nutzen würde.',
    },
    {
      en: 'I found the system unnecessarily complex.',
      de: 'Ich fand das System unnötig kompliziert.',
    },
    {
      en: 'I thought the system was easy to use.',
      de: 'Ich fand das System leicht zu benutzen.',
    },
    {
      en: 'I think that I would need the support of a technical person to be able to use this system.',
      de: 'Ich glaube, ich bräuchte die Hilfe einer technisch erfahrenen Person, um dieses System zu nutzen.',
    },
    {
      en: 'I found the various functions in this system were well integrated.',
      de: 'Ich fand, dass die verschiedenen Funktionen des Systems gut zusammenpassen.',
    },
    {
      en: 'I thought there was too much inconsistency in this system.',
      de: 'Ich fand, dass es in diesem System zu viele Widersprüche gibt.',
    },
    {
      en: 'I would imagine that most people would learn to use this system very quickly.',
      de: 'Ich kann mir vorstellen, dass die meisten Menschen schnell lernen, mit diesem System umzugehen.',
    },
    {
      en: 'I found the system very cumbersome to use.',
      de: 'Ich fand das System sehr umständlich zu benutzen.',
    },
    {
      en: 'I felt very confident using the system.',
      de: 'Ich fühlte mich bei der Nutzung des Systems sehr sicher.',
    },
    {
      en: 'I needed to learn a lot of things before I could get going with this system.',
      de: 'Ich musste viel lernen, bevor ich mit diesem System arbeiten konnte.',
    },
  ]),
};

/** The same ten judgements in simpler words, after Holden (2020), for older people and people who tire easily. */
export const simplifiedSus: Instrument = {
  id: 'sus_simplified',
  name: 'Simplified System Usability Scale',
  version: '2020',
  source:
    'Holden, R. J. (2020). A simplified system usability scale (SUS) for cognitively impaired and older adults. ' +
    'Proc. Int. Symp. Human Factors and Ergonomics in Health Care 9(1), 180–182.',
  licence: {
    kind: 'attribution',
    note: 'Name Holden (2020) in reports. The sentences are our own wording of its ten items.',
  },
  languages: ['en', 'de'],
  scale,
  score,
  items: items([
    { en: 'I would use this often.', de: 'Ich würde das oft benutzen.' },
    { en: 'This is too complicated for me.', de: 'Das ist mir zu kompliziert.' },
    { en: 'This was easy to use.', de: 'Das war leicht zu benutzen.' },
    { en: 'I need someone to help me use this.', de: 'Ich brauche jemanden, der mir dabei hilft.' },
    { en: 'The different parts fit together well.', de: 'Die einzelnen Teile passen gut zusammen.' },
    { en: 'This confused me.', de: 'Das hat mich verwirrt.' },
    { en: 'I quickly learned how to use this.', de: 'Ich habe schnell gelernt, wie das geht.' },
    { en: 'This was hard to use.', de: 'Das war schwer zu benutzen.' },
    { en: 'I felt sure of myself while using this.', de: 'Ich habe mich dabei sicher gefühlt.' },
    {
      en: 'I have a lot to learn before I can use this.',
      de: 'Ich muss noch viel lernen, bevor ich das benutzen kann.',
    },
  ]),
};
