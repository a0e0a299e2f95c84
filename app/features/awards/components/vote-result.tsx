import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import type { publicResult } from '../results.queries.server.ts';
import { VoteRules } from './vote-rules.tsx';
import { VoteTable } from './vote-table.tsx';

export type PublicResult = NonNullable<Awaited<ReturnType<typeof publicResult>>>;

/** So many bars are drawn; of longer results the rest stands in the table. */
const barsAtOnce = 10;

/** How people voted: the rules, the result as bars and by group, the method in plain words, and the way to count again. */
export function VoteResult({
  slug,
  result,
  awardedIds,
}: {
  slug: string;
  result: PublicResult;
  /** Who has the voters' award: one, or in a budget vote all that is paid. */
  awardedIds: readonly string[];
}) {
  const t = useT('counting');
  const format = useFormat();
  const { method } = result;
  const sentence = useSentence(result, awardedIds);
  // Points and comparisons decide there; everywhere else it is how many people are for it. Points that cannot be shown are
  // stood in for by the mean of the scores, which counts everybody alike.
  const isByScore = method === 'score' || method === 'ranked';
  const points = result.hasSums ? 'column.points' : 'column.mean';
  return (
    <Section
      id="vote"
      title={t('result.title')}
      lead={t('result.total', { count: result.ballots, blank: result.blank })}
    >
      <CountedHow result={result} />
      <VoteRules result={result} awardedIds={awardedIds} />
      {result.rows.length > 0 && (
        <BarChart
          id="votes"
          title={t(`result.chart.${method}`)}
          sentence={
            result.rows.length > barsAtOnce
              ? `${sentence} ${t('result.firstBars', { count: barsAtOnce })}`
              : sentence
          }
          shown={barsAtOnce}
          category={t('column.solution')}
          unit={isByScore ? t(method === 'score' ? points : 'column.beats') : t(`supporters.${method}`)}
          tableLabel={t('result.asTable')}
          max={isByScore ? undefined : result.ballots}
          data={result.rows
            .filter(({ rank }) => method !== 'ranked' || rank !== null)
            .map((row) => {
              const mean = Math.round((row.mean ?? 0) * 10) / 10;
              const value = isByScore ? (row.score ?? mean) : row.supporters;
              return { id: row.id, label: row.title, value, text: format.number(value), stage: 'solution' };
            })}
        />
      )}
      {result.rows.length > barsAtOnce ? (
        <Disclosure summary={t('result.openTable', { count: result.rows.length })}>
          <VoteTable result={result} />
        </Disclosure>
      ) : (
        <VoteTable result={result} />
      )}
      <div className="cluster">
        <Link to={contestPaths.ownBallot(slug)}>{t('result.ownBallot')}</Link>
        <Link to={contestPaths.recount(slug)}>{t('result.recount')}</Link>
        <a className="link" href={contestPaths.ballotsCsv(slug)} download>
          {t('result.download')}
        </a>
      </div>
    </Section>
  );
}

/** The method in plain words, and what each vote counts. */
function CountedHow({
  result: { method, scoreMax, money, ballots, weights, hasSums },
}: {
  result: PublicResult;
}) {
  const t = useT('counting');
  const d = useT('domain');
  const format = useFormat();
  const euros = (amount: number) => t('euros', { amount: format.number(Math.round(amount * 100) / 100) });
  return (
    <div className="prose">
      <p>{t(`method.${method}`, { max: scoreMax })}</p>
      {money?.endowment != null && ballots > 0 && weights.length === 0 && (
        <p>
          {t('result.endowment', {
            endowment: euros(money.endowment),
            share: euros(money.budget / ballots),
          })}
        </p>
      )}
      <p>
        {weights.length === 0 ? t('votes.equal') : t('votes.weighted')}{' '}
        {weights.length === 0 && t('votes.secret')}
      </p>
      {weights.length > 0 && (
        <>
          <ul>
            {weights.map(({ group, weight }) => (
              <li key={group}>
                {t('votes.weight', { group: d(`constituency.${group}`), weight: format.number(weight) })}
              </li>
            ))}
          </ul>
          <p>{t('votes.secret')}</p>
          {!hasSums && <p>{t('result.sumsHidden')}</p>}
        </>
      )}
    </div>
  );
}

function useSentence(
  { method, rows, money, drawnFrom }: PublicResult,
  awardedIds: readonly string[],
): string {
  const t = useT('counting');
  const format = useFormat();
  const awarded = rows.filter(({ id }) => awardedIds.includes(id));
  const [first] = awarded;
  if (!first) return t('result.noWinner');
  if (method === 'budget') {
    const spent = awarded.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
    return t('result.sentence.budget', {
      count: awarded.length,
      titles: format.list(awarded.map(({ title }) => title)),
      spent: t('euros', { amount: format.number(spent) }),
      budget: t('euros', { amount: format.number(money?.budget ?? 0) }),
    });
  }
  // Who won by lot may come before nobody.
  if (method === 'ranked' && drawnFrom > 1) return t('result.sentence.drawn', { title: first.title });
  if (method === 'score' && first.score === null)
    return t('result.sentence.scoreHidden', { title: first.title });
  return t(`result.sentence.${method}`, {
    title: first.title,
    count: first.supporters,
    share: format.percent(first.share ?? 0),
    score: format.number(first.score ?? 0),
  });
}
