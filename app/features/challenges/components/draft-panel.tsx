import type { ChallengeGap } from '#app/domain/challenges/challenge-gaps.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Tells staff that they look at a draft, what is missing, and lets them announce it. */
export function DraftPanel({ gaps, editHref }: { gaps: readonly ChallengeGap[]; editHref: string }) {
  const t = useT('challenges');
  return (
    <Notice
      tone={gaps.length > 0 ? 'warn' : 'info'}
      title={t('draft.title')}
      actions={
        <>
          {gaps.length === 0 && (
            <Form method="post">
              <Button name="intent" value="announce" icon="flag">
                {t('draft.announce')}
              </Button>
            </Form>
          )}
          <ButtonLink tone="secondary" to={editHref} icon="edit">
            {t('actions.edit')}
          </ButtonLink>
        </>
      }
    >
      <p>{gaps.length > 0 ? t('draft.missing') : t('draft.ready')}</p>
      {gaps.length > 0 && (
        <ul className="gap-list">
          {gaps.map((gap) => (
            <li key={gap}>
              <Icon name="minus" />
              <span>{t(`gap.${gap}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
