import { data, redirect } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { NeedWizardStep } from '#app/domain/needs/need-fields.ts';
import { attachmentsOf } from '#app/features/files/files.queries.server.ts';
import { isTrusted } from '#app/features/moderation/enqueue.server.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { paths } from '#app/paths.ts';
import { type Actor, capacitiesOf } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';
import type { Writer } from './components/step-question.tsx';
import { baseOf } from './draft-actions.server.ts';
import { type Draft, findDraft } from './drafts.server.ts';
import { missingSteps, neighbours, stepsFor } from './need-answers.ts';
import { openFindings } from './privacy-check.server.ts';
import { similarNeeds } from './similar-needs.server.ts';

async function nameOf(db: DbOrTx, id: string): Promise<string | null> {
  const [person] = await db.select({ name: users.pseudonym }).from(users).where(eq(users.id, id));
  return person?.name ?? null;
}

/** Everything a page of the wizard shows. Sends who has no draft yet to the first question. */
export async function loadWizardPage(db: DbOrTx, args: RequestArgs, actor: Actor, step: NeedWizardStep) {
  const [draft, viewer, { locale }] = await Promise.all([
    findDraft(db, actor, args.request),
    getViewer(args),
    requestPreferences(args),
  ]);
  if (!draft && step !== 'story') throw redirect(paths.newNeedStep('story'));
  const answers = draft?.answers ?? {};
  // What was told is written down on a page of its own.
  if (answers.told && step !== 'check' && step !== 'attachments') throw redirect(paths.toldNeed());
  if (!stepsFor(answers).includes(step)) throw redirect(paths.newNeedStep('check'));
  const forName = answers.forId ? await nameOf(db, answers.forId) : null;
  const writer: Writer = {
    pseudonym: forName ?? viewer?.pseudonym ?? null,
    name: forName ? null : (viewer?.name ?? null),
    atWork: capacitiesOf(actor).filter((role) => role !== 'patient'),
  };
  const around = neighbours(answers, step);
  const steps = stepsFor(answers);
  return {
    step,
    answers,
    writer,
    forName,
    draftId: draft?.id ?? null,
    isEdit: draft?.needId != null,
    base: baseOf(answers, step),
    place: { number: steps.indexOf(step) + 1, of: steps.length },
    previous: around.previous,
    isComplete: missingSteps(answers).length === 0,
    missing: missingSteps(answers),
    files: draft ? await attachmentsOf(db, { draftId: draft.id, needId: draft.needId }) : [],
    findings: draft
      ? openFindings(draft, answers.told?.locale ?? locale).filter(
          ({ field }) => step === 'check' || field === step,
        )
      : [],
    ...(step === 'check' && draft ? await checkFacts(db, actor, draft) : { similar: [], trusted: false }),
    signedIn: actor.kind === 'person',
  };
}

async function checkFacts(db: DbOrTx, actor: Actor, { answers, needId }: Draft) {
  const like = {
    title: answers.title ?? '',
    story: answers.story ?? '',
    themes: answers.themes,
    notId: needId,
  };
  const [similar, trusted] = await Promise.all([
    similarNeeds(db, like, 4),
    actor.kind === 'person' && isTrusted(db, actor.acceptedItems),
  ]);
  return { similar, trusted };
}

/** A page of the wizard that was refused: what was typed comes back with what is wrong. */
export type WizardRefusal = {
  failed: true;
  field: string;
  code: string;
  max: number;
  typed: Record<string, string | string[]>;
  conflict: { theirs: string; base: string } | null;
};

/** Refuses a page of the wizard. */
export function refuseStep(
  form: FormData,
  refusal: { field: string; code: string; max?: number; conflict?: WizardRefusal['conflict'] },
  status = 422,
) {
  const typed: WizardRefusal['typed'] = {};
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
  typed.themes = form.getAll('themes').map(String);
  const { field, code, max = 0, conflict = null } = refusal;
  return data<WizardRefusal>({ failed: true, field, code, max, typed, conflict }, { status });
}
