import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Prose } from '#app/ui/prose.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import type { SpokenMoment } from '../spoken-moment.ts';
import { useRuleWords } from '../use-rule-words.ts';

/** What a team must know of the time: too early, too late and whom to ask then, or sent back to be mended. */
export function EntryNotices({
  moment: { state, opensAt, closesAt },
  challenge,
  toMend,
}: {
  moment: SpokenMoment;
  challenge: { slug: string };
  toMend: { feedback: string; rules: readonly CheckedRule[] } | null;
}) {
  const t = useT('entering');
  const format = useFormat();
  if (state === 'open') {
    // The day to mend it is over, the deadline for everybody is not: the reasons stay where they are needed.
    return toMend ? (
      <Notice
        className="entry-notice"
        title={t('mend.open', { when: closesAt ? format.dateTime(closesAt) : '' })}
      >
        <p>{t('mend.openBody')}</p>
        <MendReasons {...toMend} />
      </Notice>
    ) : null;
  }
  if (state === 'mend' || state === 'unmended') {
    return (
      <Notice
        className="entry-notice"
        tone={state === 'mend' ? 'info' : 'warn'}
        title={t(`mend.${state}`, { when: closesAt ? format.dateTime(closesAt) : '' })}
      >
        <p>{t(`mend.${state}Body`)}</p>
        {toMend && <MendReasons {...toMend} />}
      </Notice>
    );
  }
  const when = state === 'before' ? opensAt : closesAt;
  return (
    <Notice
      className="entry-notice"
      tone="warn"
      title={t(`late.${state}`, { when: when ? format.dateTime(when) : '' })}
    >
      <p>{t(`late.${state}Body`)}</p>
      {state !== 'before' && (
        <p>
          {t.rich('late.ask', {
            link: (words) => <Link to={contestPaths.challengeQuestions(challenge.slug)}>{words}</Link>,
          })}
        </p>
      )}
    </Notice>
  );
}

/** What the check found, in the words of those who checked. */
export function MendReasons({ feedback, rules }: { feedback: string; rules: readonly CheckedRule[] }) {
  const { sentence } = useRuleWords();
  return (
    <Prose>
      <blockquote className="pre-line">{feedback}</blockquote>
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              <strong>{sentence(rule)}</strong> {rule.reason}
            </li>
          ))}
        </ul>
      )}
    </Prose>
  );
}
