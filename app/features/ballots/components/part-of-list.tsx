import { useT } from '#app/i18n/use-t.ts';
import { RouterLink } from '#app/ui/router-link.tsx';
import { CHOSEN_AREA, voteLink } from '../vote-links.ts';
import type { VotePageData } from './vote-page-data.ts';

/** Lists shorter than this need no parts. */
const SHORT = 8;

/**
 * Chooses the part of the list to look at. Where one votes these are buttons of the form, so that what is marked goes along
 * also without JavaScript; where one only reads they are links.
 */
export function PartOfList({ page, isForm }: { page: VotePageData; isForm: boolean }) {
  const t = useT('ballots');
  const { areas, area, standing } = page;
  if (standing.length < SHORT) return null;
  const parts = [
    { id: '', name: t('areas.all'), count: standing.length },
    ...areas,
    ...(isForm ? [{ id: CHOSEN_AREA, name: t('areas.chosen'), count: undefined }] : []),
  ];
  if (parts.length === 1) return null;
  return (
    <nav className="ballot-parts" aria-label={t('areas.label')}>
      <ul>
        {parts.map(({ id, name, count }) => {
          const current = id === area ? ('true' as const) : undefined;
          const words = (
            <>
              {name}
              {count !== undefined && <span className="count">{count}</span>}
            </>
          );
          return (
            <li key={id}>
              {isForm ? (
                <button type="submit" name="go" value={`area:${id}`} aria-current={current}>
                  {words}
                </button>
              ) : (
                <RouterLink
                  to={voteLink(page.challenge.slug, { area: id }, 'ballot')}
                  aria-current={current}
                  preventScrollReset
                >
                  {words}
                </RouterLink>
              )}
            </li>
          );
        })}
      </ul>
      {isForm && <p className="field-hint">{t('areas.keeps')}</p>}
    </nav>
  );
}
