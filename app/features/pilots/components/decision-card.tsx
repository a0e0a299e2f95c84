import type { Decision } from '#app/domain/evaluations/decisions.ts';
import type { Evidence } from '#app/domain/evaluations/evidence.ts';
import { participantFlow } from '#app/domain/pilots/participant-flow.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Card } from '#app/ui/card.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';

/** A signed decision as a page shows it. `holds`: whether the snapshot still has the fingerprint that was signed. */
export type ShownDecision = {
  id: string;
  decision: Decision;
  statement: string;
  signedBy: string;
  at: Date;
  hash: string;
  holds: boolean;
  evidence: Evidence | null;
};

/** What was decided, in plain words, with the frozen numbers it stands on behind a line that opens. */
export function DecisionCard({ decision }: { decision: ShownDecision }) {
  const t = useT('pilots');
  const d = useT('domain');
  const format = useFormat();
  const date = format.date(decision.at);
  return (
    <Card as="article" stage="evaluation" className="decision">
      <p className="cluster">
        <StageBadge stage="evaluation">{d(`decision.${decision.decision}`)}</StageBadge>
        <span>{d(`decisionHint.${decision.decision}`)}</span>
      </p>
      <Prose large>
        {decision.statement.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Prose>
      <p className="decision-who">{t('page.decidedOn', { date, who: decision.signedBy })}</p>
      <details className="disclosure">
        <summary>{t('page.frozen')}</summary>
        <div className="disclosure-body stack stack-medium">
          <p>{t('page.frozenHint', { date: format.dateTime(decision.at) })}</p>
          {decision.evidence && <FrozenNumbers evidence={decision.evidence} />}
          <p className="fingerprint">
            {t('page.fingerprint')}: <code>{decision.hash}</code>
          </p>
          <p className="fingerprint-check" data-holds={decision.holds}>
            <Icon name={decision.holds ? 'check' : 'warn'} />
            <span>{decision.holds ? t('page.fingerprintOk') : t('page.fingerprintWrong')}</span>
          </p>
        </div>
      </details>
    </Card>
  );
}

function FrozenNumbers({ evidence }: { evidence: Evidence }) {
  const t = useT('pilots');
  const work = useT('domainWork');
  const format = useFormat();
  const { sus, incidents } = evidence;
  const one = (value: number) => format.number(Math.round(value * 10) / 10);
  return (
    <DescriptionList
      items={[
        ...participantFlow(evidence.participants).map((step) => ({
          id: step.id,
          term: t(`flow.steps.${step.id}`),
          detail: format.number(step.count),
        })),
        {
          id: 'sus',
          term: t('sus.title'),
          detail:
            sus.mean === null ? t('sus.none') : t('sus.sentence', { mean: one(sus.mean), count: sus.n }),
        },
        {
          id: 'incidents',
          term: t('numbers.incidents'),
          detail: `${incidents.total} (${t('numbers.incidentsDetail', { serious: incidents.serious })})`,
        },
        ...evidence.panel
          .filter((domain) => domain.mean !== null)
          .map((domain) => ({
            id: domain.domain,
            term: work(`evaluationDomain.${domain.domain}`),
            detail: `${one(domain.mean ?? 0)} (${domain.scores.join(', ')})`,
          })),
      ]}
    />
  );
}
