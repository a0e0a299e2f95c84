import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';

type Need = { id: string; slug: string; title: string; supportCount: number };

/** The needs a challenge answers. */
export function ChallengeNeeds({ needs }: { needs: readonly Need[] }) {
  const t = useT('challenges');
  return (
    <Section id="needs" title={t('needs.title')} lead={t('needs.lead')}>
      {needs.length === 0 ? (
        <p>{t('needs.none')}</p>
      ) : (
        <CardGrid>
          {needs.map((need) => (
            <Card key={need.id} as="li" stage="need">
              <h3>
                <RouterLink className="card-link" to={paths.need(need.slug)}>
                  {need.title}
                </RouterLink>
              </h3>
              <p className="muted">{t('needs.support', { count: need.supportCount })}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </Section>
  );
}

type Solution = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  status: SolutionStatus;
  team: string;
};

/** So many solutions stand on the page; of more than that the others are behind a line that opens. */
const shownAtOnce = 8;

/** The solutions that take part, or took part: those that were awarded first. */
export function ChallengeSolutions({ solutions }: { solutions: readonly Solution[] }) {
  const t = useT('challenges');
  const isAwarded = ({ status }: Solution) => status !== 'eligible' && status !== 'not_selected';
  const inOrder = [...solutions].sort((a, b) => Number(isAwarded(b)) - Number(isAwarded(a)));
  const cut = inOrder.length > shownAtOnce + 2 ? shownAtOnce : inOrder.length;
  return (
    <Section id="solutions" title={t('solutions.title', { count: solutions.length })}>
      {solutions.length === 0 ? (
        <EmptyState level={3} title={t('solutions.none')}>
          <p>{t('solutions.noneBody')}</p>
        </EmptyState>
      ) : (
        <SolutionCards solutions={inOrder.slice(0, cut)} />
      )}
      {cut < inOrder.length && (
        <Disclosure summary={t('solutions.more', { count: inOrder.length - cut })}>
          <SolutionCards solutions={inOrder.slice(cut)} />
        </Disclosure>
      )}
    </Section>
  );
}

function SolutionCards({ solutions }: { solutions: readonly Solution[] }) {
  const t = useT('challenges');
  const work = useT('domainWork');
  return (
    <CardGrid>
      {solutions.map((solution) => (
        <Card key={solution.id} as="li" stage="solution">
          <h3>
            <RouterLink className="card-link" to={paths.solution(solution.slug)}>
              {solution.title}
            </RouterLink>
          </h3>
          <p>{solution.summary}</p>
          <p className="muted">{t('solutions.by', { team: solution.team })}</p>
          {solution.status !== 'eligible' && (
            <StatusPill tone={solution.status === 'awarded' ? 'ok' : 'neutral'}>
              {work(`solutionStatus.${solution.status}`)}
            </StatusPill>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}
