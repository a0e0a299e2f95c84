import { z } from 'zod';
import {
  type NeedWizardStep,
  needFrequencies,
  needLimits,
  needPerspectives,
  needPlaces,
  needSeverities,
  needThemes,
  toldChannels,
} from '#app/domain/needs/need-fields.ts';
import { displayChoices, locales } from '#app/domain/people/preferences.ts';
import { capacities } from '#app/domain/people/roles.ts';

// Characters as people count them: an emoji with a skin tone is one.
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** Plain text of at most `max` characters: line ends as `\n`, no control characters, trimmed. Codes as messages. */
export function plainText(max: number) {
  return z
    .string()
    .refine(
      (text) => text.length <= max * 8 && (text.length <= max || countCharacters(text) <= max),
      'too_long',
    )
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        .trim(),
    );
}

const needed = (max: number) => plainText(max).refine((text) => text.length > 0, 'missing');

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'choose' });

const themesSchema = z
  .union([z.array(z.string()), z.string().transform((one) => [one])], { error: 'choose' })
  .pipe(
    z
      .array(oneOf(needThemes))
      .min(1, 'choose')
      .max(needLimits.themes, 'too_many')
      .transform((all) => [...new Set(all)]),
  );

/** Answers of each page. Messages are keys below `needWizard.errors`. */
export const stepSchemas = {
  story: z.object({ story: needed(needLimits.story) }),
  who: z.object({ who: plainText(needLimits.who).default('') }),
  perspective: z.object({
    perspective: oneOf(needPerspectives),
    capacity: z.enum(capacities).optional().catch(undefined),
  }),
  place: z.object({ place: oneOf(needPlaces) }),
  frequency: z.object({ frequency: oneOf(needFrequencies) }),
  severity: z.object({ severity: oneOf(needSeverities) }),
  today: z.object({ today: plainText(needLimits.today).default('') }),
  themes: z.object({ themes: themesSchema }),
  title: z.object({ title: needed(needLimits.title).transform((text) => text.replace(/\s+/g, ' ')) }),
  name: z.object({ shownAs: oneOf(displayChoices) }),
  attachments: z.object({}),
  check: z.object({}),
} as const satisfies Record<NeedWizardStep, z.ZodType>;

/** What is asked about the need itself, whoever writes it down. */
const aboutTheNeed = {
  ...stepSchemas.story.shape,
  ...stepSchemas.who.shape,
  perspective: stepSchemas.perspective.shape.perspective,
  ...stepSchemas.place.shape,
  ...stepSchemas.frequency.shape,
  ...stepSchemas.severity.shape,
  ...stepSchemas.today.shape,
  ...stepSchemas.themes.shape,
  ...stepSchemas.title.shape,
};

/** A need with everything that is asked, as it is sent. */
export const completeAnswersSchema = z.object({
  forId: z.uuid().optional(),
  ...aboutTheNeed,
  ...stepSchemas.perspective.shape,
  ...stepSchemas.name.shape,
});

export type CompleteAnswers = z.output<typeof completeAnswersSchema>;

/** What staff write down of a need that somebody told, on one page. Messages are keys below `needTold.errors`. */
export const toldFormSchema = z
  .object({
    channel: oneOf(toldChannels),
    locale: oneOf(locales),
    email: z
      .string()
      .default('')
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.union([z.literal(''), z.email('email_wrong')], { error: 'email_wrong' }))
      .transform((address) => address || null),
    agreed: z.literal('yes').optional().catch(undefined),
    ...aboutTheNeed,
  })
  .refine(({ email, agreed }) => email === null || agreed === 'yes', { path: ['agreed'], error: 'agree' });

/** What the database holds of a draft, with whatever does not fit left out. */
export const storedAnswersSchema = z
  .object({
    forId: z.uuid().optional().catch(undefined),
    told: z
      .object({
        channel: z.enum(toldChannels),
        locale: z.enum(locales),
        email: z.string().nullable(),
      })
      .optional()
      .catch(undefined),
    story: z.string().optional().catch(undefined),
    who: z.string().optional().catch(undefined),
    perspective: z.enum(needPerspectives).optional().catch(undefined),
    capacity: z.enum(capacities).optional().catch(undefined),
    place: z.enum(needPlaces).optional().catch(undefined),
    frequency: z.enum(needFrequencies).optional().catch(undefined),
    severity: z.enum(needSeverities).optional().catch(undefined),
    today: z.string().optional().catch(undefined),
    themes: z.array(z.enum(needThemes)).optional().catch(undefined),
    title: z.string().optional().catch(undefined),
    shownAs: z.enum(displayChoices).optional().catch(undefined),
  })
  .catch({});
