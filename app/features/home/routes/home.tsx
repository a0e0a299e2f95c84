import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { TaskList } from '#app/features/tasks/components/task-list.tsx';
import { tasksOf } from '#app/features/tasks/tasks.queries.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { isActive } from '#app/policies/actor.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { JourneySteps } from '../../site/components/journey-steps.tsx';
import {
  HomeChallenges,
  HomeFigures,
  HomeNeeds,
  HomeOutcomes,
  HomePilots,
} from '../components/home-news.tsx';
import { HomeStory } from '../components/home-story.tsx';
import { homeNews } from '../home.queries.server.ts';

export const handle = {
  messages: ['home', 'about', 'lineage', 'tasks'],
  title: ({ t }) => t('home')('title'),
  description: ({ t }) => t('home')('description'),
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const db = getDb();
  const actor = await optionalActor(args);
  const [news, tasks] = await Promise.all([
    homeNews(db, Date.now()),
    isActive(actor) ? tasksOf(db, actor) : Promise.resolve([]),
  ]);
  return { news, tasks };
}

/** What this is and the first thing to do, understood in five seconds. */
export default function Home() {
  const t = useT('home');
  const { news, tasks } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="hero">
        <div>
          <h1>{t('hero.title')}</h1>
          <p className="hero-lead">{t('hero.lead')}</p>
          <div className="cluster">
            <ButtonLink to={paths.newNeed()} size="large">
              {t('hero.say')}
            </ButtonLink>
            <ButtonLink to={paths.needs()} size="large" tone="secondary">
              {t('hero.see')}
            </ButtonLink>
          </div>
          <p className="hero-assurance">{t('hero.assurance')}</p>
        </div>
        {tasks.length > 0 ? <TaskList tasks={tasks} /> : news.story && <HomeStory story={news.story} />}
      </div>
      {tasks.length > 0 && news.story && <HomeStory story={news.story} />}
      <HomeNeeds needs={news.needs} />
      <HomeOutcomes outcomes={news.outcomes} />
      <HomeChallenges challenges={news.challenges} />
      <HomePilots pilots={news.pilots} />
      <Section id="journey" title={t('journey.title')} lead={t('journey.lead')}>
        <JourneySteps />
      </Section>
      <HomeFigures counts={news.counts} />
    </Page>
  );
}
