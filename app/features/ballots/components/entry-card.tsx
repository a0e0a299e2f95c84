import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { markField, pickField } from '../marks-form.ts';
import { EntryFoot } from './entry-foot.tsx';
import { PlaceMark, type PlaceMarkProps } from './place-mark.tsx';
import { ScoreMark } from './score-mark.tsx';
import type { ListedEntry, VotePageData } from './vote-page-data.ts';

type CardProps = {
  page: VotePageData;
  entry: ListedEntry;
  /** The mark that the form begins with. */
  mark: number | undefined;
  onList: Pick<PlaceMarkProps, 'place' | 'onAdd' | 'onRemove'>;
};

/** One solution on the paper: its words and what one does to vote for it. */
export function EntryCard({ page, entry, mark, onList }: CardProps) {
  const { method } = page.rules;
  return (
    <li className="ballot-entry">
      {method === 'score' || method === 'ranked' ? (
        <fieldset aria-describedby={`about-${entry.id}`}>
          <legend>{entry.title}</legend>
          <EntryWords entry={entry} />
          {method === 'score' ? (
            <ScoreMark entry={entry} mark={mark} most={page.rules.scoreMax} />
          ) : (
            <PlaceMark entry={entry} mark={mark} places={page.standing.length} {...onList} />
          )}
        </fieldset>
      ) : (
        <Tick page={page} entry={entry} isOn={mark === 1} />
      )}
      <EntryFoot entry={entry} isPicked={page.picked.includes(entry.slug)} />
    </li>
  );
}

function EntryWords({ entry }: { entry: ListedEntry }) {
  const t = useT('ballots');
  return (
    <span id={`about-${entry.id}`} className="choice-hint">
      <span className="ballot-summary">{entry.summary}</span>{' '}
      <span className="vote-by">{t('vote.by', { team: entry.team })}</span>
    </span>
  );
}

function Tick({ page, entry, isOn }: { page: VotePageData; entry: ListedEntry; isOn: boolean }) {
  const t = useT('ballots');
  const format = useFormat();
  const own = markField(entry.id);
  const { method } = page.rules;
  return (
    <label className="choice" htmlFor={own}>
      <input
        type={method === 'single' ? 'radio' : 'checkbox'}
        id={own}
        name={pickField}
        value={entry.id}
        defaultChecked={isOn}
        aria-labelledby={`${own}-title`}
        aria-describedby={`${method === 'budget' ? `${own}-cost ` : ''}about-${entry.id}`}
      />
      <span className="choice-words">
        <span id={`${own}-title`}>{entry.title}</span>
        {method === 'budget' && (
          <span id={`${own}-cost`} className="ballot-cost">
            {!entry.amount ? t('vote.costNone') : t('vote.cost', { amount: format.number(entry.amount) })}
          </span>
        )}
        <EntryWords entry={entry} />
      </span>
    </label>
  );
}
