import { data } from '@remix-run/node';
import type { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import type { ChallengePart } from '#app/domain/challenges/challenge-parts.ts';
import { datePlan } from '#app/domain/challenges/phase-plans.ts';
import { type TermsKind, termsKinds } from '#app/domain/challenges/terms.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { saveBasics } from '../commands/save-basics.server.ts';
import { saveCriteria } from '../commands/save-criteria.server.ts';
import { saveDates } from '../commands/save-dates.server.ts';
import { saveEligibility } from '../commands/save-eligibility.server.ts';
import { saveEntrySettings } from '../commands/save-entry-settings.server.ts';
import { saveFaq } from '../commands/save-faq.server.ts';
import { saveFocus } from '../commands/save-focus.server.ts';
import { saveJuryBasics } from '../commands/save-jury-basics.server.ts';
import { savePartners } from '../commands/save-partners.server.ts';
import { savePrizes } from '../commands/save-prizes.server.ts';
import { saveTerms } from '../commands/save-terms.server.ts';
import { saveVoting } from '../commands/save-voting.server.ts';
import { chosenNeeds, type NeedChoice, searchNeedChoices } from '../form-choices.queries.server.ts';
import { type FormValues, listIn, textIn, valuesOf } from '../form-values.ts';
import { basicsFormSchema, datesFormSchema, instantOf } from './form-of-part.schemas.ts';
import {
  criteriaSchema,
  eligibilitySchema,
  entrySchema,
  faqSchema,
  focusSchema,
  jurySchema,
  partnersSchema,
  prizesSchema,
  termsSchema,
  votingSchema,
} from './part.schemas.ts';
import { phaseValues } from './phase-values.ts';
import { findPartVersion } from './plan.queries.server.ts';
import { editRows, formDataOf, readRowEdit, readRows, withoutBlankRows, withRows } from './row-editing.ts';

/** More than any list takes; what is too much for a list is said when it is saved. */
const mostRows = 50;

/** What a form comes back with, filled, when it was not saved. `failed` where something is wrong. */
export type PartAnswer = {
  failed: boolean;
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** The row to go on with, after a button of the list. */
  row: number | null;
  found: NeedChoice[] | null;
  /** Whether ready words were just filled in, which then stand open. */
  filled: boolean;
  chosen: NeedChoice[] | null;
  /** Another with every answer: what was typed is drawn anew. */
  stamp: string;
};

type Call = { actor: Actor; requestId: string };
type At = { challengeId: string; version: number };
type Outcome = Awaited<ReturnType<typeof submitForm<z.ZodType, { slug: string }>>>;
type Save = (form: FormData, call: Call, at: At, zone: string) => Promise<Outcome>;

const saves: Record<ChallengePart, Save> = {
  basics: (form, call, at) =>
    submitForm(form, basicsFormSchema, (content) => execute(saveBasics, call, { ...at, content })),
  dates: (form, call, at, zone) =>
    submitForm(form, datesFormSchema(zone), (content) => execute(saveDates, call, { ...at, content })),
  focus: (form, call, at) =>
    submitForm(form, focusSchema, (content) => execute(saveFocus, call, { ...at, content })),
  partners: (form, call, at) =>
    submitForm(form, partnersSchema, (content) => execute(savePartners, call, { ...at, content })),
  eligibility: (form, call, at) =>
    submitForm(form, eligibilitySchema, (content) => execute(saveEligibility, call, { ...at, content })),
  criteria: (form, call, at) =>
    submitForm(form, criteriaSchema, (content) => execute(saveCriteria, call, { ...at, content })),
  voting: (form, call, at) =>
    submitForm(form, votingSchema, (content) => execute(saveVoting, call, { ...at, content })),
  jury: (form, call, at) =>
    submitForm(form, jurySchema, (content) => execute(saveJuryBasics, call, { ...at, content })),
  prizes: (form, call, at) =>
    submitForm(form, prizesSchema, (content) => execute(savePrizes, call, { ...at, content })),
  terms: (form, call, at) =>
    submitForm(form, termsSchema, (content) => execute(saveTerms, call, { ...at, content })),
  faq: (form, call, at) =>
    submitForm(form, faqSchema, (content) => execute(saveFaq, call, { ...at, content })),
  entry: (form, call, at) =>
    submitForm(form, entrySchema, (content) => execute(saveEntrySettings, call, { ...at, content })),
};

/** What the buttons of a part's form can fill in, in the language of the page. */
export type ReadyWords = { levels: readonly string[]; terms: Readonly<Record<TermsKind, string>> };

/**
 * Answers the buttons of a part's form: changes its rows, searches needs, fills in what is ready, or saves. Gives the
 * address of the challenge when it was saved, or the form with all that was typed. Was it changed meanwhile, then the
 * form comes back with the version that is there now: sent once more, it goes before the colleague's.
 */
export async function answerPart(
  form: FormData,
  call: Call,
  at: { challengeId: string; part: ChallengePart; zone: string; ready: ReadyWords },
): Promise<{ slug: string } | ReturnType<typeof data<PartAnswer>>> {
  const typed = valuesOf(form);
  const intent = textIn(typed, 'intent');
  const { intent: _, ...values } = typed;
  const db = getDb();
  const again = async (answer: Partial<PartAnswer>, status = 200) => {
    const chosen = at.part === 'basics' ? await chosenNeeds(db, listIn(values, 'needIds')) : null;
    const blank = { failed: false, values, errors: {}, row: null, found: null, filled: false, chosen };
    return data<PartAnswer>({ ...blank, stamp: crypto.randomUUID(), ...answer }, { status });
  };
  const edit = readRowEdit(intent);
  if (edit) {
    const kind = edit.verb === 'add' ? textIn(values, 'newKind') || null : null;
    const edited = editRows(values, edit.verb === 'add' ? { ...edit, kind } : edit, mostRows);
    return again({ values: edited.values, row: edited.place });
  }
  if (intent === 'search') return again({ found: await searchNeedChoices(db, textIn(values, 'needQuery')) });
  if (intent === 'plan') {
    const firstDay = instantOf(textIn(values, 'firstDay'), at.zone);
    if (!firstDay) return again({ failed: true, errors: { firstDay: 'no_date' } }, 422);
    const format = challengeFormats.find((one) => one === textIn(values, 'planFormat')) ?? 'contest';
    const plan = phaseValues(datePlan(format, firstDay, at.zone), at.zone);
    return again({ values: { ...values, ...plan } });
  }
  if (intent === 'levels') return again({ values: withLevels(values, at.ready.levels), filled: true });
  const kind = termsKinds.find((one) => intent === `terms:${one}`);
  if (kind) return again({ values: { ...values, [kind]: at.ready.terms[kind] } });

  const kept = withoutBlankRows(values);
  const { challengeId, part, zone } = at;
  const version = Number(textIn(values, 'version'));
  const target = { challengeId, version: Number.isInteger(version) ? version : -1 };
  const outcome = await saves[part](formDataOf(kept), call, target, zone);
  if ('result' in outcome) return outcome.result;
  const { errors } = outcome.refusal.data;
  const status = outcome.refusal.init?.status ?? 422;
  if (errors[''] !== 'changed_meanwhile') return again({ failed: true, values: kept, errors }, status);
  const now = await findPartVersion(db, challengeId, part);
  return again({ failed: true, values: { ...kept, version: String(now) }, errors }, status);
}

/** The form with the ready words for every level of a criterion that has none. */
function withLevels(values: FormValues, levels: readonly string[]): Record<string, string | string[]> {
  const rows = readRows(values).map((row) => {
    const filled = { ...row };
    for (const [place, words] of levels.entries()) {
      const field = `level${place + 1}`;
      if (!filled[field]) filled[field] = words;
    }
    return filled;
  });
  return withRows(values, rows);
}
