import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { RouterLink } from '#app/ui/router-link.tsx';

type Update = { id: string; title: string; excerpt: string; at: Date };

/** The newest news of a challenge, and the way to all of them. `write`: where staff write some. */
export function NewsList({
  slug,
  updates,
  more,
  write,
}: {
  slug: string;
  updates: readonly Update[];
  more: boolean;
  write: string | null;
}) {
  const t = useT('challengePage');
  const format = useFormat();
  if (updates.length === 0 && !write) return null;
  return (
    <Section id="news" title={t('toc.news')}>
      {updates.length === 0 && <p>{t('news.none')}</p>}
      <ul className="news-list">
        {updates.map((update) => (
          <li key={update.id}>
            <time className="muted" dateTime={update.at.toISOString()}>
              {format.date(update.at)}
            </time>
            <h3>
              <RouterLink className="link" to={contestPaths.challengeUpdate(slug, update.id)}>
                {update.title}
              </RouterLink>
            </h3>
            <p className="measure">{update.excerpt}</p>
          </li>
        ))}
      </ul>
      <div className="cluster no-print">
        {more && (
          <ButtonLink tone="quiet" to={contestPaths.challengeUpdates(slug)}>
            {t('news.all')}
          </ButtonLink>
        )}
        {write && (
          <ButtonLink tone="secondary" icon="plus" to={write}>
            {t('news.write')}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
