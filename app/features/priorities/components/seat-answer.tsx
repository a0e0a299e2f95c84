import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Asks somebody who was invited whether they come, and lets them change their mind. */
export function SeatAnswer({ slug, answer }: { slug: string; answer: 'invited' | 'coming' | 'declined' }) {
  const t = useT('priorityPart');
  return (
    <Notice
      tone={answer === 'coming' ? 'ok' : 'info'}
      title={t(`seat.${answer}`)}
      actions={
        <Form method="post" action={contestPaths.prioritySession(slug)} className="cluster">
          {answer !== 'coming' && (
            <Button name="intent" value="coming">
              {t('seat.yes')}
            </Button>
          )}
          {answer !== 'declined' && (
            <Button name="intent" value="declined" tone="secondary">
              {t('seat.no')}
            </Button>
          )}
        </Form>
      }
    />
  );
}
