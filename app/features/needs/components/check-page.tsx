import type { NeedWizardStep } from '#app/domain/needs/need-fields.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { type Description, DescriptionList } from '#app/ui/description-list.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { stepsFor } from '../need-answers.ts';
import { answerText } from '../need-facts.ts';
import { GuardPanel } from './guard-panel.tsx';
import { NeedCards } from './need-cards.tsx';
import { useWizardError, type WizardPage, type WizardProps } from './step-page.tsx';

/** Everything once more before it is sent: what may tell who somebody is, and needs that are like it. */
export function CheckPage({ page, refusal }: WizardProps) {
  const t = useT('needWizard');
  const errorText = useWizardError();
  const missing = page.missing.map((step) => ({
    fieldId: `answer-${step}`,
    message: `${t(`check.items.${step as 'story'}`)}: ${t('check.missing')}`,
  }));
  const errors = !refusal ? [] : refusal.code === 'missing' ? missing : [{ message: errorText(refusal) }];
  const action = paths.newNeedStep('check');
  const isTold = page.answers.told !== undefined;
  const title = isTold ? t('told.checkTitle') : page.isEdit ? t('check.titleEdit') : t('check.title');
  return (
    <Page width="form" className="wizard">
      <ErrorSummary title={t('errorsTitle')} errors={errors} submission={refusal} />
      <PageHeader title={title} lead={t('check.lead')} />
      <div className="stack stack-large">
        <GuardPanel findings={page.findings} action={action} />
        <Answers page={page} />
      </div>
      {page.similar.length > 0 && !page.isEdit && (
        <Section
          id="similar"
          title={t('check.similarTitle')}
          lead={isTold ? t('told.similarLead') : t('check.similarLead')}
          className="mt-8"
        >
          <NeedCards
            level={3}
            needs={page.similar.map((need) => ({
              ...need,
              locale: null,
              theme: null,
              comments: null,
              at: null,
            }))}
            more={isTold ? t('told.similarLink') : t('check.similarLink')}
            hash={isTold ? undefined : '#me-too'}
          />
        </Section>
      )}
      <Sending page={page} action={action} />
    </Page>
  );
}

function Answers({ page }: { page: WizardPage }) {
  const t = useT('needWizard');
  const d = useT('domain');
  const { answers, forName, writer, files } = page;
  const shown: Partial<Record<NeedWizardStep, string>> = {
    name: (answers.shownAs === 'name' ? writer.name : null) ?? writer.pseudonym ?? t('name.pseudonym'),
    perspective: answers.perspective ? t(`perspective.${answers.perspective}`) : '',
    attachments: files.map((file) => file.name).join(', '),
  };
  if (answers.shownAs === undefined) shown.name = '';
  const items = stepsFor(answers)
    .filter((step): step is Exclude<NeedWizardStep, 'check'> => step !== 'check')
    .map((step): Description => {
      const what = t(`check.items.${step}`);
      const text = shown[step] ?? answerText(d, answers, step as 'story');
      const isMissing = page.missing.includes(step);
      return {
        id: step,
        term: what,
        detail: (
          <span id={`answer-${step}`} dir="auto" className="whitespace-pre-line break-words">
            {text || (isMissing ? <strong>{t('check.missing')}</strong> : t('check.empty'))}
          </span>
        ),
        action: (
          <a
            className="link"
            href={
              answers.told && step !== 'attachments' ? `${paths.toldNeed()}#${step}` : paths.newNeedStep(step)
            }
            aria-label={t('check.changeWhat', { what })}
          >
            {t('check.change')}
          </a>
        ),
      };
    });
  const forWhom: Description[] = forName
    ? [{ id: 'for', term: t('check.items.for'), detail: t('start.patient', { name: forName }) }]
    : [];
  const { told } = answers;
  const how: Description[] = told
    ? [
        {
          id: 'told',
          term: t('told.how'),
          detail: told.email
            ? t('told.byAddress', { channel: d(`channel.${told.channel}`), email: told.email })
            : d(`channel.${told.channel}`),
          action: (
            <a
              className="link"
              href={`${paths.toldNeed()}#channel`}
              aria-label={t('check.changeWhat', { what: t('told.how') })}
            >
              {t('check.change')}
            </a>
          ),
        },
      ]
    : [];
  return <DescriptionList items={[...how, ...forWhom, ...items]} />;
}

function Sending({ page, action }: { page: WizardPage; action: string }) {
  const t = useT('needWizard');
  const { told } = page.answers;
  return (
    <div className="wizard-send stack">
      {page.signedIn ? (
        <form method="post" action={action} className="stack">
          <p>
            {told
              ? t('told.promise')
              : page.trusted && !page.isEdit
                ? t('check.promiseTrusted')
                : t('check.promise')}
          </p>
          {told && <input type="hidden" name="told" value="yes" />}
          <input type="hidden" name="draftId" value={page.draftId ?? ''} />
          <div>
            <Button size="large" icon="send" name="intent" value="send">
              {told ? t('told.send') : page.isEdit ? t('check.sendEdit') : t('check.send')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p>{t('check.signInHint')}</p>
          <div>
            <ButtonLink to={paths.signIn(action)} size="large" iconEnd="arrow-right">
              {t('check.signIn')}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
