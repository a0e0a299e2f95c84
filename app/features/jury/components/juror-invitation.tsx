import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

/** What judging means, with "yes" and "no". */
export function JurorInvitation({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const c = useT('common');
  const refusal = useRefusal(answer, 'accepted', 'declined');
  const isDeclined = page.seat?.status === 'declined';
  return (
    <Section id="invitation" title={isDeclined ? t('invitation.declined') : t('invitation.title')}>
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={refusal ? [{ message: refusal }] : []}
        submission={answer}
      />
      <div className="prose">
        <p>{t('invitation.what')}</p>
        <p>{t('invitation.blind')}</p>
        <p>{t('invitation.conflicts')}</p>
      </div>
      {page.complete ? (
        <p>{t('errors.jury_over')}</p>
      ) : (
        <Form method="post" action={contestPaths.jury(page.challenge.slug)} className="cluster">
          <Button name="intent" value="accepted" icon="check">
            {t('invitation.accept')}
          </Button>
          {!isDeclined && (
            <Button name="intent" value="declined" tone="secondary">
              {t('invitation.decline')}
            </Button>
          )}
        </Form>
      )}
    </Section>
  );
}
