import { constituencyOf } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Section } from '#app/ui/page.tsx';
import type { Criterion, PageBallot } from '../parts.queries.server.ts';

/** What the jury looks at: each part with its share, and what each score means. */
export function JudgedBy({ criteria, jurors }: { criteria: readonly Criterion[]; jurors: number }) {
  const t = useT('challengePage');
  const format = useFormat();
  if (criteria.length === 0) return null;
  return (
    <Section
      id="judged"
      title={t('toc.judged')}
      lead={[t('judged.lead'), jurors > 0 ? t('judged.jurors', { count: jurors }) : ''].join(' ').trim()}
    >
      <ul className="shares">
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <p className="share-name">
              <span>{criterion.name}</span>
              <span className="share-figure">{format.percent(criterion.share)}</span>
            </p>
            <svg className="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={criterion.share * 100} height="4" />
            </svg>
            {criterion.description && <p>{criterion.description}</p>}
            {criterion.descriptors.length > 0 && (
              <Disclosure summary={t('judged.descriptors')}>
                <dl className="facts">
                  {criterion.descriptors.map(({ score, words }) => (
                    <div key={score}>
                      <dt>{t('judged.score', { score })}</dt>
                      <dd>{words}</dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who votes, how, and what counts. */
export function VoteRules({ ballot }: { ballot: PageBallot | null }) {
  const t = useT('challengePage');
  const d = useT('domain');
  const format = useFormat();
  if (!ballot) return null;
  const { method, eligible, turnout, quorum, patientGate } = ballot;
  const weights = Object.entries(ballot.weights ?? {}).map(([group, weight]) =>
    t('vote.weight', {
      group: d(`constituency.${group as 'patients'}`),
      weight: format.number(weight),
    }),
  );
  return (
    <Section id="vote" title={t('toc.vote')}>
      <ul className="bullets">
        <li>{t(`vote.method.${method}`)}</li>
        <li>
          {t('vote.voters', {
            roles: format.list(eligible.map((one) => d(`constituency.${constituencyOf[one]}`))),
          })}
        </li>
        {weights.length > 0 && <li>{t('vote.weights', { weights: format.list(weights) })}</li>}
        {quorum > 0 && <li>{t('vote.quorum', { count: format.number(quorum) })}</li>}
        {patientGate !== null && <li>{t('vote.gate', { share: format.percent(patientGate) })}</li>}
        <li>{t('vote.turnout', { count: turnout, n: format.number(turnout) })}</li>
      </ul>
    </Section>
  );
}
