import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { isTimeCode } from '../decision-refusals.ts';
import type { CheckAnswer, CheckPage } from './check-page-data.ts';

/** Signs a decision, at once or for a set time; while something is missing (`blocked`) it only leads back. */
export function SignForm({
  page,
  answer,
  blocked,
}: {
  page: CheckPage;
  answer: CheckAnswer;
  blocked: boolean;
}) {
  const { challenge, content, entries, told, version } = page;
  const t = useT('awards');
  const isSigning = useUnderWay().formMethod === 'POST';
  const isTimeWrong = answer?.failed === true && isTimeCode(answer.code);
  return (
    <Form method="post" action={contestPaths.checkDecision(challenge.slug)} className="stack" noValidate>
      <input type="hidden" name="version" value={version} />
      {entries
        .filter((entry) => entry.isVotersChoice)
        .map(({ id }) => (
          <input key={id} type="hidden" name="winner" value={id} />
        ))}
      {content.juryAwards
        .filter((id) => entries.some((entry) => entry.id === id))
        .map((id) => (
          <input key={id} type="hidden" name="award" value={id} />
        ))}
      {!blocked && (
        <>
          <RadioCards
            id="when"
            name="when"
            label={t('sign.when')}
            hint={t('sign.whenHint')}
            defaultValue={answer?.failed ? answer.when : 'now'}
            choices={[
              { value: 'now', label: t('sign.now') },
              { value: 'later', label: t('sign.later') },
            ]}
          />
          <DateField
            id="announceAt"
            name="announceAt"
            withTime
            label={t('sign.announceAt')}
            hint={t('sign.announceAtHint')}
            errors={answer?.failed && isTimeWrong ? [t(`sign.errors.${answer.code}`)] : undefined}
            defaultValue={answer?.failed ? answer.typed : page.planned}
          />
        </>
      )}
      <p>{t('sign.final')}</p>
      <div className="cluster">
        {!blocked && (
          <Button icon="check" pending={isSigning} pendingLabel={t('sign.pending')}>
            {t('sign.button', {
              count: told.team + told.author + told.supporter + told.follower,
            })}
          </Button>
        )}
        <ButtonLink to={contestPaths.decideChallenge(challenge.slug)} tone="secondary">
          {t('sign.change')}
        </ButtonLink>
      </div>
    </Form>
  );
}
