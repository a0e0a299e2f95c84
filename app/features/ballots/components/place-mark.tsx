import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { markField } from '../marks-form.ts';
import type { ListedEntry } from './vote-page-data.ts';

/** The longest list of places to choose from: nobody reads a longer one. */
const LONGEST = 30;

/** `place`: where it stands on the list now; undefined until the page has come alive. */
export type PlaceMarkProps = {
  entry: ListedEntry;
  mark: number | undefined;
  /** Solutions that stand. */
  places: number;
  place: number | null | undefined;
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
};

/** The place of one solution: chosen from a list, or with one press behind all that are placed already. */
export function PlaceMark({ entry, mark, places, place, onAdd, onRemove }: PlaceMarkProps) {
  const t = useT('ballots');
  const name = markField(entry.id);
  const shown = Math.max(Math.min(places, LONGEST), mark ?? 0);
  return (
    <div className="ballot-place">
      <label htmlFor={name}>
        {t('vote.place')}
        <VisuallyHidden> {entry.title}</VisuallyHidden>
      </label>
      <span className="select">
        <select id={name} name={name} className="input" defaultValue={mark === undefined ? '' : String(mark)}>
          <option value="">{t('vote.noPlace')}</option>
          {Array.from({ length: shown }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: each line is its own place
            <option key={i} value={i + 1}>
              {i + 1}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
      {place !== undefined && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => (place === null ? onAdd(entry.id) : onRemove(entry.id))}
        >
          <Icon name={place === null ? 'plus' : 'minus'} />
          <span>
            {t(place === null ? 'vote.addToList' : 'vote.takeOffList')}
            <VisuallyHidden> {entry.title}</VisuallyHidden>
          </span>
        </button>
      )}
    </div>
  );
}
