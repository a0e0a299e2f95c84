import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import { drawnOrder, visitPitches } from '../pitches-visit.server.ts';

export const handle = {
  messages: ['deliberation'],
  title: ({ t, data: page }) => t('deliberation')('pitches.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, final, mayPlan, own } = await visitPitches(actor, args.params.slug ?? '', new Date());
  const slots = final?.round.hasPitches ? final.finalists : [];
  const ids = slots.map(({ id }) => id);
  const seed = final?.round.seed ?? '';
  return {
    challenge,
    mayPlan: mayPlan && final !== null,
    place: final?.round.pitchPlace ?? '',
    seed,
    isDrawn: ids.length > 0 && ids.join() === drawnOrder(ids, seed).join(),
    slots: slots.map(({ id, slug, title, team, pitchAt, pitchMinutes }) => ({
      id,
      slug,
      title,
      team,
      at: pitchAt,
      until: pitchAt && new Date(pitchAt.getTime() + (pitchMinutes ?? 0) * 60_000),
      isMine: own.has(id),
    })),
  };
}

/** When which finalist pitches, for those it concerns. */
export default function Pitches() {
  const { challenge, mayPlan, place, seed, isDrawn, slots } = useLoaderData<typeof loader>();
  const t = useT('deliberation');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('pitches.heading')}
        lead={t('pitches.lead')}
        actions={
          slots.length > 0 && (
            <ButtonLink to={contestPaths.pitchesCalendar(challenge.slug)} icon="calendar" reloadDocument>
              {t('pitches.calendar')}
            </ButtonLink>
          )
        }
      />
      {slots.length === 0 ? (
        <EmptyState
          title={t('pitches.none')}
          action={
            mayPlan && (
              <ButtonLink to={contestPaths.planPitches(challenge.slug)}>{t('pitches.planFirst')}</ButtonLink>
            )
          }
        >
          {!mayPlan && t('pitches.noneBody')}
        </EmptyState>
      ) : (
        <>
          {place && <p className="pre-line">{t('pitches.place', { place })}</p>}
          <Table
            id="pitch-table"
            caption={t('pitches.caption')}
            rows={slots}
            rowKey={(slot) => slot.id}
            columns={[
              {
                id: 'time',
                header: t('pitches.time'),
                cell: ({ at, until }) =>
                  at && until
                    ? t('pitches.slot', {
                        day: format.date(at),
                        from: format.time(at),
                        to: format.time(until),
                      })
                    : t('pitches.noTime'),
              },
              {
                id: 'solution',
                header: t('pitches.solution'),
                rowHeader: true,
                cell: (slot) => (
                  <>
                    <Link to={paths.solution(slot.slug)}>{slot.title}</Link>{' '}
                    {slot.isMine && <StatusPill tone="active">{t('pitches.yours')}</StatusPill>}
                    <p className="vote-by">{slot.team}</p>
                  </>
                ),
              },
            ]}
          />
          <p className="field-hint">
            {isDrawn ? t('pitches.order.drawn', { seed }) : t('pitches.order.byHand')}
          </p>
          {mayPlan && (
            <ButtonLink to={contestPaths.planPitches(challenge.slug)} tone="secondary" icon="edit">
              {t('pitches.plan')}
            </ButtonLink>
          )}
        </>
      )}
    </Page>
  );
}
