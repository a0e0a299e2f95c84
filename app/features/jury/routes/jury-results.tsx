import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { AgreementTable } from '../components/agreement-table.tsx';
import { LeniencyTable } from '../components/leniency-table.tsx';
import { OrderNotes } from '../components/order-notes.tsx';
import { RoundLinks } from '../components/round-links.tsx';
import { ScoreTable } from '../components/score-table.tsx';
import { juryStateOf } from '../jury.queries.server.ts';
import { openedRoundOf, readJuryResults } from '../jury-results.server.ts';
import { seenJurors } from '../jury-results-jurors.server.ts';
import { currentRoundOf } from '../jury-rounds.server.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['juryResults'],
  title: ({ t, data: page }) => t('juryResults')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const now = new Date();
  const { challenge } = await visitJury(actor, args.params.slug ?? '', now);
  const [rounds, opened] = await Promise.all([
    currentRoundOf(db, challenge.id),
    openedRoundOf(db, challenge.id, now),
  ]);
  const asked = Number(new URL(args.request.url).searchParams.get('round') ?? opened ?? 1);
  if (!(Number.isInteger(asked) && asked >= 1 && asked <= rounds)) throw new AppError('not_found');
  const state = await juryStateOf(db, challenge.id, now, asked);
  const subject = { complete: state.complete, jurorIds: state.acceptedIds };
  if (!can(actor, 'jury.read_scores', subject)) throw new AppError('forbidden', 'jury_blind');
  const mayDecide = can(actor, 'jury.read_progress', challenge);
  const { calibration, ...results } = await readJuryResults(db, challenge.id, asked);
  const leniency = calibration.problem === null ? calibration.leniency : {};
  const seen = await seenJurors(db, actor, {
    challengeId: challenge.id,
    // Numbered among all who judge, so that a number means the same juror in every round.
    jurorIds: state.jurorIds,
    withNames: mayDecide,
  });
  return {
    challenge,
    ...results,
    // Jurors' ids stay here: beside a juror stands a number, for staff a name.
    calibration: calibration.problem === null ? { ...calibration, leniency: {} } : calibration,
    leniency: Object.entries(leniency)
      .flatMap(([id, value]) => {
        const juror = seen.get(id);
        return juror ? [{ number: juror.number, name: juror.name, isMe: juror.isMe, leniency: value }] : [];
      })
      .sort((a, b) => b.leniency - a.leniency),
    rounds,
    opened,
    jurors: { sent: state.submittedIds.length, all: state.judgingIds.length },
    openedReason: state.openedReason,
    hasNames: mayDecide,
  };
}

/** What the jury found in a round: both orders and what they depend on, agreement, and who gives more. */
export default function JuryResults() {
  const page = useLoaderData<typeof loader>();
  const { challenge, jurors, rows, agreement, criteria, calibration, round } = page;
  const t = useT('juryResults');
  useLiveSubject({ type: 'challenge', id: challenge.id });
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={
          <Link to={contestPaths.jury(challenge.slug)}>{t('back', { challenge: challenge.title })}</Link>
        }
        title={t('heading')}
        lead={t('lead', jurors)}
        actions={
          <ButtonLink icon="comment" to={contestPaths.deliberation(challenge.slug)}>
            {t('next.deliberate')}
          </ButtonLink>
        }
      />
      {page.openedReason && (
        <Notice>
          <p>{t('openedEarly', { reason: page.openedReason })}</p>
        </Notice>
      )}
      <RoundLinks slug={challenge.slug} round={round} rounds={page.rounds} opened={page.opened} />
      {rows.some((row) => row.score !== null) && (
        <OrderNotes
          calibration={calibration}
          titles={Object.fromEntries(rows.map((row) => [row.id, row.title]))}
          rawFirsts={rows.filter((row) => row.rank === 1).map((row) => row.id)}
        />
      )}
      <ScoreTable rows={rows} criteria={criteria} isComparable={calibration.problem !== 'unconnected'} />
      <AgreementTable agreement={agreement} />
      <LeniencyTable rows={page.leniency} named={page.hasNames} />
      {page.hasNames && (
        <Section id="next" title={t('next.title')}>
          <div className="cluster">
            <ButtonLink to={contestPaths.finalists(challenge.slug)} icon="star">
              {t(page.rounds > 1 ? 'next.finalistsAgain' : 'next.finalists')}
            </ButtonLink>
            {page.rounds > 1 && (
              <ButtonLink to={contestPaths.pitches(challenge.slug)} tone="secondary" icon="clock">
                {t('next.pitches')}
              </ButtonLink>
            )}
          </div>
        </Section>
      )}
    </Page>
  );
}
