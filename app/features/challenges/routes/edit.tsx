import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeParts } from '#app/domain/challenges/challenge-parts.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { findChallenge } from '../challenge.queries.server.ts';
import { findChallengeGaps } from '../challenge-gaps.queries.server.ts';
import { PartOverview } from '../components/part-overview.tsx';
import { ReadyPanel } from '../components/ready-panel.tsx';
import { statesOfParts } from '../part-states.ts';
import { findReadiness } from '../readiness.queries.server.ts';

export const handle = {
  messages: ['challenges', 'challengeBuilder'],
  title: ({ t, data }) => t('challengeBuilder')('overview.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const challenge = await findChallenge(db, args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  if (!can(actor, 'challenge.edit', challenge)) throw new AppError('forbidden');
  const [gaps, { advice, counts }] = await Promise.all([
    findChallengeGaps(db, challenge.id, new Date()),
    findReadiness(db, challenge),
  ]);
  const kinds = challenge.phases.map((phase) => phase.kind);
  const saved = new URL(args.request.url).searchParams.get('saved');
  return {
    title: challenge.title,
    slug: challenge.slug,
    isDraft: challenge.status === 'draft',
    mayAnnounce: can(actor, 'challenge.announce', challenge),
    missing: gaps.length,
    parts: statesOfParts({ gaps, advice, counts, kinds }),
    saved: challengeParts.find((part) => part === saved) ?? null,
  };
}

export default function EditChallenge() {
  const { title, slug, isDraft, mayAnnounce, missing, parts, saved } = useLoaderData<typeof loader>();
  const t = useT('challengeBuilder');
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.challenge(slug)}>{title}</Link>}
        title={t('overview.heading')}
        lead={t('overview.lead')}
        actions={
          <ButtonLink tone="secondary" icon="eye" to={contestPaths.previewChallenge(slug, 'anonymous')}>
            {t('overview.preview')}
          </ButtonLink>
        }
      />
      {saved && (
        <Notice tone="ok" live className="builder-notice">
          <p>{t('overview.saved', { part: t(`part.${saved}.title`) })}</p>
        </Notice>
      )}
      <ReadyPanel
        slug={slug}
        isDraft={isDraft}
        missing={missing}
        advice={parts.reduce((sum, part) => sum + part.advice.length, 0)}
        mayAnnounce={mayAnnounce}
      />
      <Section id="parts" title={t('overview.parts')}>
        <PartOverview slug={slug} parts={parts} />
      </Section>
      <Section id="more" title={t('overview.more')}>
        <div className="cluster">
          <ButtonLink tone="secondary" icon="plus" to={contestPaths.duplicateChallenge(slug)}>
            {t('overview.duplicate')}
          </ButtonLink>
          {!isDraft && (
            <ButtonLink tone="secondary" icon="users" to={contestPaths.jury(slug)}>
              {t('jury.people')}
            </ButtonLink>
          )}
        </div>
      </Section>
    </Page>
  );
}
