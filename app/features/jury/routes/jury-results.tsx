import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { AgreementTable } from '../components/agreement-table.tsx';
import { ScoreTable } from '../components/score-table.tsx';
import { readJuryResults } from '../jury-results.server.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t, data: page }) => t('jury')('results.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, state, seesScores } = await visitJury(actor, args.params.slug ?? '', new Date());
  if (!seesScores) throw new AppError('forbidden', 'jury_blind');
  const results = await readJuryResults(getDb(), challenge.id);
  return {
    challenge,
    jurors: { sent: state.submittedIds.length, all: state.acceptedIds.length },
    ...results,
  };
}

/** What the jury found: scores and ranks, how far jurors are apart, and how far they agree. */
export default function JuryResults() {
  const { challenge, jurors, rows, agreement, criteria } = useLoaderData<typeof loader>();
  const t = useT('jury');
  const format = useFormat();
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={
          <Link to={paths.jury(challenge.slug)}>{t('sheet.back', { challenge: challenge.title })}</Link>
        }
        title={t('results.heading')}
        lead={t('results.lead', { sent: format.number(jurors.sent), all: format.number(jurors.all) })}
      />
      <ScoreTable rows={rows} criteria={criteria} />
      <AgreementTable agreement={agreement} />
    </Page>
  );
}
