import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { useConnectionState } from '#app/realtime/use-live.ts';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { readMove } from '../move-form.ts';
import { useMoves } from '../use-moves.ts';
import { OrderedTopic, type OrderedTopicData } from './ordered-topic.tsx';

/** Codes of refused moves that have words of their own. */
const refusals = [
  'group_handed_in',
  'plenary_began',
  'session_not_open',
  'forbidden',
  'topic_unknown',
] as const;

/** The order of a small group, with the buttons that move topics. Without JavaScript each button is a form. */
export function GroupOrder({
  slug,
  group,
  topics,
  mayMove,
  moved,
}: {
  slug: string;
  group: { id: string; ranking: readonly string[]; version: number };
  topics: readonly OrderedTopicData[];
  mayMove: boolean;
  /** What was moved last without JavaScript. */
  moved: string | null;
}) {
  const t = useT('priorityPart');
  const { order, move, state } = useMoves({
    path: contestPaths.priorityMove(slug, group.id),
    ranking: group.ranking,
    version: group.version,
  });
  const connection = useConnectionState();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ topic: string; name: string } | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const isOffline = connection === 'offline' || connection === 'reconnecting';

  // What has the focus before rows change places, whoever moves them.
  const held = list.current?.querySelector<HTMLElement>(':focus');

  // A row that moves takes the focus along: whoever presses "up" five times presses the same button five times.
  useLayoutEffect(() => {
    const { topic, name } = focused.current ?? {};
    const button = topic && list.current?.querySelector<HTMLElement>(`#topic-${topic} [data-move="${name}"]`);
    if (button && document.activeElement !== button) button.focus();
    else if (!button && held?.isConnected && document.activeElement === document.body)
      held.focus({ preventScroll: true });
    focused.current = null;
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const form = new FormData(event.currentTarget);
    if (button?.name) form.set(button.name, button.value);
    const wanted = readMove(form);
    if ('place' in wanted && !(wanted.place >= 1)) return;
    // What was typed is sent: the field follows the topic again.
    for (const field of event.currentTarget.querySelectorAll<HTMLElement>('[data-typed]'))
      delete field.dataset.typed;
    focused.current = { topic: wanted.topic, name: button?.dataset.move ?? '' };
    setOwn(wanted.topic);
    move(wanted);
  }

  const place = own ? order.indexOf(own) + 1 : 0;
  const code = refusals.find((one) => one === state.refused);
  return (
    <>
      {state.refused && (
        <Notice tone="danger" title={t('moves.refused')} live>
          <p>{t(code ? `moves.${code}` : 'moves.other')}</p>
        </Notice>
      )}
      {(state.waiting || (isOffline && state.sending)) && (
        <Notice tone="warn" title={t('moves.waiting')} live>
          <p>{t('moves.waitingBody')}</p>
        </Notice>
      )}
      <LiveRegion>
        {own && place > 0 && !state.refused
          ? t('moves.said', { wording: byId.get(own)?.wording ?? '', place, of: order.length })
          : ''}
      </LiveRegion>
      <ol className="order-list" ref={list}>
        {order.map((id, index) => {
          const topic = byId.get(id);
          if (!topic) return null;
          return (
            <OrderedTopic
              key={id}
              action={contestPaths.priorityGroup(slug, group.id)}
              topic={topic}
              place={index + 1}
              of={order.length}
              above={order[index - 1]}
              below={order[index + 1]}
              mayMove={mayMove}
              isMoved={id === (own ?? moved)}
              onSubmit={submit}
            />
          );
        })}
      </ol>
    </>
  );
}
