import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import type { HomeNews } from '../home.queries.server.ts';

/** A need that has come all the way round: what the whole place is for, in one picture. */
export function HomeStory({ story }: { story: NonNullable<HomeNews['story']> }) {
  const t = useT('home');
  return (
    <section className="hero-story" aria-labelledby="story-title">
      <h2 id="story-title">{t('story.title')}</h2>
      <p className="hero-story-lead">{t('story.lead')}</p>
      <LineageBar stops={story.stops} />
      <p className="hero-story-more">
        <Link to={paths.needJourney(story.slug)}>{t('story.more')}</Link>
      </p>
    </section>
  );
}
