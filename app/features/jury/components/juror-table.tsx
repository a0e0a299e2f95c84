import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { JuryPageData } from './jury-page-data.ts';

type Juror = NonNullable<JuryPageData['staff']>['board'][number];

const tones: Record<string, PillTone> = { accepted: 'active', declined: 'danger', invited: 'waiting' };

/** Each juror: what they have said, how far they are, when they were reminded; with what staff can do about it. */
export function JurorTable({ page, board }: { page: JuryPageData; board: readonly Juror[] }) {
  const t = useT('jury');
  const format = useFormat();
  const { slug } = page.challenge;
  const canBeReminded = board.filter((row) => row.canBeReminded);
  const columns: Column<Juror>[] = [
    { id: 'name', header: t('progress.juror'), rowHeader: true, cell: (row) => row.name },
    { id: 'status', header: t('progress.answer'), cell: (row) => <State row={row} /> },
    {
      id: 'scored',
      header: t('progress.scored'),
      numeric: true,
      cell: (row) => (row.sits ? t('progress.of', { done: row.scored, all: row.toScore }) : '–'),
    },
    {
      id: 'sent',
      header: t('progress.sentOn'),
      cell: (row) => (row.submittedAt ? format.dateShort(row.submittedAt) : '–'),
    },
    { id: 'conflicts', header: t('progress.conflicts'), numeric: true, cell: (row) => row.conflicts || '–' },
    {
      id: 'reminded',
      header: t('progress.reminded'),
      cell: (row) => (row.remindedAt ? format.dateShort(row.remindedAt) : '–'),
    },
  ];
  if (page.mayRemind || page.mayInvite) {
    columns.push({
      id: 'do',
      header: <span className="sr-only">{t('progress.remind')}</span>,
      cell: (row) => <Actions page={page} row={row} />,
    });
  }
  return (
    <>
      <Table
        id="board"
        caption={t('progress.title')}
        captionHidden
        rows={board}
        rowKey={(row) => row.userId}
        columns={columns}
      />
      {page.mayRemind && (
        <>
          {canBeReminded.length > 0 && (
            <Form method="post" action={contestPaths.jury(slug)}>
              <HiddenFields values={{ intent: 'remind', round: String(page.round) }} />
              <Button tone="secondary" icon="bell">
                {t('progress.remindAll', { count: canBeReminded.length })}
              </Button>
            </Form>
          )}
          <p className="field-hint">{t('progress.remindLead')}</p>
        </>
      )}
    </>
  );
}

function State({ row }: { row: Juror }) {
  const t = useT('jury');
  const d = useT('domain');
  const format = useFormat();
  if (row.steppedDownAt)
    return t('progress.left', { when: format.dateShort(row.steppedDownAt), reason: row.stepDownReason });
  if (row.submittedAt) return <StatusPill tone="ok">{t('progress.sent')}</StatusPill>;
  return <StatusPill tone={tones[row.status] ?? 'neutral'}>{d(`invitationStatus.${row.status}`)}</StatusPill>;
}

function Actions({ page, row }: { page: JuryPageData; row: Juror }) {
  const t = useT('jury');
  const action = contestPaths.jury(page.challenge.slug);
  return (
    <div className="cluster">
      {page.mayRemind && row.canBeReminded && (
        <Form method="post" action={action}>
          <HiddenFields values={{ intent: 'remind', juror: row.userId, round: String(page.round) }} />
          <Button tone="quiet" aria-label={t('progress.remindNamed', { name: row.name })}>
            {t('progress.remind')}
          </Button>
        </Form>
      )}
      {page.mayInvite && row.status === 'invited' && (
        <Form method="post" action={action}>
          <HiddenFields values={{ intent: 'withdraw', juror: row.userId }} />
          <Button tone="quiet" aria-label={t('progress.withdrawNamed', { name: row.name })}>
            {t('invite.withdraw')}
          </Button>
        </Form>
      )}
    </div>
  );
}
