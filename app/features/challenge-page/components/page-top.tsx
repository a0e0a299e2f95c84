import { contestPaths } from '#app/contest-paths.ts';
import type { ChallengeFormat, ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { statusTone } from '#app/features/challenges/status-tone.ts';
import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import type { LineageStop } from '#app/features/lineage/lineage.queries.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';

type Challenge = {
  slug: string;
  title: string;
  summary: string;
  format: ChallengeFormat;
  status: ChallengeStatus;
  themes: readonly NeedTheme[];
};

/** The top of the page: what it is, where it stands, and what can be done at once. */
export function PageTop({
  challenge,
  stops,
  following,
  offers,
}: {
  challenge: Challenge;
  stops: readonly LineageStop[];
  following: boolean;
  offers: { vote: boolean; judge: boolean; follow: boolean; edit: boolean };
}) {
  const t = useT('challenges');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  const { slug, status } = challenge;
  return (
    <PageHeader
      eyebrow={
        <>
          <StageBadge stage="challenge">{d(`challengeFormat.${challenge.format}`)}</StageBadge>
          <StatusPill tone={statusTone[status]}>{d(`challengeStatus.${status}`)}</StatusPill>
        </>
      }
      title={challenge.title}
      lead={challenge.summary}
      meta={format.list(challenge.themes.map((theme) => d(`needTheme.${theme}`)))}
      actions={
        <>
          {offers.vote && <ButtonLink to={paths.vote(slug)}>{work('phaseAction.vote')}</ButtonLink>}
          {offers.judge && (
            <ButtonLink icon="star" to={contestPaths.jury(slug)}>
              {t('actions.judge')}
            </ButtonLink>
          )}
          {offers.follow && status !== 'draft' && (
            <Form method="post" preventScrollReset>
              <Button
                tone="secondary"
                icon={following ? 'check' : 'follow'}
                name="intent"
                value={following ? 'unfollow' : 'follow'}
                aria-pressed={following}
              >
                {following ? t('actions.following') : t('actions.follow')}
              </Button>
            </Form>
          )}
          {offers.edit && status !== 'draft' && (
            <ButtonLink tone="secondary" icon="edit" to={contestPaths.editChallenge(slug)}>
              {t('actions.edit')}
            </ButtonLink>
          )}
        </>
      }
      lineage={<LineageBar stops={stops} own={{ slug }} />}
    />
  );
}
