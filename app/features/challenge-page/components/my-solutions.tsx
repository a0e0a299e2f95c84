import { contestPaths } from '#app/contest-paths.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';

type Solution = { slug: string; title: string; status: SolutionStatus };

/** What the person's own teams have entered. */
export function MySolutions({ solutions }: { solutions: readonly Solution[] }) {
  const t = useT('challenges');
  const work = useT('domainWork');
  if (solutions.length === 0) return null;
  return (
    <Section id="mine" title={t('mine.title')}>
      <ul className="plain-list">
        {solutions.map(({ slug, title, status }) => (
          <li key={slug}>
            <Link to={status === 'draft' ? contestPaths.editSolution(slug) : paths.solution(slug)}>
              {title}
            </Link>{' '}
            <StatusPill>{work(`solutionStatus.${status}`)}</StatusPill>
          </li>
        ))}
      </ul>
    </Section>
  );
}
