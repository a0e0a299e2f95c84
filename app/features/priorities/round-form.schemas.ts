import { z } from 'zod';
import type { Constituency } from '#app/domain/people/roles.ts';
import { roundSchema } from './priorities.schemas.ts';

const text = z.string().default('');

/** The form of a round: one field for each turn, blank ones left out. */
export const roundFormSchema = z
  .object({
    ...{ title: text, summary: text, mostChosen: text, shortlistSize: text, finalSize: text },
    ...{ turn1: text, turn2: text, turn3: text, turn4: text, turn5: text },
    version: z.coerce.number().int().default(1),
  })
  .transform(({ turn1, turn2, turn3, turn4, turn5, version, ...rest }, context) => {
    const groups = [turn1, turn2, turn3, turn4, turn5].filter((turn) => turn !== '');
    const parsed = roundSchema.safeParse({ ...rest, groups });
    if (parsed.success) return { ...parsed.data, version };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: path.slice(0, 1), message });
    }
    return z.NEVER;
  });

/** What stands in the fields of a round's form. */
export type RoundFormValues = {
  title: string;
  summary: string;
  groups: readonly Constituency[];
  mostChosen: number;
  shortlistSize: number;
  finalSize: number;
  version: number;
};

/** A new round, with the sizes of the Guidebook. */
export const newRoundValues: RoundFormValues = {
  title: '',
  summary: '',
  groups: ['patients', 'carers', 'clinicians'],
  mostChosen: 10,
  shortlistSize: 18,
  finalSize: 10,
  version: 1,
};
