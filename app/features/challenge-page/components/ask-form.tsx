import { contestPaths } from '#app/contest-paths.ts';
import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { AskRefusal } from '../ask-action.server.ts';
import { seenAs } from '../guard-finding.ts';
import { usePageErrors } from '../page-errors.ts';
import { pageTextLimits } from '../page-text-limits.ts';

/** Asks a question; what could tell who somebody is is shown before it goes. Works without JavaScript. */
export function AskForm({
  slug,
  submissionKey,
  refusal,
}: {
  slug: string;
  submissionKey: string;
  refusal: AskRefusal | undefined;
}) {
  const t = useT('challengePage');
  const errors = usePageErrors(refusal?.errors ?? {});
  const pending = useUnderWay().formData?.get('intent') === 'ask';
  const findings = refusal?.findings ?? [];
  return (
    <Form method="post" action={contestPaths.challengeQuestions(slug)} noValidate className="stack">
      <HiddenFields
        values={{
          intent: 'ask',
          submissionKey: typed(refusal, 'submissionKey', submissionKey),
          seen: findings.map(seenAs),
        }}
      />
      <TextArea
        id="question"
        name="question"
        label={t('questions.askLabel')}
        hint={t('questions.askHint')}
        errors={errors.of('question')}
        defaultValue={typed(refusal, 'question')}
        rows={4}
        limit={pageTextLimits.question}
        limitLabel={t('questions.limit', { max: String(pageTextLimits.question) })}
        required
      />
      {findings.length > 0 && (
        <Notice tone="warn" live title={t('questions.guard.title')}>
          <p>{t('questions.guard.body')}</p>
          <ul className="bullets">
            {findings.map(({ kind, text }) => (
              <li key={`${kind}${text}`}>
                {t('questions.guard.found', { kind: t(`questions.guard.kind.${kind}`), text })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="cluster">
        {findings.length > 0 ? (
          <>
            <Button name="decision" value="remove" pending={pending}>
              {t('questions.guard.remove')}
            </Button>
            <Button name="decision" value="keep" tone="secondary" pending={pending}>
              {t('questions.guard.keep')}
            </Button>
          </>
        ) : (
          <Button icon="send" pending={pending}>
            {t('questions.send')}
          </Button>
        )}
      </div>
    </Form>
  );
}
