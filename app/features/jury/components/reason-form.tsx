import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

const codes = ['required', 'jury_over', 'nothing_sent'] as const;

/** A page that asks for a reason before something is done that cannot be taken back. `children` say what will happen. */
export function ReasonForm({
  words,
  errors = {},
  submission,
  typed,
  back,
  children,
}: {
  words: 'stepDown' | 'openEarly';
  errors?: Readonly<Record<string, string>>;
  submission: unknown;
  typed: string;
  back: string;
  children: ReactNode;
}) {
  const t = useT('jury');
  const c = useT('common');
  const code = errors.reason ?? errors[''];
  const tooLong = words === 'stepDown' ? 'note_too_long' : 'reason_too_long';
  const problem =
    code === 'too_long'
      ? t(`errors.${tooLong}`)
      : code && t(`errors.${codes.find((one) => one === code) ?? 'other'}`);
  return (
    <>
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={problem ? [{ message: problem, fieldId: 'reason' }] : []}
        submission={submission}
      />
      <div className="stack stack-medium">{children}</div>
      <Form method="post" className="stack stack-medium" noValidate>
        <TextArea
          id="reason"
          name="reason"
          label={t(`${words}.reason`)}
          hint={t(`${words}.reasonHint`)}
          errors={problem ? [problem] : undefined}
          defaultValue={typed}
          rows={3}
          required
        />
        <div className="cluster">
          <Button tone="danger">{t(`${words}.confirm`)}</Button>
          <ButtonLink tone="secondary" to={back}>
            {t(`${words}.keep`)}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
