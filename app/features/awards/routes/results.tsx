import type { LoaderFunctionArgs, SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { useRef } from 'react';
import { optionalActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { findVote } from '#app/features/ballots/ballot.queries.server.ts';
import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { getDb } from '#db/client.server.ts';
import { challenges } from '#db/schema/index.ts';
import { AwardCard } from '../components/award-card.tsx';
import { JuryMethod } from '../components/jury-method.tsx';
import { VoteResult } from '../components/vote-result.tsx';
import { announcementOf, awardsOf, publicJury, publicResult } from '../results.queries.server.ts';

export const handle = {
  messages: ['awards', 'counting', 'lineage'],
  title: ({ t, data: page }) => t('awards')('results.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const db = getDb();
  const slug = args.params.slug ?? '';
  const now = new Date();
  const [challenge] = await db
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
      announcedAt: challenges.announcedAt,
      decidedAt: challenges.decidedAt,
    })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  if (!can(actor, 'results.read', challenge)) {
    // Before the decision there is no result, for nobody; there may be a time at which it comes.
    const announceAt = await announcementOf(db, challenge.id);
    if (!announceAt) throw new AppError('not_found');
    return { challenge, announceAt, decided: null };
  }
  const vote = await findVote(db, actor, slug, now);
  const [awards, result, jury, stops] = await Promise.all([
    awardsOf(db, challenge.id),
    vote && publicResult(db, vote),
    publicJury(db, challenge.id, now),
    lineageOf(db, { type: 'challenge', id: challenge.id }),
  ]);
  return { challenge, announceAt: null, decided: { awards, result, jury, stops } };
}

/** The results of a challenge; until they are announced, when that will be. */
export default function Results() {
  const { challenge, announceAt, decided } = useLoaderData<typeof loader>();
  const t = useT('awards');
  const waited = useRef(decided === null);
  return (
    <>
      <LiveRegion>{decided && waited.current && t('results.waiting.arrived')}</LiveRegion>
      {decided ? (
        <Decided challenge={challenge} decided={decided} />
      ) : (
        <Waiting challenge={challenge} announceAt={announceAt} />
      )}
    </>
  );
}

type Loaded = SerializeFrom<typeof loader>;

/** The page that people keep open until the results are announced; it fills itself. */
function Waiting({ challenge, announceAt }: { challenge: Loaded['challenge']; announceAt: Date }) {
  const t = useT('awards');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const isLive = useHydrated();
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('results.waiting.heading')}
        lead={t('results.waiting.when', { when: format.dateTime(announceAt) })}
      />
      <p>{t(isLive ? 'results.waiting.body' : 'results.waiting.bodyPlain')}</p>
    </Page>
  );
}

/** What came out of a challenge: the two awards apart, how people voted, and by what the jury judged. */
function Decided({
  challenge,
  decided: { awards, result, jury, stops },
}: {
  challenge: Loaded['challenge'];
  decided: NonNullable<Loaded['decided']>;
}) {
  const t = useT('awards');
  const d = useT('domain');
  const format = useFormat();
  const votersAwards = awards.filter((award) => award.kind === 'voters');
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={
          <>
            <StageBadge stage="challenge">{d('stage.challenge')}</StageBadge>
            <Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>
          </>
        }
        title={t('results.heading')}
        meta={challenge.decidedAt && t('results.decided', { when: format.date(challenge.decidedAt) })}
        lineage={<LineageBar stops={stops} own={{ slug: challenge.slug }} />}
      />
      {awards.length === 0 ? (
        <EmptyState title={t('results.noAwards.title')}>{t('results.noAwards.body')}</EmptyState>
      ) : (
        <Section
          id="awards"
          title={t('results.awards', { count: awards.length })}
          lead={t('results.awardsLead')}
        >
          <ul className="award-list">
            {awards.map((award) => (
              <AwardCard key={award.id} award={award} />
            ))}
          </ul>
        </Section>
      )}
      {result && (
        <VoteResult
          slug={challenge.slug}
          result={result}
          awardedIds={votersAwards.map((award) => award.solutionId)}
        />
      )}
      {(jury.jurors > 0 || jury.criteria.length > 0) && <JuryMethod jury={jury} />}
      <p>
        <Link to={paths.challenge(challenge.slug)}>{t('results.back')}</Link>
      </p>
    </Page>
  );
}
