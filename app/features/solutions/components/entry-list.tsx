import { contestPaths } from '#app/contest-paths.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Card } from '#app/ui/card.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { solutionTone } from '../solution-tone.ts';

/** An entry as staff see it in the list of those to be checked. */
export type ListedEntry = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  status: SolutionStatus;
  submittedAt: Date | null;
  mendUntil: Date | null;
  team: string;
  mayCheck: boolean;
  wasMended: boolean;
  /** Where it stands with the rules while it waits. */
  state: 'met' | 'not_met' | 'open' | null;
  /** Rules that are not known to be met. */
  open: number;
};

const stateTone = { met: 'ok', not_met: 'danger', open: 'waiting' } as const;

/** Entries, each with a way to its check. */
export function EntryList({
  entries,
  challengeSlug,
}: {
  entries: readonly ListedEntry[];
  challengeSlug: string;
}) {
  const t = useT('entering');
  const work = useT('domainWork');
  const format = useFormat();
  return (
    <div className="stack">
      {entries.map((entry) => (
        <Card key={entry.id} as="article" stage="solution" labelledBy={`entry-${entry.id}`}>
          <h3 id={`entry-${entry.id}`} className="card-heading">
            <RouterLink className="card-link" to={contestPaths.checkEntry(challengeSlug, entry.slug)}>
              {entry.title}
            </RouterLink>
          </h3>
          {entry.summary && <p>{entry.summary}</p>}
          <p className="muted">
            {entry.submittedAt &&
              t('entries.sent', { team: entry.team, when: format.dateTime(entry.submittedAt) })}
          </p>
          <p className="cluster">
            <StatusPill tone={solutionTone[entry.status]}>
              {entry.status === 'draft'
                ? t('entries.mendPill', { when: entry.mendUntil ? format.dateTime(entry.mendUntil) : '' })
                : work(`solutionStatus.${entry.status}`)}
            </StatusPill>
            {entry.state && (
              <StatusPill tone={stateTone[entry.state]}>
                {t(`entries.rules.${entry.state}`, { count: entry.open })}
              </StatusPill>
            )}
            {entry.wasMended && entry.status === 'submitted' && (
              <StatusPill tone="neutral">{t('entries.mended')}</StatusPill>
            )}
          </p>
          {!entry.mayCheck && entry.status === 'submitted' && <p className="muted">{t('entries.own')}</p>}
        </Card>
      ))}
    </div>
  );
}
