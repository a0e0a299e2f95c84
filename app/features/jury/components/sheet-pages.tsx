import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import type { SheetPageData } from './sheet-page-data.ts';

/** Where a sheet stands among the juror's own, with the way to the ones before and after it. */
export function SheetPages({ page }: { page: SheetPageData }) {
  const t = useT('jury');
  const { challenge, previous, following } = page;
  return (
    <nav className="sheet-pages" aria-label={t('sheet.pages')}>
      <p>{t('sheet.place', { place: page.place, all: page.all, left: page.left })}</p>
      {(previous || following) && (
        <ul>
          {previous && (
            <li>
              <Link to={contestPaths.jurySheet(challenge.slug, previous.slug)}>
                {t('sheet.previous', { title: previous.title })}
              </Link>
            </li>
          )}
          {following && (
            <li>
              <Link to={contestPaths.jurySheet(challenge.slug, following.slug)}>
                {t('sheet.following', { title: following.title })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
