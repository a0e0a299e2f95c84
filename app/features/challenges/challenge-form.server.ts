import { data } from '@remix-run/node';
import { parseWallClock, toInstant } from '#app/domain/calendar/zoned.ts';
import { type ChallengeFormat, challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { datePlan } from '#app/domain/challenges/phase-plans.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { challengeFormSchema } from './challenge-form.schemas.ts';
import { phaseValues } from './challenge-form-values.ts';
import { chosenNeeds, type NeedChoice, searchNeedChoices } from './form-choices.queries.server.ts';
import { listIn, textIn, valuesOf } from './form-values.ts';

/** What the form comes back with, filled, when it was not saved. `failed` where something is wrong. */
export type ChallengeFormAnswer = {
  failed: boolean;
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  chosen: NeedChoice[];
  found: NeedChoice[] | null;
  planned: string;
};

type Content = ReturnType<ReturnType<typeof challengeFormSchema>['parse']>;

/**
 * Answers the buttons of the form: searches needs, fills in a ready plan, or saves by `save`. Gives what `save` gave,
 * or the form with all that was typed.
 */
export async function answerChallengeForm<Result>(
  form: FormData,
  save: (content: Content) => Promise<Result>,
): Promise<{ result: Result } | { again: ReturnType<typeof data<ChallengeFormAnswer>> }> {
  const values = valuesOf(form);
  const intent = textIn(values, 'intent');
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const db = getDb();
  const again = async (answer: Partial<ChallengeFormAnswer>, status = 200) => {
    const chosen = await chosenNeeds(db, listIn(values, 'needIds'));
    const blank = { failed: false, values, errors: {}, found: null, planned: '' };
    return { again: data<ChallengeFormAnswer>({ ...blank, chosen, ...answer }, { status }) };
  };
  if (intent === 'search') return again({ found: await searchNeedChoices(db, textIn(values, 'needQuery')) });
  if (intent === 'plan') {
    const wall = parseWallClock(textIn(values, 'firstDay'));
    if (!wall) return again({ failed: true, errors: { firstDay: 'no_date' } }, 422);
    const known = challengeFormats.find((one) => one === textIn(values, 'format'));
    const format: ChallengeFormat = known ?? 'contest';
    const plan = phaseValues(datePlan(format, toInstant(wall, zone), zone), zone);
    return again({
      values: { ...values, ...plan },
      planned: `${format}-${textIn(values, 'firstDay')}`,
    });
  }
  const outcome = await submitForm(form, challengeFormSchema(zone), save);
  if (!('refusal' in outcome)) return outcome;
  return again(
    { failed: true, errors: { ...outcome.refusal.data.errors } },
    outcome.refusal.init?.status ?? 422,
  );
}
