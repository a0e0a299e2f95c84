import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import type { VotePageData } from './vote-page-data.ts';

/** The solutions to tick; without a vote to cast, the same list to read. */
export function BallotForm({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const { entries, voter, challenge } = page;
  if (page.state === 'over' || page.state === 'cancelled') return null;
  if (entries.length === 0) {
    return <EmptyState title={t('vote.none.title')}>{t('vote.none.body')}</EmptyState>;
  }
  if (page.state !== 'open' || page.isTheirsAlone || voter?.canVote === false) {
    return <EntryList page={page} />;
  }
  return (
    <Form method="post" action={paths.vote(challenge.slug)} className="stack stack-large">
      {voter && !voter.isSelf && <input type="hidden" name="for" value={voter.id} />}
      <CheckboxCards
        // Another voter's paper is another form.
        key={voter?.id ?? 'anonymous'}
        id="pick"
        name="pick"
        label={t('vote.listLabel')}
        hint={t('vote.listHint')}
        defaultValue={page.picks}
        choices={entries.map((entry) => ({
          value: entry.id,
          label: entry.title,
          hint: <EntryWords entry={entry} />,
        }))}
      />
      <div className="stack">
        <p>{t('vote.secret')}</p>
        {!voter && <p>{t('vote.signInLater')}</p>}
        <div className="cluster">
          <Button size="large" iconEnd="arrow-right">
            {voter ? t('vote.check') : t('vote.checkAnonymous')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function EntryWords({ entry }: { entry: VotePageData['entries'][number] }) {
  const t = useT('ballots');
  return (
    <>
      {entry.summary} <span className="vote-by">{t('vote.by', { team: entry.team })}</span>{' '}
      <Link
        to={paths.solution(entry.slug)}
        target="_blank"
        rel="noopener"
        aria-label={t('vote.readMoreAbout', { title: entry.title })}
      >
        {t('vote.readMore')}
      </Link>
    </>
  );
}

function EntryList({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  return (
    <Section id="entries" title={t('vote.listLabelRead')}>
      <ul className="card-list">
        {page.entries.map((entry) => (
          <Card as="li" key={entry.id} stage="solution">
            <h3>
              <Link to={paths.solution(entry.slug)} className="card-link">
                {entry.title}
              </Link>
            </h3>
            <p>{entry.summary}</p>
            <p className="vote-by">{t('vote.by', { team: entry.team })}</p>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
