import { useT } from '#app/i18n/use-t.ts';
import type { Comparison } from '../compare-versions.ts';
import { ChangedLines } from './changed-lines.tsx';
import { Come, Gone } from './diff-words.tsx';
import { useVersionWords } from './use-version-words.ts';

/** What changed between two versions, field by field; what stayed is named in one sentence. */
export function VersionChanges({ comparison }: { comparison: Comparison }) {
  const t = useT('solutions');
  const { nameOf, factOf } = useVersionWords();
  const { texts, lists, facts, onlyLooks, same } = comparison;
  const nothing = texts.length + lists.length + facts.length === 0;
  return (
    <div className="diff version-changes">
      {nothing && <p>{t(onlyLooks ? 'versions.onlyLooks' : 'versions.nothing')}</p>}
      {!nothing && <p className="muted">{t('versions.legend')}</p>}
      {texts.map(({ field, lines }) => (
        <div key={field}>
          <h3>{nameOf(field)}</h3>
          <ChangedLines lines={lines} />
        </div>
      ))}
      {lists.map(({ field, added, removed }) => (
        <div key={field}>
          <h3>{nameOf(field)}</h3>
          <ul className="changed-lines">
            {removed.map((name) => (
              <li key={name}>
                <Gone>{name}</Gone>
              </li>
            ))}
            {added.map((name) => (
              <li key={name}>
                <Come>{name}</Come>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {facts.map(({ field, before, after }) => (
        <div key={field}>
          <h3>{nameOf(field)}</h3>
          <p>
            <Gone>{factOf(field, before)}</Gone> <Come>{factOf(field, after)}</Come>
          </p>
        </div>
      ))}
      {!nothing && onlyLooks && <p>{t('versions.onlyLooks')}</p>}
      {!nothing && same.length > 0 && (
        <p className="muted">{t('versions.same', { fields: same.map(nameOf).join(', ') })}</p>
      )}
    </div>
  );
}
