import { contestPaths } from '#app/contest-paths.ts';
import { ScoreRow } from '#app/features/jury/components/score-row.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { useProblem } from './use-problem.ts';

type Named = { number: number; name: string | null; isMe: boolean };

/** What a refused change comes back with: codes, and what was typed. */
export type ChangeAnswer =
  | {
      failed: true;
      codes: { score?: string | undefined; reason?: string | undefined; form?: string | undefined };
      typed: { criterion: string; score: string; reason: string };
    }
  | undefined;

/** Changing scores of one juror: one's own, or as staff somebody else's on their word. A line opens for each criterion. */
export function ChangeScores({
  slug,
  round,
  entry,
  criteria,
  editing,
  choices,
  answer,
}: {
  slug: string;
  round: number;
  entry: { slug: string };
  criteria: readonly {
    id: string;
    name: string;
    description: string;
    descriptors: Readonly<Record<string, string>>;
  }[];
  editing: (Named & { scores: readonly (number | null)[] }) | null;
  choices: readonly Named[];
  answer: ChangeAnswer;
}) {
  const t = useT('deliberation');
  const c = useT('common');
  const problem = useProblem();
  const isSending = useUnderWay().formMethod === 'POST';
  const nameOf = (juror: Named) => juror.name ?? t('changes.numbered', { number: juror.number });
  if (!editing && choices.length === 0) {
    return (
      <Section id="change" title={t('entry.change')}>
        <p>{t('entry.notYours')}</p>
      </Section>
    );
  }
  const others = choices.filter((juror) => juror.number !== editing?.number);
  const wrong = answer?.typed.criterion ?? '';
  return (
    <>
      {editing && (
        <Section
          id="change"
          title={editing.isMe ? t('entry.change') : t('entry.changeFor', { name: nameOf(editing) })}
          lead={editing.isMe ? undefined : t('entry.changeForLead', { name: nameOf(editing) })}
        >
          <ErrorSummary
            title={c('form.errorSummaryTitle')}
            errors={
              answer
                ? [
                    ...(answer.codes.score
                      ? [{ message: problem(answer.codes.score), fieldId: `score-${wrong}` }]
                      : []),
                    ...(answer.codes.reason
                      ? [{ message: problem(answer.codes.reason), fieldId: `reason-${wrong}` }]
                      : []),
                    ...(answer.codes.form ? [{ message: problem(answer.codes.form) }] : []),
                  ]
                : []
            }
            submission={answer}
          />
          <div className="stack">
            {criteria.map((criterion, i) => {
              const current = editing.scores[i];
              if (current === null || current === undefined) return null;
              const own = answer?.typed.criterion === criterion.id ? answer : undefined;
              return (
                // A change that went through gives a new form, closed and empty.
                <details
                  key={`${criterion.id} ${current}`}
                  className="disclosure"
                  open={own !== undefined || undefined}
                >
                  <summary>{t('entry.open', { criterion: criterion.name, score: current })}</summary>
                  <Form
                    method="post"
                    action={contestPaths.deliberateEntry(slug, entry.slug, {
                      juror: editing.isMe ? undefined : String(editing.number),
                    })}
                    className="stack disclosure-body"
                    noValidate
                    preventScrollReset
                  >
                    <HiddenFields
                      values={{
                        juror: String(editing.number),
                        criterion: criterion.id,
                        round: String(round),
                        seen: String(current),
                      }}
                    />
                    <ScoreRow
                      id={`score-${criterion.id}`}
                      name="score"
                      label={t('entry.score')}
                      hint={criterion.description}
                      descriptors={criterion.descriptors}
                      value={own ? Number(own.typed.score) : current}
                      readOnly={false}
                    />
                    <TextArea
                      id={`reason-${criterion.id}`}
                      name="reason"
                      label={t('entry.reason')}
                      hint={t('entry.reasonHint')}
                      rows={3}
                      defaultValue={own?.typed.reason}
                      errors={own?.codes.reason ? [problem(own.codes.reason)] : undefined}
                    />
                    <div>
                      <Button pending={isSending} pendingLabel={t('entry.pending')}>
                        {t('entry.button')}
                      </Button>
                    </div>
                  </Form>
                </details>
              );
            })}
          </div>
        </Section>
      )}
      {others.length > 0 && (
        <Section id="for-others" title={t('entry.choose')} lead={t('entry.chooseLead')}>
          <ul className="plain-list">
            {others.map((juror) => (
              <li key={juror.number}>
                <Link
                  to={`${contestPaths.deliberateEntry(slug, entry.slug, { juror: String(juror.number) })}#change`}
                >
                  {t('entry.chooseOne', { name: nameOf(juror) })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
