import { useT } from '#app/i18n/use-t.ts';
import { markField } from '../marks-form.ts';
import type { ListedEntry } from './vote-page-data.ts';

/** Points for one solution, from none given and 0 up to `most`: a row of large figures. */
export function ScoreMark({
  entry,
  mark,
  most,
}: {
  entry: ListedEntry;
  mark: number | undefined;
  most: number;
}) {
  const t = useT('ballots');
  const name = markField(entry.id);
  const ends: Readonly<Record<number, string>> = { 0: t('vote.pointsWorst'), [most]: t('vote.pointsBest') };
  return (
    <div className="ballot-points" role="radiogroup" aria-label={t('vote.points', { title: entry.title })}>
      <label className="ballot-point ballot-point-none">
        <input type="radio" id={name} name={name} value="" defaultChecked={mark === undefined} />
        <span>{t('vote.noPoints')}</span>
      </label>
      {Array.from({ length: most + 1 }, (_, points) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each figure is its own place
        <label key={points} className="ballot-point">
          <input
            type="radio"
            name={name}
            value={points}
            defaultChecked={mark === points}
            aria-label={ends[points] ? `${points}, ${ends[points]}` : undefined}
          />
          <span>{points}</span>
        </label>
      ))}
      <span className="ballot-ends" aria-hidden="true">
        <span>{`0 = ${ends[0]}`}</span>
        <span>{`${most} = ${ends[most]}`}</span>
      </span>
    </div>
  );
}
