import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ListedEntry } from './vote-page-data.ts';

/** Below a solution in the list: more about it, opened in place, and a box that picks it to be compared. */
export function EntryFoot({ entry, isPicked }: { entry: ListedEntry; isPicked: boolean }) {
  const t = useT('ballots');
  return (
    <div className="ballot-foot">
      <details className="disclosure">
        <summary>
          <span>
            {t('vote.more')}
            <VisuallyHidden> {entry.title}</VisuallyHidden>
          </span>
        </summary>
        <EntryFacts entry={entry} />
      </details>
      <label className="check">
        <input type="checkbox" name="with" value={entry.slug} defaultChecked={isPicked} />
        <span>
          {t('compare.tick')}
          <VisuallyHidden> {entry.title}</VisuallyHidden>
        </span>
      </label>
    </div>
  );
}

function EntryFacts({ entry }: { entry: ListedEntry }) {
  const t = useT('ballots');
  const work = useT('domainWork');
  const { readiness, whatItTakes, costs } = entry;
  const facts = [
    ...(whatItTakes ? [{ id: 'takes', term: t('vote.whatItTakes'), detail: whatItTakes }] : []),
    ...(costs ? [{ id: 'costs', term: t('vote.costs'), detail: costs }] : []),
    ...(readiness === null
      ? []
      : [
          {
            id: 'readiness',
            term: t('vote.readiness'),
            detail: t('vote.readinessLevel', {
              level: String(readiness),
              words: work(`readiness.${readiness as 1}`),
            }),
          },
        ]),
  ];
  return (
    <div className="ballot-facts">
      {facts.length > 0 && <DescriptionList items={facts} />}
      <p>
        <Link to={paths.solution(entry.slug)} target="_blank" rel="noopener">
          {t('vote.whole')}
          <VisuallyHidden> {entry.title}</VisuallyHidden>
        </Link>
      </p>
    </div>
  );
}
