import { useState } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Section } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import type { ChoosePageData } from './choose-page-data.ts';

/** The topics to tick; for whom cannot choose, the same list to read. */
export function ChooseForm({ page, error }: { page: ChoosePageData; error: string | undefined }) {
  const t = useT('priorities');
  const { round, chooser, topics } = page;
  const isHydrated = useHydrated();
  const [count, setCount] = useState(page.picks.length);
  if (page.isTheirsAlone || chooser?.mayChoose === false) return <TopicList page={page} />;
  const said = t('choose.count', { count, most: round.mostChosen });
  return (
    <Form
      // Another person's choice is another form.
      key={chooser?.id ?? 'anonymous'}
      method="post"
      action={contestPaths.choosePriorities(round.slug)}
      className="stack stack-large"
      onChange={(event) => setCount(event.currentTarget.querySelectorAll('[name=pick]:checked').length)}
    >
      {chooser && !chooser.isSelf && <input type="hidden" name="for" value={chooser.id} />}
      <CheckboxCards
        id="pick"
        name="pick"
        label={t('choose.listLabel')}
        hint={t('choose.listHint')}
        errors={error ? [error] : undefined}
        defaultValue={page.picks}
        choices={topics.map(({ id, wording, explanation }) => ({
          value: id,
          label: <span dir="auto">{wording}</span>,
          hint: explanation ? <span dir="auto">{explanation}</span> : undefined,
        }))}
      />
      <div className="choose-foot">
        {isHydrated && (
          <>
            <p aria-hidden="true" data-over={count > round.mostChosen ? '' : undefined}>
              {said}
            </p>
            <LiveRegion>{said}</LiveRegion>
          </>
        )}
        <Button size="large" iconEnd="arrow-right">
          {chooser ? t('choose.check') : t('choose.checkAnonymous')}
        </Button>
      </div>
      <div className="stack stack-small">
        <p>{t('choose.secret')}</p>
        {!chooser && <p>{t('choose.signInLater')}</p>}
      </div>
    </Form>
  );
}

function TopicList({ page }: { page: ChoosePageData }) {
  const t = useT('priorities');
  return (
    <Section id="topics" title={t('choose.listLabelRead')}>
      <ul className="card-list">
        {page.topics.map(({ id, wording, explanation }) => (
          <li key={id} className="card" dir="auto">
            <h3 className="card-heading">{wording}</h3>
            {explanation && <p>{explanation}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
