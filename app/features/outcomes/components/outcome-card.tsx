import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import type { OutcomeCardData } from '../outcomes.queries.server.ts';

/** "You said … we did …": a need and what came of it. */
export function OutcomeCard({ outcome }: { outcome: OutcomeCardData }) {
  const t = useT('outcomes');
  const d = useT('domain');
  const format = useFormat();
  return (
    <Card as="li" className="outcome">
      <div className="outcome-said" data-stage="need">
        <p className="outcome-label">{t('said')}</p>
        <h2 lang={outcome.locale}>
          <Link to={paths.need(outcome.slug)}>{outcome.title}</Link>
        </h2>
        <p className="outcome-small">{t('supporters', { count: outcome.support })}</p>
      </div>
      <div className="outcome-did" data-stage="evaluation">
        <p className="outcome-label">{t('did')}</p>
        {outcome.decision && (
          <p className="cluster">
            <StageBadge stage="evaluation">{d(`decision.${outcome.decision}`)}</StageBadge>
            <span>{d(`decisionHint.${outcome.decision}`)}</span>
          </p>
        )}
        <p className="outcome-words">{outcome.outcome}</p>
        <p className="outcome-small">
          {t('answered', { date: format.date(outcome.at) })}
          {outcome.pilotSlug && (
            <>
              {' · '}
              <Link to={paths.pilot(outcome.pilotSlug)}>
                {t('pilot', { title: outcome.pilotTitle ?? '' })}
              </Link>
            </>
          )}
          {' · '}
          <Link to={paths.needJourney(outcome.slug)}>{t('journey')}</Link>
        </p>
      </div>
    </Card>
  );
}
