import type { PlenaryChange } from '#app/domain/priorities/results.ts';
import { useT } from '#app/i18n/use-t.ts';

/** What the plenary changed, with the reasons given. */
export function PlenaryChanges({
  changes,
  wordings,
}: {
  changes: readonly PlenaryChange[];
  wordings: ReadonlyMap<string, string>;
}) {
  const t = useT('priorities');
  if (changes.length === 0) return <p>{t('sessionTable.unchanged')}</p>;
  return (
    <>
      <h3>{t('sessionTable.changes')}</h3>
      <ol className="plenary-changes">
        {changes.map((change) => (
          <li key={`${change.at}${change.topicId}`}>
            <p>
              <bdi>{wordings.get(change.topicId)}</bdi>:{' '}
              {t('sessionTable.fromTo', { from: change.from, to: change.to })}
            </p>
            <p className="muted pre-line" dir="auto">
              {change.reason}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
