import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardGrid } from '#app/ui/card.tsx';
import { Section } from '#app/ui/page.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { Stat, StatGroup } from '#app/ui/stat.tsx';
import type { HomeNews } from '../home.queries.server.ts';

/** Five figures; each opens what it counts. */
export function HomeFigures({ counts }: { counts: HomeNews['counts'] }) {
  const t = useT('home');
  const format = useFormat();
  return (
    <Section id="figures" title={t('figures.title')}>
      <StatGroup>
        <Stat
          stage="need"
          value={format.number(counts.needs)}
          label={t('figures.needs')}
          href={paths.needs()}
        />
        <Stat
          stage="need"
          value={format.number(counts.supports)}
          label={t('figures.supports')}
          href={`${paths.needs()}?sort=support`}
        />
        <Stat
          stage="challenge"
          value={format.number(counts.challenges)}
          label={t('figures.challenges')}
          href={paths.challenges()}
        />
        <Stat
          stage="pilot"
          value={format.number(counts.pilots)}
          label={t('figures.pilots')}
          href={paths.pilots()}
        />
        <Stat
          stage="outcome"
          value={format.number(counts.answered)}
          label={t('figures.answered')}
          href={paths.outcomes()}
        />
      </StatGroup>
    </Section>
  );
}

/** What hurts now: the needs most people share. */
export function HomeNeeds({ needs }: { needs: HomeNews['needs'] }) {
  const t = useT('home');
  if (needs.length === 0) return null;
  return (
    <Section id="needs" title={t('needs.title')} lead={t('needs.lead')}>
      <CardGrid label={t('needs.title')}>
        {needs.map((need) => (
          <Card as="li" stage="need" key={need.slug}>
            <h3 lang={need.locale}>
              <RouterLink className="card-link" to={paths.need(need.slug)}>
                {need.title}
              </RouterLink>
            </h3>
            <p lang={need.locale}>{need.excerpt}</p>
            <p className="text-muted">{t('needs.support', { count: need.support })}</p>
          </Card>
        ))}
      </CardGrid>
      <p className="home-more">
        <ButtonLink to={paths.needs()} tone="secondary">
          {t('needs.all')}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** Challenges that are open, with what happens in them now. */
export function HomeChallenges({ challenges }: { challenges: HomeNews['challenges'] }) {
  const t = useT('home');
  const d = useT('domain');
  const format = useFormat();
  if (challenges.length === 0) return null;
  return (
    <Section id="challenges" title={t('challenges.title')} lead={t('challenges.lead')}>
      <CardGrid label={t('challenges.title')}>
        {challenges.map((challenge) => (
          <Card as="li" stage="challenge" key={challenge.slug}>
            <StageBadge stage="challenge">{d(`challengeFormat.${challenge.format}`)}</StageBadge>
            <h3>
              <RouterLink className="card-link" to={paths.challenge(challenge.slug)}>
                {challenge.title}
              </RouterLink>
            </h3>
            <p>{challenge.summary}</p>
            {challenge.phase && challenge.endsAt && (
              <p className="text-muted">
                {t('challenges.now', {
                  phase: d(`phaseKind.${challenge.phase}`),
                  deadline: format.deadline(challenge.endsAt),
                })}
              </p>
            )}
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

/** Pilots that run, and where. */
export function HomePilots({ pilots }: { pilots: HomeNews['pilots'] }) {
  const t = useT('home');
  if (pilots.length === 0) return null;
  return (
    <Section id="pilots" title={t('pilots.title')} lead={t('pilots.lead')}>
      <CardGrid label={t('pilots.title')}>
        {pilots.map((pilot) => (
          <Card as="li" stage="pilot" key={pilot.slug}>
            <h3>
              <RouterLink className="card-link" to={paths.pilot(pilot.slug)}>
                {pilot.title}
              </RouterLink>
            </h3>
            <p>{pilot.summary}</p>
            <p className="text-muted">{t('pilots.where', { site: pilot.site, count: pilot.people })}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

/** You said, we did. */
export function HomeOutcomes({ outcomes }: { outcomes: HomeNews['outcomes'] }) {
  const t = useT('home');
  const d = useT('domain');
  const format = useFormat();
  if (outcomes.length === 0) return null;
  return (
    <Section id="outcomes" title={t('outcomes.title')} lead={t('outcomes.lead')}>
      <CardGrid label={t('outcomes.title')}>
        {outcomes.map((outcome) => (
          <Card as="li" stage="outcome" key={outcome.slug}>
            {outcome.decision && <StageBadge stage="outcome">{d(`decision.${outcome.decision}`)}</StageBadge>}
            <h3>
              <RouterLink className="card-link" to={paths.needJourney(outcome.slug)}>
                {t('outcomes.youSaid', { title: outcome.title })}
              </RouterLink>
            </h3>
            <p>{t('outcomes.weDid', { outcome: outcome.outcome })}</p>
            <p className="text-muted">{format.date(outcome.at)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
