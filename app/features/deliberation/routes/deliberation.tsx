import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { getDb } from '#db/client.server.ts';
import { ChangeList } from '../components/change-list.tsx';
import { visitDeliberation } from '../deliberation-visit.server.ts';
import { type Place, readDeliberation } from '../read-deliberation.server.ts';
import { shownChanges } from '../shown-changes.ts';

export const handle = {
  messages: ['deliberation'],
  title: ({ t, data: page }) => t('deliberation')('deliberation.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const visit = await visitDeliberation(actor, args.params.slug ?? '', new Date());
  const { challenge, round, end, seen, excluded } = visit;
  const { rows, changes } = await readDeliberation(getDb(), challenge.id, round);
  const told = changes.filter((change) => !excluded.has(change.solution));
  return {
    challenge,
    round,
    end,
    rows: rows.map((row) => ({ ...row, isTheirs: !excluded.has(row.id) })),
    changes: shownChanges(told, seen),
  };
}

/** How many entries are named as those to talk about first. */
const named = 3;

/** The jury's talk: where it is apart, what places were before and are now, and every change with its reason. */
export default function Deliberation() {
  const { challenge, round, end, rows, changes } = useLoaderData<typeof loader>();
  const t = useT('deliberation');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const place = (of: Place) =>
    !of ? '–' : of.tied ? t('deliberation.table.tied', { rank: of.rank }) : format.number(of.rank);
  const isCalibrated = rows.some((row) => row.calibratedNow !== null);
  const apart = rows
    .filter((row) => (row.spread ?? 0) > 0)
    .toSorted((a, b) => (b.spread ?? 0) - (a.spread ?? 0))
    .slice(0, named);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'title',
      header: t('deliberation.table.solution'),
      rowHeader: true,
      cell: (row) =>
        row.isTheirs ? (
          <Link to={contestPaths.deliberateEntry(challenge.slug, row.slug)}>{row.title}</Link>
        ) : (
          row.title
        ),
    },
    {
      id: 'spread',
      header: t('deliberation.table.spread'),
      numeric: true,
      cell: (row) => (row.spread === null ? '–' : format.number(Math.round(row.spread * 10) / 10)),
    },
    {
      id: 'before',
      header: t('deliberation.table.before'),
      numeric: true,
      cell: (row) => place(row.before),
    },
    {
      id: 'now',
      header: t('deliberation.table.now'),
      numeric: true,
      cell: (row) => (row.now?.rank === row.before?.rank ? place(row.now) : <b>{place(row.now)}</b>),
    },
    ...(isCalibrated
      ? ([
          {
            id: 'calibratedBefore',
            header: t('deliberation.table.calibratedBefore'),
            numeric: true,
            cell: (row) => place(row.calibratedBefore),
          },
          {
            id: 'calibratedNow',
            header: t('deliberation.table.calibratedNow'),
            numeric: true,
            cell: (row) =>
              row.calibratedNow?.rank === row.calibratedBefore?.rank ? (
                place(row.calibratedNow)
              ) : (
                <b>{place(row.calibratedNow)}</b>
              ),
          },
        ] satisfies Column<(typeof rows)[number]>[])
      : []),
    {
      id: 'changes',
      header: t('deliberation.table.changes'),
      numeric: true,
      cell: (row) => (row.changes === 0 ? '–' : format.number(row.changes)),
    },
  ];
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={contestPaths.juryResults(challenge.slug, round)}>{t('back')}</Link>}
        title={t('deliberation.heading')}
        lead={t('deliberation.lead')}
        meta={t(round > 1 ? 'deliberation.round.final' : 'deliberation.round.first')}
      />
      <Notice>
        <p>
          {end
            ? t(`deliberation.end.${end}`)
            : t(round > 1 ? 'deliberation.open' : 'deliberation.openBeforeFinal')}
        </p>
      </Notice>
      {rows.some((row) => row.now !== null) ? (
        <Section id="entries" title={t('deliberation.entries')} lead={t('deliberation.entriesLead')}>
          {apart.length > 0 && (
            <p>
              {t('deliberation.apart', {
                titles: format.list(apart.map(({ title }) => t('deliberation.quoted', { title }))),
              })}
            </p>
          )}
          <Table
            id="entry-table"
            caption={t('deliberation.entries')}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
          />
        </Section>
      ) : (
        <EmptyState title={t('deliberation.empty.title')}>{t('deliberation.empty.body')}</EmptyState>
      )}
      <ChangeList changes={changes} />
    </Page>
  );
}
