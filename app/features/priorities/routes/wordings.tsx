import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { WordingPill } from '../components/wording-pill.tsx';
import { findRound } from '../rounds.queries.server.ts';
import { wordingsFor } from '../wordings.queries.server.ts';

export const handle = {
  messages: ['priorities', 'priorityPart'],
  title: ({ t, data }) => t('priorityPart')('wordings.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const round = await findRound(db, args.params.slug ?? '');
  const wordings = round ? await wordingsFor(db, actor, round.id, new Date()) : [];
  // Whom it does not concern learns nothing of a round that is being prepared.
  if (!round || wordings.length === 0) throw new AppError('not_found');
  return {
    round: { slug: round.slug, title: round.title },
    wordings,
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

/** Everything somebody is asked about in a round. */
export default function Wordings() {
  const { round, wordings, done } = useLoaderData<typeof loader>();
  const t = useT('priorityPart');
  return (
    <Page width="text">
      <DoneLine done={done} />
      <PageHeader
        eyebrow={<bdi>{round.title}</bdi>}
        title={t('wordings.heading')}
        lead={t('wordings.lead')}
      />
      <ul className="card-list">
        {wordings.map((one) => (
          <Card as="li" key={one.needId} stage="need" className="topic-card">
            <WordingPill state={one.state} />
            <h2 className="card-heading">
              <Link className="card-link" to={contestPaths.wording(round.slug, one.needId)}>
                <span dir="auto">{one.wording}</span>
              </Link>
            </h2>
            <p className="muted" dir="auto">
              {one.forName
                ? t('wordings.fromOther', { name: one.forName, title: one.needTitle })
                : t('wordings.from', { title: one.needTitle })}
            </p>
          </Card>
        ))}
      </ul>
    </Page>
  );
}
