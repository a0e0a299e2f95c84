import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { VotePageData } from './vote-page-data.ts';

/** What is marked so far and where it goes from here, always in sight: nobody scrolls past fifty solutions for it. */
export function BallotBar({ page, marks }: { page: VotePageData; marks: Marks }) {
  const t = useT('ballots');
  const format = useFormat();
  const isAlive = useHydrated();
  const isSending = useUnderWay().formMethod === 'POST';
  const { method } = page.rules;
  const count = Object.keys(marks).length;
  const spent = page.standing.reduce(
    (sum, { id, amount }) => sum + (marks[id] === undefined ? 0 : (amount ?? 0)),
    0,
  );
  const sum = method === 'budget' && t('vote.spent', { amount: format.number(spent) });
  return (
    <section className="ballot-bar" aria-label={t('vote.bar')}>
      {isAlive ? (
        // Nothing to say takes no room on a small screen.
        <p className={count > 0 ? 'ballot-bar-words' : 'sr-only'} role="status">
          {t('vote.chosen', { count })}
          {sum && count > 0 && `, ${sum}`}
          {method === 'ranked' && count > 0 && (
            <>
              {' · '}
              <a className="link" href="#my-list">
                {t('vote.listLink')}
              </a>
            </>
          )}
        </p>
      ) : (
        sum && (
          <noscript>
            <p className="ballot-bar-words">
              {t('vote.chosen', { count })}, {sum}{' '}
              <button type="submit" name="go" value="area:" className="link-button">
                {t('vote.addUp')}
              </button>
            </p>
          </noscript>
        )
      )}
      <div className="cluster">
        <Button name="go" value="check" size="large" iconEnd="arrow-right" pending={isSending}>
          {t('vote.check')}
        </Button>
        {page.standing.length > 1 && (
          <Button name="go" value="compare" tone="secondary" size="large">
            {t('compare.go')}
          </Button>
        )}
      </div>
    </section>
  );
}
