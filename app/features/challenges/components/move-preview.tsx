import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { DescribedMove } from '../builder/describe-move.ts';

/** Every phase before and after a move, what speaks against it, who will be told, and the button that moves. */
export function MovePreview({
  preview,
  told,
  version,
  action,
  values,
}: {
  preview: DescribedMove;
  /** Null where nobody outside has heard of the challenge yet. */
  told: { team: number; jurors: number; followers: number } | null;
  version: number;
  action: string;
  values: { startsAt: string; endsAt: string };
}) {
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const format = useFormat();
  const pending = useUnderWay().state === 'submitting';
  const say = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    t('dates.fromTo', { from: format.dateTime(startsAt), to: format.dateTime(endsAt) });
  const isPossible = !preview.hasProblems && preview.movesSomething;
  return (
    <Section id="preview" title={t('move.previewTitle')} className="move-preview">
      <ol className="move-list">
        {preview.phases.map(({ id, kind, before, after, moved, shape, days, problems }) => (
          <li key={id} data-moved={moved || undefined}>
            <p className="phase-name">{d(`phaseKind.${kind}`)}</p>
            <p>{t(`move.shape.${shape}`, { count: days })}</p>
            {moved ? (
              <dl className="move-dates">
                <div>
                  <dt>{t('move.before')}</dt>
                  <dd>{say(before)}</dd>
                </div>
                <div>
                  <dt>{t('move.after')}</dt>
                  <dd>{say(after)}</dd>
                </div>
              </dl>
            ) : (
              <p className="muted">{say(before)}</p>
            )}
            {problems.map((problem) => (
              <p key={problem} className="field-error move-problem">
                <Icon name="error" />
                <span>{t(`move.problem.${problem}`)}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {!preview.movesSomething && !preview.hasProblems && <Notice>{t('move.nothing')}</Notice>}
      {preview.hasProblems && <Notice tone="danger">{t('move.cannot')}</Notice>}
      {isPossible && (
        <Notice
          title={t('move.toldTitle')}
          actions={
            <Form method="post" action={action}>
              <HiddenFields values={{ ...values, version: String(version) }} />
              <Button icon="check" pending={pending}>
                {t('move.confirm')}
              </Button>
            </Form>
          }
        >
          <p>{told ? t('move.told', told) : t('move.toldNobody')}</p>
          {told && <p>{t('move.nothingLost')}</p>}
        </Notice>
      )}
    </Section>
  );
}
