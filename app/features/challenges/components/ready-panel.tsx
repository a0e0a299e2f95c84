import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Whether the challenge can be announced, in one sentence, and the button that does. */
export function ReadyPanel({
  slug,
  isDraft,
  missing,
  advice,
  mayAnnounce,
}: {
  slug: string;
  isDraft: boolean;
  missing: number;
  advice: number;
  mayAnnounce: boolean;
}) {
  const t = useT('challengeBuilder');
  if (!isDraft) {
    return (
      <Notice className="builder-notice" title={t('ready.publicTitle')}>
        <p>{t('ready.public')}</p>
      </Notice>
    );
  }
  if (missing > 0) {
    return (
      <Notice className="builder-notice" tone="warn" title={t('ready.missingTitle', { count: missing })}>
        <p>{t('ready.missing', { count: missing })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      className="builder-notice"
      tone="ok"
      title={t('ready.title')}
      actions={
        mayAnnounce && (
          <Form method="post" action={paths.challenge(slug)}>
            <Button name="intent" value="announce" icon="flag">
              {t('ready.announce')}
            </Button>
          </Form>
        )
      }
    >
      <p>{advice > 0 ? t('ready.advice', { count: advice }) : t('ready.fine')}</p>
    </Notice>
  );
}
