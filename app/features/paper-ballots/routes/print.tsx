import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { papersToPrint, printedEntries } from '../papers.queries.server.ts';
import { visitPapers } from '../visit-papers.server.ts';

export const handle = {
  messages: ['papers'],
  isUnlisted: true,
  title: ({ t, data: page }) => t('papers')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

const number = /^\d{4}$/;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, vote, may } = await visitPapers(actor, args.params.slug ?? '', new Date());
  if (!may['paper.print']) throw redirect(contestPaths.paperBallots(challenge.slug));
  const query = new URL(args.request.url).searchParams;
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (!number.test(from) || !number.test(to)) throw redirect(contestPaths.paperBallots(challenge.slug));
  const db = getDb();
  const [papers, entries] = await Promise.all([
    papersToPrint(db, vote.id, from, to),
    printedEntries(db, vote),
  ]);
  return {
    challenge,
    from,
    to,
    method: vote.method,
    scoreMax: vote.scoreMax,
    papers,
    entries: entries.map(({ id, title, team, amount }) => ({ id, title, team, amount })),
    address: getEnv().APP_URL + paths.challengeResults(challenge.slug),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** Numbered papers to be printed, one a page, each with the slip that its voter keeps. */
export default function PrintPapers() {
  const page = useLoaderData<typeof loader>();
  const t = useT('papers');
  const isAlive = useHydrated();
  const { challenge, papers, from, to } = page;
  return (
    <Page width="text">
      <div className="no-print">
        <PageHeader
          eyebrow={<Link to={contestPaths.paperBallots(challenge.slug)}>{t('heading')}</Link>}
          title={t('print.heading', { from, to })}
          lead={t('print.lead')}
        />
        {papers.length === 0 && <EmptyState title={t('print.none')} />}
        {isAlive && papers.length > 0 && (
          <Button type="button" onClick={() => window.print()}>
            {t('print.now')}
          </Button>
        )}
      </div>
      {papers.map((paper) => (
        <Paper key={paper.number} page={page} paper={paper} />
      ))}
    </Page>
  );
}

function Paper({ page, paper }: { page: Loaded; paper: Loaded['papers'][number] }) {
  const t = useT('papers');
  const format = useFormat();
  const { challenge, method, scoreMax, entries, address } = page;
  const hasFigures = method === 'score' || method === 'ranked';
  return (
    <article className="hand-paper">
      <p className="hand-paper-number">{t('print.paper.number', { number: paper.number })}</p>
      <h2>{challenge.title}</h2>
      <p>
        <b>{t(`print.paper.${method}`, { most: String(scoreMax) })}</b>
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={hasFigures ? 'hand-paper-line' : 'hand-paper-box'} aria-hidden="true" />
            <span>
              {entry.title} <small>({entry.team})</small>
              {method === 'budget' && entry.amount !== null && (
                <small> {t('print.paper.cost', { amount: format.number(entry.amount) })}</small>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('print.paper.fold')}</p>
      <section className="hand-paper-slip" aria-label={t('print.paper.slipTitle')}>
        <p>
          <b>{t('print.paper.slipTitle')}</b>
        </p>
        <p className="hand-paper-code">{paper.receipt}</p>
        <p>{t('print.paper.slip')}</p>
        <p>{t('print.paper.where', { address })}</p>
      </section>
    </article>
  );
}
