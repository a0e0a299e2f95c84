import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Stat, StatGroup } from '#app/ui/stat.tsx';
import { getDb } from '#db/client.server.ts';
import { JourneyStory } from '../components/journey-story.tsx';
import { LineageBar } from '../components/lineage-bar.tsx';
import { findNeedOfJourney, journeyOf } from '../journey.queries.server.ts';
import { lineageOf } from '../lineage.queries.server.ts';

export const handle = {
  messages: ['journey', 'lineage'],
  title: ({ t }) => t('journey')('title'),
} satisfies RouteHandle;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const db = getDb();
  const [actor, need] = await Promise.all([
    optionalActor({ request, context }),
    findNeedOfJourney(db, params.slug ?? ''),
  ]);
  if (!need || need.status === 'withdrawn' || !can(actor, 'need.read', need)) throw new AppError('not_found');
  const [stops, steps] = await Promise.all([
    lineageOf(db, { type: 'need', id: need.id }),
    journeyOf(db, need.id),
  ]);
  const { slug, title, capacity, authorName, supportCount, solutionCount, pilotPeople } = need;
  return {
    need: { slug, title, capacity, authorName, supportCount, solutionCount, pilotPeople },
    stops,
    steps,
  };
}

export default function NeedJourney() {
  const { need, stops, steps } = useLoaderData<typeof loader>();
  const t = useT('journey');
  const road = useT('lineage');
  const d = useT('domain');
  const next = stops.find((stop) => stop.state === 'next');
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.need(need.slug)}>{t('back')}</Link>}
        title={t('title')}
        lead={t('lead', { title: need.title })}
        meta={t('toldBy', { who: `${need.authorName}, ${d(`role.${need.capacity}`)}` })}
        lineage={<LineageBar stops={stops} />}
      />
      <Section id="steps">
        {steps.length > 0 ? <JourneyStory steps={steps} /> : <EmptyState title={t('empty')} />}
      </Section>
      {next && (
        <Section id="next" title={t('next')}>
          <p>{next.item?.stopped ? t('nextAfterStop') : road(`next.${next.stage}`)}</p>
        </Section>
      )}
      <Section id="people" title={t('people')}>
        <StatGroup>
          <Stat
            stage="need"
            value={need.supportCount}
            label={t('supporters', { count: need.supportCount })}
          />
          <Stat
            stage="solution"
            value={need.solutionCount}
            label={t('solutionCount', { count: need.solutionCount })}
          />
          <Stat
            stage="pilot"
            value={need.pilotPeople}
            label={t('pilotPeople', { count: need.pilotPeople })}
          />
        </StatGroup>
      </Section>
    </Page>
  );
}
