import { contestPaths } from '#app/contest-paths.ts';
import type { SolutionGap, SolutionPart } from '#app/domain/solutions/solution-gaps.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Meter } from '#app/ui/meter.tsx';

const fieldOf: Partial<Record<SolutionGap, string>> = { needs: 'needIds', focusArea: 'focusAreaId' };
const onTermsPage: readonly SolutionGap[] = ['declarations', 'terms', 'eligibility'];

/** Where a missing part is written: its field on the page of the form, or the page of terms and rules. */
function placeOf(gap: SolutionGap, slug: string): string {
  if (onTermsPage.includes(gap)) return `${contestPaths.solutionTerms(slug)}#${gap}`;
  return `${contestPaths.editSolution(slug)}#${fieldOf[gap] ?? gap}`;
}

/** How many parts of an entry are there, in one line with a bar. */
export function EntryMeter({ id, parts }: { id: string; parts: readonly SolutionPart[] }) {
  const t = useT('entering');
  const done = parts.filter((part) => part.done).length;
  const words = t('progress.count', { done: String(done), all: String(parts.length) });
  return (
    <Meter
      id={id}
      label={t('progress.label')}
      value={done}
      max={Math.max(1, parts.length)}
      valueText={words}
    />
  );
}

/** Everything that belongs to an entry: what is there, and a way to each part that is missing. */
export function EntryProgress({
  parts,
  slug,
  here,
}: {
  parts: readonly SolutionPart[];
  slug: string;
  here: boolean;
}) {
  const t = useT('entering');
  return (
    <ul className="progress-list">
      {parts.map(({ kind, done, required }) => {
        const place = placeOf(kind, slug);
        // On the page of the form itself a link to a field must not ask the server, or what is typed would be lost.
        const ownPlace = here && !onTermsPage.includes(kind);
        return (
          <li key={kind} data-done={done ? '' : undefined}>
            <Icon name={done ? 'check' : required ? 'minus' : 'warn'} />
            <span>
              {done && t(`part.${kind}`)}
              {!done &&
                (ownPlace ? (
                  <a className="link" href={place.slice(place.indexOf('#'))}>
                    {t(`gap.${kind}`)}
                  </a>
                ) : (
                  <Link to={place}>{t(`gap.${kind}`)}</Link>
                ))}
              <span className="sr-only">
                {done ? t('progress.done') : t(required ? 'progress.missing' : 'progress.doubtful')}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
