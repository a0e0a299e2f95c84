import {
  type NeedFrequency,
  type NeedPerspective,
  type NeedPlace,
  type NeedSeverity,
  type NeedTheme,
  type NeedWizardStep,
  needWizardSteps,
  type ToldChannel,
} from '#app/domain/needs/need-fields.ts';
import type { DisplayChoice, Locale } from '#app/domain/people/preferences.ts';
import type { Capacity } from '#app/domain/people/roles.ts';

/** A need that somebody told: by which way, in which language, and where its teller can be written to, if at all. */
export type ToldBy = { channel: ToldChannel; locale: Locale; email: string | null };

/** What the wizard knows so far. Every answer may still be missing. */
export type NeedAnswers = {
  /** The patient for whom a carer writes; absent when somebody writes for themselves. */
  forId?: string;
  /** How it reached the staff who write it down; absent for what somebody writes themselves. */
  told?: ToldBy;
  story?: string;
  who?: string;
  perspective?: NeedPerspective;
  /** For what was seen at work: the verified role in which it was seen. */
  capacity?: Capacity;
  place?: NeedPlace;
  frequency?: NeedFrequency;
  severity?: NeedSeverity;
  today?: string;
  themes?: NeedTheme[];
  title?: string;
  shownAs?: DisplayChoice;
};

/** Steps that may be left empty. */
const optionalSteps: readonly NeedWizardStep[] = ['who', 'today', 'attachments', 'check'];

/**
 * The steps that this writer walks through: a carer who writes for a patient is not asked whose need it is, and nobody
 * but its teller says under which name a need is shown.
 */
export function stepsFor(answers: NeedAnswers): readonly NeedWizardStep[] {
  if (answers.told) return needWizardSteps.filter((step) => step !== 'name');
  return answers.forId ? needWizardSteps.filter((step) => step !== 'perspective') : needWizardSteps;
}

/** Questions that must be answered before the need can be sent, in order. */
export function missingSteps(answers: NeedAnswers): NeedWizardStep[] {
  return stepsFor(answers).filter((step) => !optionalSteps.includes(step) && !isAnswered(answers, step));
}

function isAnswered(answers: NeedAnswers, step: NeedWizardStep): boolean {
  switch (step) {
    case 'themes':
      return (answers.themes?.length ?? 0) > 0;
    case 'name':
      return answers.shownAs !== undefined;
    case 'attachments':
    case 'check':
      return true;
    default:
      return Boolean(answers[step]);
  }
}

export function isWizardStep(value: string | undefined): value is NeedWizardStep {
  return (needWizardSteps as readonly (string | undefined)[]).includes(value);
}

/** The step after this one, and the one before; null at the ends. */
export function neighbours(
  answers: NeedAnswers,
  step: NeedWizardStep,
): { previous: NeedWizardStep | null; next: NeedWizardStep | null } {
  const steps = stepsFor(answers);
  const at = steps.indexOf(step);
  return { previous: steps[at - 1] ?? null, next: steps[at + 1] ?? null };
}

/** What a step holds, as one text: tells whether it was changed elsewhere since a page was made. */
export function stepText(answers: NeedAnswers, step: NeedWizardStep): string {
  switch (step) {
    case 'themes':
      return [...(answers.themes ?? [])].sort().join(' ');
    case 'name':
      return answers.shownAs ?? '';
    case 'perspective':
      return [answers.perspective ?? '', answers.capacity ?? ''].join(' ').trim();
    case 'attachments':
    case 'check':
      return '';
    default:
      return answers[step] ?? '';
  }
}
