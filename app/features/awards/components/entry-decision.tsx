import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Link } from '#app/ui/link.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { DecidedEntry } from '../decision.queries.server.ts';
import type { DecisionContent } from '../decision.schemas.ts';
import { decisionFields } from '../decision-form.ts';

/** One entry: where it stands, whether the jury awards it and why, and what its team is told. */
export function EntryDecision({
  entry,
  content,
  mayAward,
}: {
  entry: DecidedEntry;
  content: DecisionContent;
  mayAward: boolean;
}) {
  const t = useT('awards');
  const format = useFormat();
  const { id, jury } = entry;
  const places = [
    entry.voteRank === null
      ? null
      : t('decide.entry.vote', { rank: entry.voteRank, votes: format.number(entry.approvals ?? 0) }),
    jury?.rank
      ? t('decide.entry.jury', {
          rank: jury.rank,
          score: format.number(Math.round((jury.score ?? 0) * 10) / 10),
        })
      : null,
  ].filter((part) => part !== null);
  return (
    <Card as="section" stage="solution" labelledBy={`entry-${id}`} className="stack">
      <div>
        <h3 id={`entry-${id}`}>
          <Link to={paths.solution(entry.slug)} target="_blank" rel="noopener">
            {entry.title}
          </Link>
        </h3>
        <p className="vote-by">{t('decide.entry.by', { team: entry.team })}</p>
        {places.length > 0 && <p>{places.join(' · ')}</p>}
        {entry.isVotersChoice && <p>{t('decide.entry.votersChoice')}</p>}
      </div>
      <Checkbox
        id={`award-${id}`}
        name={decisionFields.award}
        value={id}
        label={t('decide.entry.award')}
        defaultChecked={content.juryAwards.includes(id)}
        disabled={!mayAward}
      />
      <TextArea
        id={decisionFields.statement(id)}
        name={decisionFields.statement(id)}
        label={t('decide.entry.statement')}
        hint={t('decide.entry.statementHint')}
        defaultValue={content.statements[id] ?? ''}
        rows={2}
      />
      <TextArea
        id={decisionFields.feedback(id)}
        name={decisionFields.feedback(id)}
        label={t('decide.entry.feedback')}
        hint={t('decide.entry.feedbackHint')}
        defaultValue={content.feedback[id] ?? ''}
        rows={4}
      />
    </Card>
  );
}
