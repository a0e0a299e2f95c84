import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getViewer, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { answerJuryInvitation } from '../commands/answer-jury-invitation.server.ts';
import { declareConflict } from '../commands/declare-conflict.server.ts';
import { inviteJuror } from '../commands/invite-juror.server.ts';
import { submitJuryScores } from '../commands/submit-jury-scores.server.ts';
import { withdrawJuryInvitation } from '../commands/withdraw-jury-invitation.server.ts';
import { JurorDesk } from '../components/juror-desk.tsx';
import { JuryDates } from '../components/jury-dates.tsx';
import { JuryProgress } from '../components/jury-progress.tsx';
import { criteriaOf, sheetsFor } from '../jury.queries.server.ts';
import { conflictsOf, juryBoard, openInvitations } from '../jury-board.queries.server.ts';
import { visitJury } from '../jury-visit.server.ts';
import { mailJurorInvitation } from '../mail-juror-invitation.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t, data: page }) => t('jury')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** A refusal is shown beside how things stand now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const now = new Date();
  const visit = await visitJury(actor, args.params.slug ?? '', now);
  const { challenge, seat, state, seesProgress } = visit;
  const db = getDb();
  const isJuror = seat?.status === 'accepted';
  const mayInvite = visit.mayInvite && !state.over;
  const [board, conflicts, invitations, sheets, criteria] = await Promise.all([
    seesProgress ? juryBoard(db, challenge.id) : null,
    seesProgress ? conflictsOf(db, challenge.id) : null,
    mayInvite ? openInvitations(db, challenge.id) : [],
    isJuror ? sheetsFor(db, challenge.id, actor.id) : [],
    criteriaOf(db, challenge.id),
  ]);
  return {
    challenge,
    seat,
    open: state.open,
    over: state.over,
    complete: state.complete,
    startsAt: state.startsAt,
    endsAt: state.endsAt,
    mayInvite,
    invitations,
    seesScores: visit.seesScores,
    board,
    conflicts,
    sheets: sheets.map((sheet) => ({ ...sheet, isDone: sheet.scored >= criteria.length })),
    criteria: criteria.map(({ id, name }) => ({ id, name })),
    now: now.getTime(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const form = await args.request.formData();
  const { challenge } = await visitJury(actor, slug, new Date());
  const call = { actor, requestId: args.context.requestId };
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  try {
    if (intent === 'invite') {
      const made = await execute(inviteJuror, call, { challengeId: challenge.id, email: text('email') });
      await mailJurorInvitation(made, (await getViewer(args))?.locale ?? 'en', new Date());
    } else if (intent === 'withdraw') {
      const invitationId = text('invitation');
      await execute(withdrawJuryInvitation, call, { challengeId: challenge.id, invitationId });
    } else if (intent === 'accepted' || intent === 'declined') {
      await execute(answerJuryInvitation, call, { challengeId: challenge.id, answer: intent });
    } else if (intent === 'conflict') {
      await execute(declareConflict, call, { solutionId: text('solution'), note: text('note') });
    } else if (intent === 'send') {
      await execute(submitJuryScores, call, { challengeId: challenge.id });
    } else throw new AppError('invalid');
  } catch (error) {
    if (!(error instanceof AppError) || !error.code) throw error;
    const code = error.fields.email ?? error.code;
    return data(
      { failed: true as const, intent, code, email: text('email') },
      { status: error.kind === 'invalid' ? 422 : 409 },
    );
  }
  return redirect(paths.jury(slug));
}

/** The jury of a challenge: for staff who sits in it and how far they are, for jurors their own work. */
export default function JuryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT('jury');
  const { challenge } = page;
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('heading')}
        lead={page.seat ? t('leadJuror') : t('leadStaff')}
      />
      <JuryDates page={page} />
      {page.seesScores && (
        <Notice tone="ok" actions={<Link to={paths.juryResults(challenge.slug)}>{t('results.open')}</Link>}>
          <p>{t('results.ready')}</p>
        </Notice>
      )}
      {page.seat && <JurorDesk page={page} answer={answer} />}
      {page.board && <JuryProgress page={page} answer={answer} />}
    </Page>
  );
}
