import type { useLoaderData } from '@remix-run/react';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { loader } from '../routes/finalists.tsx';
import { useProblem } from './use-problem.ts';

/** What a refused choice comes back with: codes by field, and what was chosen and typed. */
export type FinalistsAnswer =
  | {
      failed: true;
      codes: Partial<Record<'entries' | 'reason' | 'endsAt' | 'form', string | undefined>>;
      typed: { entries: string[]; reason: string; endsAt: string; judges: 'all' | 'same' };
    }
  | undefined;

/** What is wrong with a choice, for the top of the page. `first`: the entry that is asked about first. */
export function FinalistsErrors({ first, answer }: { first: string | undefined; answer: FinalistsAnswer }) {
  const c = useT('common');
  const problem = useProblem();
  const fields = { entries: `entry-${first ?? ''}`, reason: 'reason', endsAt: 'endsAt', form: undefined };
  return (
    <ErrorSummary
      title={c('form.errorSummaryTitle')}
      errors={(['entries', 'reason', 'endsAt', 'form'] as const).flatMap((field) => {
        const code = answer?.codes[field];
        return code ? [{ message: problem(code), fieldId: fields[field] }] : [];
      })}
      submission={answer}
    />
  );
}

/** A proposal from the ranking, and the choice with its reason. */
export function ChooseFinalists({
  page,
  answer,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: FinalistsAnswer;
}) {
  const t = useT('deliberation');
  const format = useFormat();
  const problem = useProblem();
  const isSending = useUnderWay().formMethod === 'POST';
  const { challenge, final, rows, tied } = page;
  const ticked = answer?.typed.entries ?? page.ticked;
  const codes = answer?.codes ?? {};
  const said = (code: string | undefined) => (code ? [problem(code)] : undefined);
  return (
    <>
      <Section
        id="propose"
        title={final ? t('finalists.changeTitle') : t('finalists.propose')}
        lead={final ? t('finalists.changeLead') : undefined}
      >
        <Form method="get" action={contestPaths.finalists(challenge.slug)} className="cluster cluster-end">
          <TextField
            id="places"
            name="places"
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            width="short"
            label={t('finalists.places')}
            defaultValue={page.places}
          />
          {page.isCalibrated && (
            <Select
              id="by"
              name="by"
              label={t('finalists.by')}
              defaultValue={page.by}
              options={[
                { value: 'calibrated', label: t('finalists.byCalibrated') },
                { value: 'plain', label: t('finalists.byPlain') },
              ]}
            />
          )}
          <Button tone="secondary">{t('finalists.proposeButton')}</Button>
        </Form>
        {tied.length > 0 && (
          <Notice tone="warn">
            <p>{t('finalists.tied', { count: tied.length, left: page.left, titles: format.list(tied) })}</p>
          </Notice>
        )}
      </Section>
      <Form
        method="post"
        action={contestPaths.finalists(challenge.slug)}
        // Another proposal ticks anew.
        key={`${page.by} ${page.places} ${final?.version ?? 0}`}
        className="stack stack-large"
        noValidate
      >
        <HiddenFields values={{ version: String(final?.version ?? 0) }} />
        <Section id="who" title={t('finalists.who')} lead={t('finalists.whoLead')}>
          <div className="check-list">
            {rows.map((row, i) => (
              <Checkbox
                key={row.id}
                id={`entry-${row.id}`}
                name="entry"
                value={row.id}
                label={row.title}
                hint={
                  row.rank === null
                    ? t('finalists.noPlace')
                    : row.calibratedRank === null
                      ? t('finalists.place', { plain: format.number(row.rank) })
                      : t('finalists.places2', {
                          plain: format.number(row.rank),
                          calibrated: format.number(row.calibratedRank),
                        })
                }
                defaultChecked={ticked.includes(row.id)}
                errors={i === 0 ? said(codes.entries) : undefined}
              />
            ))}
          </div>
        </Section>
        <TextArea
          id="reason"
          name="reason"
          label={t('finalists.reason')}
          hint={t('finalists.reasonHint')}
          rows={4}
          defaultValue={answer?.typed.reason ?? final?.reason}
          errors={said(codes.reason)}
        />
        <DateField
          id="endsAt"
          name="endsAt"
          withTime
          label={t('finalists.endsAt')}
          hint={t('finalists.endsAtHint')}
          defaultValue={answer?.typed.endsAt ?? final?.endsAtWall}
          errors={said(codes.endsAt)}
        />
        {page.isAssigned && (
          <RadioCards
            id="judges"
            name="judges"
            label={t('finalists.judges')}
            defaultValue={answer?.typed.judges ?? final?.judges ?? 'all'}
            choices={[
              { value: 'all', label: t('finalists.judgesAll') },
              { value: 'same', label: t('finalists.judgesSame') },
            ]}
          />
        )}
        <p>{t('finalists.anew')}</p>
        <div>
          <Button icon="send" pending={isSending} pendingLabel={t('finalists.pending')}>
            {t(final ? 'finalists.again' : 'finalists.button')}
          </Button>
        </div>
      </Form>
    </>
  );
}
