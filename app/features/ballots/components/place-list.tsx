import { useEffect, useRef, useState } from 'react';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { closePlaces, groupsOf, movePlace } from '../places.ts';

type Step = 'up' | 'down' | 'remove';

/** What is on places so far, best first, with buttons that move it. Needs the page to be alive; the form does without. */
export function PlaceList({
  marks,
  titles,
  onChange,
}: {
  marks: Marks;
  titles: ReadonlyMap<string, string>;
  onChange: (marks: Marks) => void;
}) {
  const t = useT('ballots');
  const list = useRef<HTMLOListElement>(null);
  const [pressed, setPressed] = useState<{ id: string; step: Step }>();
  const [said, setSaid] = useState('');
  const groups = groupsOf(marks);

  // A line that moves in the document loses the focus of its button.
  useEffect(() => {
    if (!pressed) return;
    const button = `[data-step="${pressed.step} ${pressed.id}"]`;
    (list.current?.querySelector<HTMLElement>(button) ?? list.current)?.focus();
  }, [pressed]);

  function press(id: string, step: Step) {
    const title = titles.get(id) ?? '';
    const { [id]: _, ...rest } = marks;
    const next = step === 'remove' ? closePlaces(rest) : movePlace(marks, id, step === 'up' ? -1 : 1);
    onChange(next);
    setPressed({ id, step });
    setSaid(
      step === 'remove'
        ? t('list.removed', { title })
        : t('list.moved', { title, place: String(next[id] ?? 0) }),
    );
  }

  return (
    <Section id="my-list" title={t('list.title')} lead={groups.length > 0 ? t('list.hint') : undefined}>
      {groups.length === 0 && <p>{t('list.empty')}</p>}
      <ol ref={list} className="place-list" tabIndex={-1}>
        {groups.flatMap((ids, at) =>
          ids.map((id) => (
            <li key={id}>
              <span className="place-list-title">
                <strong>{t('list.place', { place: String(at + 1) })}</strong> {titles.get(id)}
              </span>
              <span className="place-list-steps">
                {(['up', 'down', 'remove'] as const).map((step) => (
                  <button
                    key={step}
                    type="button"
                    className="button button-secondary"
                    data-step={`${step} ${id}`}
                    onClick={() => press(id, step)}
                  >
                    {step !== 'remove' && <Icon name="arrow-up" />}
                    <span>
                      {t(`list.${step}`)}
                      <VisuallyHidden> {titles.get(id)}</VisuallyHidden>
                    </span>
                  </button>
                ))}
              </span>
            </li>
          )),
        )}
      </ol>
      <LiveRegion>{said}</LiveRegion>
    </Section>
  );
}
