import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Link } from '#app/ui/link.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { DecidedEntry } from '../decision.queries.server.ts';
import type { DecisionContent } from '../decision.schemas.ts';
import { decisionFields } from '../decision-form.ts';

/** One entry: where it stands, whether the jury awards it and why, and what its team is told. */
export function EntryDecision({
  entry,
  content,
  mayAward,
  prizes,
  readers,
}: {
  entry: DecidedEntry;
  content: DecisionContent;
  mayAward: boolean;
  /** Prizes of the jury; empty where they are not told apart. */
  prizes: readonly { id: string; title: string }[];
  /** Names by id, of those who have read feedback. */
  readers: Readonly<Record<string, string>>;
}) {
  const t = useT('awards');
  const format = useFormat();
  const { id, jury } = entry;
  const review = content.reviews[id];
  const places = [
    entry.voteRank === null
      ? null
      : t('decide.entry.vote', { rank: entry.voteRank, votes: entry.approvals ?? 0 }),
    jury?.rank
      ? t('decide.entry.jury', {
          rank: jury.rank,
          score: format.number(Math.round((jury.score ?? 0) * 10) / 10),
        })
      : null,
  ].filter((part) => part !== null);
  return (
    <Card as="section" stage="solution" labelledBy={`entry-${id}`} className="entry-decision stack">
      <div>
        <h3 id={`entry-${id}`}>
          <Link to={paths.solution(entry.slug)} target="_blank" rel="noopener">
            {entry.title}
          </Link>
        </h3>
        <p className="vote-by">{t('decide.entry.by', { team: entry.team })}</p>
        {places.length > 0 && <p>{places.join(' · ')}</p>}
        {entry.isVotersChoice && <p>{t('decide.entry.votersChoice')}</p>}
        {entry.failedGate && <p>{t('decide.entry.failedGate')}</p>}
      </div>
      <Checkbox
        id={`award-${id}`}
        name={decisionFields.award}
        value={id}
        label={t('decide.entry.award')}
        defaultChecked={content.juryAwards.includes(id)}
        disabled={!mayAward}
      />
      <div className="if-award stack">
        <TextArea
          id={decisionFields.statement(id)}
          name={decisionFields.statement(id)}
          label={t('decide.entry.statement')}
          hint={t('decide.entry.statementHint')}
          defaultValue={content.statements[id] ?? ''}
          rows={2}
        />
        {prizes.length > 0 && (
          <Select
            id={decisionFields.prize(id)}
            name={decisionFields.prize(id)}
            label={t('decide.entry.prize')}
            hint={t('decide.entry.prizeHint')}
            defaultValue={content.prizes[id] ?? ''}
            options={[
              { value: '', label: t('decide.entry.noPrize') },
              ...prizes.map((prize) => ({ value: prize.id, label: prize.title })),
            ]}
          />
        )}
      </div>
      <TextArea
        id={decisionFields.feedback(id)}
        name={decisionFields.feedback(id)}
        label={t('decide.entry.feedback')}
        hint={t('decide.entry.feedbackHint')}
        defaultValue={content.feedback[id] ?? ''}
        rows={4}
      />
      <Checkbox
        id={decisionFields.review(id)}
        name={decisionFields.reviewed}
        value={id}
        label={t('decide.entry.review')}
        hint={
          review
            ? t('decide.entry.reviewed', {
                who: (review.by && readers[review.by]) || '–',
                when: format.dateTime(new Date(review.at)),
              })
            : undefined
        }
        defaultChecked={review !== undefined || content.reviewed.includes(id)}
      />
    </Card>
  );
}
