import { contestPaths } from '#app/contest-paths.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import { MendReasons } from './entry-notices.tsx';

/** Where an entry stands, for its team and for staff: what was found, and what they can do now. */
export function SolutionState({
  solution: { slug, status, teamId, challengeSlug },
  feedback,
  unmet,
  termsOpen,
  mendUntil,
  can: may,
}: {
  solution: { slug: string; status: SolutionStatus; teamId: string; challengeSlug: string };
  feedback: string | null;
  /** Rules that staff found not met. */
  unmet: readonly CheckedRule[];
  /** Whether newer terms wait for the team's yes. */
  termsOpen: boolean;
  mendUntil: Date | null;
  can: {
    edit: boolean;
    reopen: boolean;
    readTeam: boolean;
    check: boolean;
    withdraw: boolean;
    receipts: boolean;
  };
}) {
  const t = useT('solutions');
  const e = useT('entering');
  const format = useFormat();
  return (
    <>
      {termsOpen && (
        <Notice
          tone="warn"
          title={t('page.termsOpen')}
          actions={
            <ButtonLink tone="secondary" to={`${contestPaths.solutionTerms(slug)}#terms`}>
              {t('page.readTerms')}
            </ButtonLink>
          }
        >
          <p>{t(status === 'draft' ? 'page.termsOpenDraft' : 'page.termsOpenSent')}</p>
        </Notice>
      )}
      <Notice
        tone={status === 'ineligible' ? 'warn' : 'info'}
        title={
          mendUntil && status === 'draft'
            ? e('mend.mend', { when: format.dateTime(mendUntil) })
            : t(`state.${status}`)
        }
        actions={
          <>
            {may.edit && <ButtonLink to={contestPaths.editSolution(slug)}>{t('page.edit')}</ButtonLink>}
            {may.reopen && (
              <Form method="post">
                <Button tone="secondary" icon="undo" name="intent" value="reopen">
                  {t('page.reopen')}
                </Button>
              </Form>
            )}
            {may.receipts && (
              <ButtonLink tone="secondary" to={contestPaths.solutionReceipt(slug)}>
                {t('page.receipt')}
              </ButtonLink>
            )}
            {may.readTeam && (
              <ButtonLink tone="secondary" icon="users" to={paths.team(teamId)}>
                {t('page.team')}
              </ButtonLink>
            )}
            {may.check && (
              <ButtonLink tone="secondary" icon="check" to={contestPaths.checkEntry(challengeSlug, slug)}>
                {t('page.check')}
              </ButtonLink>
            )}
            {may.withdraw && (
              <ButtonLink tone="quiet" to={contestPaths.withdrawSolution(slug)}>
                {t('page.withdraw')}
              </ButtonLink>
            )}
          </>
        }
      >
        {feedback && (
          <>
            <p>{t('page.feedback')}</p>
            <MendReasons feedback={feedback} rules={unmet} />
          </>
        )}
      </Notice>
    </>
  );
}
