import { contestPaths } from '#app/contest-paths.ts';
import type { Advice } from '#app/domain/challenges/challenge-advice.ts';
import type { TermsKind } from '#app/domain/challenges/terms.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import type { PartReadiness, PartState } from '../part-states.ts';

const tones: Record<PartState, PillTone> = {
  missing: 'danger',
  advice: 'waiting',
  fine: 'ok',
  empty: 'neutral',
  off: 'neutral',
};

/** Every part of the challenge with what is missing, what is recommended and what is fine; each leads to its form. */
export function PartOverview({ slug, parts }: { slug: string; parts: readonly PartReadiness[] }) {
  const t = useT('challengeBuilder');
  const say = useAdviceText();
  return (
    <ol className="part-list">
      {parts.map(({ part, state, gaps, advice, count }) => (
        <li key={part} data-state={state}>
          <div className="part-head">
            <h3>
              <Link to={contestPaths.challengePart(slug, part)}>{t(`part.${part}.title`)}</Link>
            </h3>
            <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>
          </div>
          <p className="muted">
            {t(`part.${part}.hint`)}
            {count !== null && count > 0 && ` ${t('overview.count', { count })}`}
          </p>
          {gaps.length + advice.length > 0 && (
            <ul className="part-notes">
              {gaps.map((gap) => (
                <li key={gap} data-kind="missing">
                  <Icon name="error" />
                  <span>{t(`gap.${gap}`)}</span>
                </li>
              ))}
              {advice.map((one) => (
                <li key={one.kind} data-kind="advice">
                  <Icon name="info" />
                  <span>{say(one)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Puts advice into words: names of terms and constituencies are said as everywhere, those of criteria as they stand. */
function useAdviceText(): (advice: Advice) => string {
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const format = useFormat();
  return ({ kind, names, n }) => {
    const named =
      kind === 'no_terms'
        ? names.map((name) => t(`terms.kind.${name as TermsKind}`))
        : kind === 'target_without_vote' || kind === 'weight_without_vote'
          ? names.map((name) => d(`constituency.${name as Constituency}`))
          : names;
    const values = { names: format.list(named), count: n, n: format.number(n) };
    return t(`advice.${kind}`, values);
  };
}
