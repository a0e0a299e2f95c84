import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import type { PitchPlanValues } from '../pitch-plan-fields.ts';

type Slot = {
  id: string;
  title: string;
  team: string;
  startsAt: Date | string;
  endsAt: Date | string;
};

const moves = [
  { to: 'up', label: 'earlier', named: 'earlierNamed' },
  { to: 'down', label: 'later', named: 'laterNamed' },
] as const;

/**
 * Reading goes on at the timetable when another is shown: at the button that was pressed to move a pitch, else at its top.
 * `isRefused`: what is wrong has the focus then.
 */
export function useFocusOnTimetable(isRefused: boolean): void {
  const { search } = useLocation();
  const shown = useRef(search);
  useEffect(() => {
    if (shown.current === search) return;
    shown.current = search;
    const preview = document.getElementById('preview');
    if (!preview || isRefused) return;
    const [to, id] = new URLSearchParams(search).get('move')?.split(' ') ?? [];
    // At either end of the list there is one way only.
    const button =
      id &&
      (preview.querySelector<HTMLElement>(`[value="${to} ${id}"]`) ??
        preview.querySelector<HTMLElement>(`[name="move"][value$=" ${id}"]`));
    preview.tabIndex = -1;
    (button || preview).focus({ preventScroll: Boolean(button) });
  }, [search, isRefused]);
}

/** The timetable as it would be, each pitch to be moved with two buttons, and the button that publishes it. */
export function PitchPreview({
  slug,
  plan,
  slots,
}: {
  slug: string;
  plan: {
    values: PitchPlanValues;
    order: readonly string[];
    seed: string;
    isDrawn: boolean;
    version: number;
  };
  slots: readonly Slot[];
}) {
  const t = useT('deliberation');
  const format = useFormat();
  // What is refused comes back as it was sent: the address says it, as it does for a preview.
  const asked = new URLSearchParams(plan.values);
  for (const id of plan.order) asked.append('order', id);
  const isSending = useUnderWay().formMethod === 'POST';
  const moved = new URLSearchParams(useLocation().search).get('move')?.split(' ')[1];
  const movedSlot = slots.find(({ id }) => id === moved);
  const order = plan.order.map((id) => <input key={id} type="hidden" name="order" value={id} />);
  return (
    <Section id="preview" title={t('plan.table')}>
      <LiveRegion>
        {movedSlot && t('plan.moved', { title: movedSlot.title, when: format.dateTime(movedSlot.startsAt) })}
      </LiveRegion>
      <p>{plan.isDrawn ? t('plan.drawn', { seed: plan.seed }) : t('plan.byHand')}</p>
      <Form method="get" action={contestPaths.planPitches(slug)} preventScrollReset>
        <HiddenFields values={plan.values} />
        {order}
        <Table
          id="preview-table"
          caption={t('plan.table')}
          captionHidden
          rows={slots}
          rowKey={(slot) => slot.id}
          columns={[
            {
              id: 'time',
              header: t('pitches.time'),
              rowHeader: true,
              cell: (slot) =>
                t('pitches.slot', {
                  day: format.date(slot.startsAt),
                  from: format.time(slot.startsAt),
                  to: format.time(slot.endsAt),
                }),
            },
            {
              id: 'solution',
              header: t('pitches.solution'),
              cell: (slot) => (
                <>
                  <b>{slot.title}</b>
                  <br />
                  {slot.team}
                  <div className="cluster">
                    {moves.map(({ to, label, named }) =>
                      slots[slots.indexOf(slot) + (to === 'up' ? -1 : 1)] ? (
                        <Button
                          key={to}
                          tone="quiet"
                          name="move"
                          value={`${to} ${slot.id}`}
                          aria-label={t(`plan.${named}`, { title: slot.title })}
                        >
                          {t(`plan.${label}`)}
                        </Button>
                      ) : null,
                    )}
                  </div>
                </>
              ),
            },
          ]}
        />
      </Form>
      {!plan.isDrawn && (
        <Form method="get" action={contestPaths.planPitches(slug)} preventScrollReset>
          <HiddenFields values={{ ...plan.values, redraw: '1' }} />
          <Button tone="quiet" icon="undo">
            {t('plan.redraw')}
          </Button>
        </Form>
      )}
      <Form method="post" action={`${contestPaths.planPitches(slug)}?${asked}`} className="stack">
        <HiddenFields values={{ ...plan.values, version: String(plan.version) }} />
        {order}
        <p>{t('plan.publishLead', { count: slots.length })}</p>
        <div>
          <Button icon="send" pending={isSending} pendingLabel={t('plan.pending')}>
            {t('plan.publish')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
