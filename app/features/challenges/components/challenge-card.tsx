import { phaseTimeline } from '#app/domain/challenges/phases.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { ChallengeCard as CardData } from '../list-challenges.queries.server.ts';
import { statusTone } from '../status-tone.ts';

/** One challenge in a list: what it is about, what goes on in it, until when. `now` is epoch milliseconds. */
export function ChallengeCard({ challenge, now }: { challenge: CardData; now: number }) {
  const t = useT('challenges');
  const d = useT('domain');
  const format = useFormat();
  const { open, next } = phaseTimeline(challenge.phases, new Date(now));
  const running = challenge.status === 'running' ? open : [];
  const coming = challenge.status === 'running' || challenge.status === 'announced' ? next : null;
  return (
    <Card as="li" stage="challenge" className="challenge-card">
      <div className="cluster">
        <StageBadge stage="challenge">{d(`challengeFormat.${challenge.format}`)}</StageBadge>
        <StatusPill tone={statusTone[challenge.status]}>
          {d(`challengeStatus.${challenge.status}`)}
        </StatusPill>
      </div>
      <h3>
        <RouterLink className="card-link" to={paths.challenge(challenge.slug)}>
          {challenge.title}
        </RouterLink>
      </h3>
      <p>{challenge.summary}</p>
      {running.map((phase) => (
        <p key={phase.id} className="card-now">
          <strong>{d(`phaseKind.${phase.kind}`)}</strong>{' '}
          {t('card.until', { when: format.deadline(phase.endsAt) })}
        </p>
      ))}
      {running.length === 0 && coming && (
        <p className="card-now">
          {t('card.next', { phase: d(`phaseKind.${coming.kind}`), when: format.deadline(coming.startsAt) })}
        </p>
      )}
      <p className="muted">
        {t('card.counts', { needs: challenge.needCount, solutions: challenge.solutionCount })}
      </p>
    </Card>
  );
}
