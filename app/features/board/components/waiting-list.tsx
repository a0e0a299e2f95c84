import { contestPaths } from '#app/contest-paths.ts';
import type { BoardTask, BoardTaskKind } from '#app/domain/challenges/board-tasks.ts';
import type { MessageAudience } from '#app/domain/challenges/message-audiences.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';

const placeOf: Readonly<Record<BoardTaskKind, (slug: string) => string>> = {
  announce_challenge: paths.challenge,
  answer_questions: contestPaths.challengeQuestions,
  teams_send: contestPaths.challengeEntries,
  check_entries: contestPaths.challengeEntries,
  teams_mend: contestPaths.challengeEntries,
  invite_jurors: contestPaths.jury,
  jurors_answer: contestPaths.jury,
  assign_jury: contestPaths.jury,
  voters_vote: paths.vote,
  type_papers: contestPaths.paperBallots,
  count_votes: paths.vote,
  jurors_score: contestPaths.jury,
  decide: contestPaths.decideChallenge,
  announce_results: contestPaths.checkDecision,
  close: paths.challenge,
};

const reminderFor: Partial<Record<BoardTaskKind, MessageAudience>> = {
  teams_send: 'teams_not_sent',
  jurors_score: 'jurors_behind',
  voters_vote: 'not_voted',
};

/** What waits for whom, with the place where it is done and, where others are late, the way to write to them. */
export function WaitingList({ slug, tasks, now }: { slug: string; tasks: readonly BoardTask[]; now: Date }) {
  const t = useT('board');
  const format = useFormat();
  return (
    <Section id="waits" title={t('waits.title')} lead={tasks.length > 0 ? t('waits.lead') : undefined}>
      {tasks.length === 0 ? (
        <EmptyState title={t('waits.nothing.title')}>{t('waits.nothing.body')}</EmptyState>
      ) : (
        <ul className="board-tasks">
          {tasks.map(({ kind, who, count, until }) => {
            const audience = reminderFor[kind];
            return (
              <li key={kind} data-who={who}>
                <StatusPill tone={who === 'staff' ? 'active' : 'waiting'}>{t(`waits.who.${who}`)}</StatusPill>
                <div>
                  <Link to={placeOf[kind](slug)}>{t(`waits.task.${kind}`, { count: count ?? 0 })}</Link>
                  {until && (
                    <p className="field-hint">
                      {t(until < now ? 'waits.overdue' : 'waits.until', { when: format.dateTime(until) })}
                    </p>
                  )}
                </div>
                {audience && (
                  <Link to={contestPaths.challengeMessages(slug, { to: audience })}>{t('waits.remind')}</Link>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
