import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import { InviteJuror } from './invite-juror.tsx';
import { JurorTable } from './juror-table.tsx';
import type { JuryAnswer, JuryPageData } from './jury-page-data.ts';
import { useRefusal } from './use-refusal.ts';

/** For staff: who sits in the jury, how far each is, and where interests stand in the way. Never a score. */
export function JuryProgress({ page, answer }: { page: JuryPageData; answer: JuryAnswer }) {
  const t = useT('jury');
  const c = useT('common');
  const refusal = useRefusal(answer, 'remind', 'withdraw');
  if (!page.staff) return null;
  const { board } = page.staff;
  return (
    <>
      <Section id="progress" title={t('progress.title')} lead={t('progress.lead')}>
        <ErrorSummary
          title={c('form.errorSummaryTitle')}
          errors={refusal ? [{ message: refusal }] : []}
          submission={answer}
        />
        {page.unanswered > 0 && !page.over && <p>{t('progress.unanswered', { count: page.unanswered })}</p>}
        {board.length === 0 ? (
          <EmptyState title={t('progress.empty.title')} level={3}>
            {t('progress.empty.body')}
          </EmptyState>
        ) : (
          <JurorTable page={page} board={board} />
        )}
      </Section>
      <Sharing page={page} />
      {page.mayInvite && <InviteJuror page={page} answer={answer} />}
      <Conflicts page={page} />
      {page.mayOpen && (
        <Section id="open-early" title={t('progress.open')} lead={t('progress.openLead')}>
          <ButtonLink tone="secondary" to={contestPaths.juryOpen(page.challenge.slug)}>
            {t('progress.open')}
          </ButtonLink>
        </Section>
      )}
      <Entries page={page} />
    </>
  );
}

/** How the entries are shared out among the jurors, and where somebody is missing. */
function Sharing({ page }: { page: JuryPageData }) {
  const t = useT('jury');
  const { challenge, perEntry, published, gaps } = page;
  return (
    <Section id="sharing" title={t('progress.assignment.link')}>
      {perEntry === null && <p>{t('progress.assignment.everything')}</p>}
      {perEntry !== null && !published && <p>{t('progress.assignment.draft')}</p>}
      {perEntry !== null && published && <p>{t('progress.assignment.published', { count: perEntry })}</p>}
      {published && gaps > 0 && !page.over && (
        <Notice
          tone="warn"
          actions={
            <Link to={`${contestPaths.juryAssignment(challenge.slug)}#gaps`}>
              {t('progress.assignment.gapsLink')}
            </Link>
          }
        >
          <p>{t('progress.assignment.gaps', { count: gaps })}</p>
        </Notice>
      )}
      <p>
        <ButtonLink tone="secondary" to={contestPaths.juryAssignment(challenge.slug)}>
          {page.mayAssign ? t('progress.assignment.settle') : t('progress.assignment.see')}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** Each entry with how many of its jurors have scored it. */
function Entries({ page }: { page: JuryPageData }) {
  const t = useT('jury');
  const { perEntry, published, staff } = page;
  if (!staff) return null;
  return (
    <Section id="entries" title={t('entries.title')} lead={t('entries.lead')}>
      <Table
        id="entry-table"
        caption={t('entries.title')}
        captionHidden
        rows={staff.entries}
        rowKey={(row) => row.id}
        empty={t('entries.none')}
        columns={[
          {
            id: 'title',
            header: t('entries.solution'),
            rowHeader: true,
            cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
          },
          {
            id: 'jurors',
            header: t('entries.jurors'),
            numeric: true,
            cell: (row) =>
              perEntry !== null && published && row.jurors < perEntry ? (
                <StatusPill tone="danger">
                  {t('entries.short', { has: row.jurors, wanted: perEntry })}
                </StatusPill>
              ) : (
                row.jurors
              ),
          },
          {
            id: 'scored',
            header: t('entries.scored'),
            numeric: true,
            cell: (row) => t('progress.of', { done: row.scored, all: row.jurors }),
          },
        ]}
      />
    </Section>
  );
}

function Conflicts({ page }: { page: JuryPageData }) {
  const t = useT('jury');
  const conflicts = page.staff?.conflicts ?? [];
  return (
    <Section id="conflicts" title={t('conflicts.title')} lead={t('conflicts.lead')}>
      {conflicts.length === 0 ? (
        <p>{t('conflicts.none')}</p>
      ) : (
        <Table
          id="conflict-table"
          caption={t('conflicts.title')}
          captionHidden
          rows={conflicts}
          rowKey={(row) => `${row.solutionId} ${row.jurorId}`}
          columns={[
            { id: 'juror', header: t('progress.juror'), rowHeader: true, cell: (row) => row.juror },
            {
              id: 'solution',
              header: t('conflicts.solution'),
              cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
            },
            { id: 'why', header: t('conflicts.why'), cell: (row) => t(`conflicts.source.${row.source}`) },
            { id: 'note', header: t('conflicts.note'), cell: (row) => row.note || '–' },
          ]}
        />
      )}
    </Section>
  );
}
