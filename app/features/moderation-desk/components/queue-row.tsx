import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import type { QueueRow as Row } from '../queue.queries.server.ts';
import type { SteadyRow } from './use-steady-rows.ts';

const verdictTone: Record<string, PillTone> = { publish: 'ok', keep: 'ok', verify: 'ok', merge: 'active' };

/** One line of the queue: what it is about, how long it waits, and who has it open. */
export function QueueRow({ row, canSelect }: { row: SteadyRow<Row>; canSelect: boolean }) {
  const t = useT('moderation');
  const d = useT('domain');
  const work = useT('domainWork');
  const selectable =
    canSelect &&
    !row.isGone &&
    row.isMineToDecide &&
    (row.kind === 'need' || row.kind === 'comment') &&
    (row.heldBy === null || row.heldBy === 'me');
  return (
    <li className="desk-row" data-gone={row.isGone || undefined} data-overdue={row.isOverdue || undefined}>
      <span className="desk-tick">
        {canSelect && (row.kind === 'need' || row.kind === 'comment') && (
          <label>
            <input type="checkbox" name="id" value={row.id} disabled={!selectable} />
            <span className="sr-only">{t('queue.select', { title: row.title })}</span>
          </label>
        )}
      </span>
      <div className="desk-row-words">
        <p className="desk-row-title">
          <span className="desk-kind" data-kind={row.kind}>
            {work(`queueKind.${row.kind}`)}
          </span>{' '}
          <Link to={paths.moderationItem(row.id)} data-queue-link="" lang={row.lang ?? undefined}>
            {row.title || t('item.gone')}
          </Link>
        </p>
        {row.role && (
          <p className="desk-row-text">{t('queue.claims', { role: d(`role.${row.role as 'clinician'}`) })}</p>
        )}
        {row.excerpt && (
          <p className="desk-row-text" lang={row.lang ?? undefined}>
            {row.excerpt}
          </p>
        )}
        <RowFacts row={row} />
      </div>
      <RowState row={row} />
    </li>
  );
}

function RowFacts({ row }: { row: SteadyRow<Row> }) {
  const t = useT('moderation');
  const d = useT('domain');
  const format = useFormat();
  const when = row.decidedAt
    ? t('queue.decidedAt', { when: format.relative(row.decidedAt) })
    : t('queue.since', { when: format.relative(row.createdAt) });
  const due = row.isOverdue
    ? t('queue.overdueSince', { when: format.relative(row.dueAt) })
    : t('queue.due', { when: format.relative(row.dueAt) });
  return (
    <ul className="desk-facts">
      <li>
        <time dateTime={row.decidedAt ?? row.createdAt}>{when}</time>
      </li>
      {!row.decidedAt && (
        <li className={row.isOverdue ? 'desk-overdue' : undefined}>
          {row.isOverdue && <Icon name="warn" />}
          <time dateTime={row.dueAt}>{due}</time>
        </li>
      )}
      {row.reports && row.reports.count > 0 && (
        <li>
          {t('queue.reports', { count: row.reports.count })}:{' '}
          {format.list(row.reports.reasons.map((reason) => d(`reportReason.${reason}`)))}
        </li>
      )}
      {row.themes.length > 0 && (
        <li>{format.list(row.themes.map((theme) => d(`needTheme.${theme as 'falls'}`)))}</li>
      )}
    </ul>
  );
}

function RowState({ row }: { row: SteadyRow<Row> }) {
  const t = useT('moderation');
  const work = useT('domainWork');
  return (
    <div className="desk-row-state">
      {row.isGone && <StatusPill tone="ok">{t('queue.gone')}</StatusPill>}
      {!row.isGone && row.verdict && (
        <StatusPill tone={verdictTone[row.verdict] ?? 'neutral'}>{work(`verdict.${row.verdict}`)}</StatusPill>
      )}
      {!row.isGone && row.heldBy && (
        <StatusPill tone="active" icon={row.heldBy === 'me' ? 'edit' : 'lock'}>
          {row.heldBy === 'me' ? t('queue.heldByMe') : t('queue.heldBy', { name: row.heldBy.name })}
        </StatusPill>
      )}
      {row.isHidden && !row.decidedAt && (
        <StatusPill tone="danger" icon="eye-off">
          {t('queue.hidden')}
        </StatusPill>
      )}
      {!row.isMineToDecide && !row.decidedAt && <StatusPill icon="users">{t('queue.notYours')}</StatusPill>}
    </div>
  );
}
