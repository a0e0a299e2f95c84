import type { Capacity } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type Partner = { id: string; slug: string; name: string };
type Criterion = { id: string; name: string; description: string; share: number };
type Ballot = { eligible: readonly Capacity[]; quorum: number; patientGate: number | null; turnout: number };
type News = { id: string; kind: string; phase: string | null; at: Date };

/** Prize, criteria, rules of the vote, partners and what has happened so far. */
export function ChallengeAside({
  prize,
  partners,
  criteria,
  ballot,
  news,
}: {
  prize: string;
  partners: readonly Partner[];
  criteria: readonly Criterion[];
  ballot: Ballot | null;
  news: readonly News[];
}) {
  const t = useT('challenges');
  const d = useT('domain');
  const format = useFormat();
  return (
    <>
      {prize && (
        <Section id="prize" title={t('aside.prize')}>
          <p>{prize}</p>
        </Section>
      )}
      {criteria.length > 0 && (
        <Section id="criteria" title={t('aside.criteria')}>
          <dl className="criteria">
            {criteria.map((criterion) => (
              <div key={criterion.id}>
                <dt>
                  {criterion.name} <span className="muted">{format.percent(criterion.share)}</span>
                </dt>
                {criterion.description && <dd>{criterion.description}</dd>}
              </div>
            ))}
          </dl>
        </Section>
      )}
      {ballot && (
        <Section id="ballot" title={t('aside.ballot')}>
          <p>{t('aside.voters', { roles: format.list(ballot.eligible.map((role) => d(`role.${role}`))) })}</p>
          <p>{t('aside.turnout', { count: ballot.turnout })}</p>
          {ballot.quorum > 0 && <p>{t('aside.quorum', { count: format.number(ballot.quorum) })}</p>}
          {ballot.patientGate !== null && (
            <p>{t('aside.gate', { share: format.percent(ballot.patientGate) })}</p>
          )}
        </Section>
      )}
      {partners.length > 0 && (
        <Section id="partners" title={t('aside.partners')}>
          <ul className="plain-list">
            {partners.map((partner) => (
              <li key={partner.id}>
                <Link to={paths.organisation(partner.slug)}>{partner.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {news.length > 0 && (
        <Section id="news" title={t('aside.news')}>
          <Timeline
            items={news.map((step) => ({
              id: step.id,
              date: format.date(step.at),
              dateTime: step.at.toISOString(),
              title:
                step.kind === 'challenge.phase_opened' && step.phase
                  ? d(`phaseKind.${step.phase as 'propose'}`)
                  : t(`news.${step.kind.split('.')[1] as 'announced'}`),
            }))}
          />
        </Section>
      )}
    </>
  );
}
