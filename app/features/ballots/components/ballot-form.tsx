import { useMemo, useRef } from 'react';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { hiddenMarks, pickField } from '../marks-form.ts';
import { closePlaces, groupsOf } from '../places.ts';
import { BallotBar } from './ballot-bar.tsx';
import { EntryCard } from './entry-card.tsx';
import { PartOfList } from './part-of-list.tsx';
import { PlaceList } from './place-list.tsx';
import { usePaper } from './use-paper.ts';
import type { VotePageData } from './vote-page-data.ts';

/** The solutions to vote for; without a vote to cast, the same list to read. */
export function BallotForm({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const { standing, voter } = page;
  if (page.state === 'over' || page.state === 'cancelled') return null;
  if (standing.length === 0) {
    return <EmptyState title={t('vote.none.title')}>{t('vote.none.body')}</EmptyState>;
  }
  if (page.state !== 'open' || page.isTheirsAlone || voter?.canVote === false) {
    return <EntryList page={page} />;
  }
  // Another voter's paper is another form.
  return <Paper key={voter?.id ?? 'anonymous'} page={page} />;
}

function Paper({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  const form = useRef<HTMLFormElement>(null);
  const { marks, read, write } = usePaper(form, page);
  const isAlive = useHydrated();
  const { entries, voter, rules } = page;
  const isRanked = rules.method === 'ranked';
  const titles = useMemo(() => new Map(page.standing.map(({ id, title }) => [id, title])), [page.standing]);
  const onList = {
    onAdd: (id: string) => write({ ...marks, [id]: Math.max(0, ...Object.values(marks)) + 1 }),
    onRemove: (id: string) => {
      const { [id]: _, ...rest } = marks;
      write(closePlaces(rest));
    },
  };
  return (
    <Form
      ref={form}
      method="post"
      action={paths.vote(page.challenge.slug)}
      className="ballot-form"
      onChange={read}
    >
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="go" value="check" hidden tabIndex={-1} aria-hidden="true" />
      <OutOfSight page={page} />
      <Section id="ballot" title={t('vote.listLabel')} lead={t('vote.listHint')}>
        <PartOfList page={page} isForm />
        <fieldset className="ballot-list">
          <legend className="sr-only">{t(`vote.heading.${rules.method}`)}</legend>
          {entries.length === 0 && <p>{t('vote.nothingHere')}</p>}
          <ul>
            {entries.map((entry) => (
              <EntryCard
                key={entry.id}
                page={page}
                entry={entry}
                mark={page.marks[entry.id]}
                onList={{
                  ...onList,
                  place: isRanked && isAlive ? (marks[entry.id] ?? null) : undefined,
                }}
              />
            ))}
            {rules.method === 'single' && <NoneOfThem page={page} />}
          </ul>
        </fieldset>
      </Section>
      {isRanked && isAlive && <PlaceList marks={readable(marks)} titles={titles} onChange={write} />}
      <p>{t('vote.secret')}</p>
      {!voter && <p>{t('vote.signInLater')}</p>}
      <BallotBar page={page} marks={marks} />
    </Form>
  );
}

/** Where somebody is, and what is marked or picked of the solutions that this part of the list leaves out. */
function OutOfSight({ page }: { page: VotePageData }) {
  const { voter, area, rules, entries, picked } = page;
  const shown = new Set(entries.map(({ id }) => id));
  const unseen = page.standing.filter(({ id }) => !shown.has(id));
  const marks: Marks = Object.fromEntries(
    unseen.flatMap(({ id }) => (page.marks[id] === undefined ? [] : [[id, page.marks[id]]])),
  );
  const fields = [
    ...(voter && !voter.isSelf ? [{ name: 'for', value: voter.id }] : []),
    ...(area ? [{ name: 'area', value: area }] : []),
    ...hiddenMarks(rules.method, marks),
    ...unseen.filter(({ slug }) => picked.includes(slug)).map(({ slug }) => ({ name: 'with', value: slug })),
  ];
  // What is written into them by a press is theirs: they only begin with a value.
  return fields.map(({ name, value }) => (
    <input key={`${name} ${value}`} type="hidden" name={name} defaultValue={value} />
  ));
}

const readable = (marks: Marks): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, place]) => Number.isInteger(place)));

function NoneOfThem({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  return (
    <li className="ballot-entry">
      <label className="choice" htmlFor="mark-none">
        <input
          type="radio"
          id="mark-none"
          name={pickField}
          value=""
          defaultChecked={page.isMarked && groupsOf(page.marks).length === 0}
          aria-labelledby="none-title"
          aria-describedby="none-about"
        />
        <span className="choice-words">
          <span id="none-title">{t('vote.noneOfThem')}</span>
          <span id="none-about" className="choice-hint">
            {t('vote.noneOfThemHint')}
          </span>
        </span>
      </label>
    </li>
  );
}

function EntryList({ page }: { page: VotePageData }) {
  const t = useT('ballots');
  return (
    <Section id="ballot" title={t('vote.listLabelRead')}>
      <PartOfList page={page} isForm={false} />
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
