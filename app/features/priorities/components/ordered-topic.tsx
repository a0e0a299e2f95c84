import { type FormEvent, useEffect, useRef } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

export type OrderedTopicData = { id: string; wording: string; explanation: string };

/** A topic in its place, with buttons to move it by one and to a place. */
export function OrderedTopic({
  action,
  topic,
  place,
  of,
  above,
  below,
  mayMove,
  isMoved,
  onSubmit,
}: {
  action: string;
  topic: OrderedTopicData;
  place: number;
  of: number;
  /** The topic before it and the one after it; undefined at the ends. */
  above: string | undefined;
  below: string | undefined;
  mayMove: boolean;
  isMoved: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}) {
  const t = useT('priorityPart');
  const { id, wording, explanation } = topic;
  return (
    <li id={`topic-${id}`} className="order-item card" data-moved={isMoved ? '' : undefined}>
      <span className="order-place">{place}</span>
      <div className="order-words">
        <p className="order-wording" dir="auto">
          {wording}
        </p>
        {explanation && (
          <Disclosure summary={t('group.more')}>
            <p className="pre-line" dir="auto">
              {explanation}
            </p>
          </Disclosure>
        )}
      </div>
      {mayMove && (
        <div className="order-moves">
          <form method="post" action={action} className="cluster" onSubmit={onSubmit}>
            <input type="hidden" name="topic" value={id} />
            {/* At an end the button asks for the place that the topic has: it does nothing, and keeps the focus. */}
            <input type="hidden" name="place" value={place} />
            <Button
              tone="secondary"
              name="move"
              value={above ? `above:${above}` : 'place'}
              data-move="up"
              icon="arrow-up"
              aria-disabled={above ? undefined : true}
              aria-label={t('group.upLabel', { wording })}
            >
              {t('group.up')}
            </Button>
            <Button
              tone="secondary"
              name="move"
              value={below ? `below:${below}` : 'place'}
              data-move="down"
              icon="arrow-up"
              aria-disabled={below ? undefined : true}
              aria-label={t('group.downLabel', { wording })}
            >
              {t('group.down')}
            </Button>
          </form>
          {/* A form of its own, so that Enter in the field puts the topic where the field says. */}
          <form method="post" action={action} className="order-to" onSubmit={onSubmit}>
            <input type="hidden" name="topic" value={id} />
            <label htmlFor={`place-${id}`}>{t('group.place')}</label>
            <PlaceField
              id={`place-${id}`}
              place={place}
              of={of}
              label={t('group.placeLabel', { wording, of })}
            />
            <Button
              tone="secondary"
              name="move"
              value="place"
              data-move="place"
              aria-label={t('group.putLabel', { wording })}
            >
              {t('group.put')}
            </Button>
          </form>
        </div>
      )}
    </li>
  );
}

/** Follows the place that the topic has, but for what somebody is typing: others move things meanwhile. */
function PlaceField({ id, place, of, label }: { id: string; place: number; of: number; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (input?.form && !(input.form.contains(document.activeElement) && input.dataset.typed === '')) {
      input.value = String(place);
      delete input.dataset.typed;
    }
  }, [place]);
  return (
    <input
      ref={field}
      id={id}
      name="place"
      type="number"
      min={1}
      max={of}
      defaultValue={place}
      onInput={(event) => {
        event.currentTarget.dataset.typed = '';
      }}
      className="input input-short"
      aria-label={label}
    />
  );
}
