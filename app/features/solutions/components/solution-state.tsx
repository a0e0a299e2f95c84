import { contestPaths } from '#app/contest-paths.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import type { SpokenMoment } from '../spoken-moment.ts';
import { MendReasons } from './entry-notices.tsx';

/** Where an entry stands, for its team and for staff: what was found, and what they can do now. */
export function SolutionState({
  solution: { slug, status, teamId, challengeSlug },
  feedback,
  unmet,
  termsOpen,
  mend,
  can: may,
}: {
  solution: { slug: string; status: SolutionStatus; teamId: string; challengeSlug: string };
  feedback: string | null;
  /** Rules that staff found not met. */
  unmet: readonly CheckedRule[];
  /** Whether newer terms wait for the team's yes. */
  termsOpen: boolean;
  /** For a team whose entry came back to be mended: whether it still can be sent in, and until when or since when. */
  mend: Pick<SpokenMoment, 'state' | 'closesAt'> | null;
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
  const spoken =
    mend?.state === 'mend' || mend?.state === 'unmended' || mend?.state === 'open' ? mend.state : null;
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
        tone={status === 'ineligible' || spoken === 'unmended' ? 'warn' : 'info'}
        title={
          spoken
            ? e(`mend.${spoken}`, { when: mend?.closesAt ? format.dateTime(mend.closesAt) : '' })
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
            <p>{spoken ? e(`mend.${spoken}Body`) : t('page.feedback')}</p>
            <MendReasons feedback={feedback} rules={unmet} />
          </>
        )}
      </Notice>
    </>
  );
}
