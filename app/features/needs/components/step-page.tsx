import { type FormEvent, useRef, useState } from 'react';
import { needLimits } from '#app/domain/needs/need-fields.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page.tsx';
import { StepProgress } from '#app/ui/step-progress.tsx';
import type { NeedAnswers } from '../need-answers.ts';
import type { loadWizardPage, WizardRefusal } from '../wizard-page.server.ts';
import { AttachmentsStep } from './attachments-step.tsx';
import { GuardPanel } from './guard-panel.tsx';
import { isWritten, StepQuestion } from './step-question.tsx';
import { type SaveState, useAutosave } from './use-autosave.ts';

export type WizardPage = Awaited<ReturnType<typeof loadWizardPage>>;
export type WizardProps = { page: WizardPage; refusal: WizardRefusal | null };

/** The sentence for an error code of the wizard. */
export function useWizardError(): (refusal: WizardRefusal) => string {
  const t = useT('needWizard');
  return ({ code, max }) => {
    const known = t.has(`errors.${code as 'missing'}`) ? (code as 'too_long') : 'choose';
    return t(`errors.${known}`, {
      max: String(max || needLimits.themes),
      size: String(attachmentLimits.bytes / 1024 / 1024),
      count: String(attachmentLimits.count),
    } as { max: string });
  };
}

/** One question on one page, with a way back. A plain form: every browser can send it. */
export function StepPage({ page, refusal }: WizardProps) {
  const t = useT('needWizard');
  const { step, base, draftId, previous, isComplete, place } = page;
  const form = useRef<HTMLFormElement>(null);
  const errorText = useWizardError();
  const { state: saving, base: savedBase } = useAutosave(form, {
    draftId,
    field: isWritten(step) ? step : null,
    base,
  });
  const [offline, setOffline] = useState(false);
  const error = refusal && !refusal.conflict ? errorText(refusal) : null;
  const answers = (refusal ? { ...page.answers, ...refusal.typed } : page.answers) as NeedAnswers;
  const action = paths.newNeedStep(step);

  function beforeSend(event: FormEvent) {
    // Without a network the browser would leave the page for its own error page.
    if (!navigator.onLine) {
      event.preventDefault();
      setOffline(true);
    }
  }
  const attachments = step === 'attachments';
  return (
    <Page width="form" className="wizard">
      <ErrorSummary
        title={t('errorsTitle')}
        errors={error ? [{ fieldId: step, message: error }] : []}
        submission={refusal}
      />
      <StepProgress
        step={place.number}
        of={place.of}
        label={t('progress', { step: String(place.number), of: String(place.of) })}
      />
      {refusal?.conflict && <Conflict theirs={refusal.conflict.theirs} action={action} />}
      {attachments && (
        <AttachmentsStep files={page.files} errors={error ? [error] : undefined} action={action} />
      )}
      <form
        ref={form}
        method="post"
        action={action}
        className="stack stack-large"
        noValidate
        onSubmit={beforeSend}
      >
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="base" value={refusal?.conflict?.base ?? savedBase} />
        <StepQuestion
          step={step}
          answers={answers}
          errors={error ? [error] : undefined}
          writer={page.writer}
        />
        <SaveLine state={saving} />
        {step === 'story' && (
          <Disclosure summary={t('story.exampleTitle')}>
            <p>{t('story.example')}</p>
          </Disclosure>
        )}
        {offline && (
          <Notice tone="warn" live>
            {t('offlineSubmit')}
          </Notice>
        )}
        {saving === 'conflict' && !refusal && <Conflict theirs={null} action={action} />}
        <div className="wizard-actions">
          <Button size="large" iconEnd="arrow-right" name="to" value={isComplete ? 'check' : 'next'}>
            {isComplete ? t('toCheck') : t('next')}
          </Button>
          {previous && (
            <ButtonLink
              to={paths.newNeedStep(previous)}
              tone="quiet"
              size="large"
              icon="arrow-left"
              reloadDocument
            >
              {t('back')}
            </ButtonLink>
          )}
        </div>
      </form>
      <GuardPanel findings={page.findings} action={action} />
      {step === 'story' && <p className="field-hint mt-8">{t('keep', { days: '60' })}</p>}
    </Page>
  );
}

function SaveLine({ state }: { state: SaveState }) {
  const t = useT('needWizard');
  const words: Partial<Record<SaveState, string>> = {
    saving: t('saving'),
    saved: t('saved'),
    offline: t('keptHere'),
    restored: t('restored'),
  };
  return (
    <p className="save-line" role="status">
      {words[state]}
    </p>
  );
}

/** Two windows disagree: both texts are shown, and nothing is overwritten without a choice. */
function Conflict({ theirs, action }: { theirs: string | null; action: string }) {
  const t = useT('needWizard');
  return (
    <Notice
      tone="warn"
      live
      title={t('conflict.title')}
      actions={
        <ButtonLink to={action} tone="secondary" reloadDocument>
          {t('conflict.load')}
        </ButtonLink>
      }
    >
      {theirs !== null && (
        <>
          <p>{t('conflict.text')}</p>
          <blockquote dir="auto" className="whitespace-pre-line break-words">
            {theirs || t('conflict.empty')}
          </blockquote>
        </>
      )}
      <p>{t('conflict.choose')}</p>
    </Notice>
  );
}
