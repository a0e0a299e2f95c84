import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer, requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { JurorDesk } from '../components/juror-desk.tsx';
import { JuryDates } from '../components/jury-dates.tsx';
import { JuryDone } from '../components/jury-done.tsx';
import { JuryProgress } from '../components/jury-progress.tsx';
import { isBehind, mayBeReminded } from '../jurors-behind.ts';
import { criteriaOf, sheetsFor } from '../jury.queries.server.ts';
import { conflictsOf, entryBoard, juryBoard, openInvitations } from '../jury-board.queries.server.ts';
import { doOnJuryPage } from '../jury-form.server.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t, data: page }) => t('jury')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** A refusal is shown beside how things stand now. */
export const shouldRevalidate = () => true;

type Visit = Awaited<ReturnType<typeof visitJury>>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const now = new Date();
  const visit = await visitJury(actor, args.params.slug ?? '', now);
  const { challenge, seat, state, round } = visit;
  const db = getDb();
  const isJuror = seat?.status === 'accepted' && seat.steppedDownAt === null;
  const [staff, invitations, sheets, criteria] = await Promise.all([
    visit.seesProgress ? staffBoard(visit, now) : null,
    visit.mayInvite ? openInvitations(db, challenge.id) : [],
    isJuror ? sheetsFor(db, challenge.id, actor.id, round) : [],
    criteriaOf(db, challenge.id),
  ]);
  const { open, over, complete, published, perEntry, gaps, unanswered } = state;
  const { startsAt, endsAt, openedAt, openedReason } = state;
  return {
    challenge,
    round,
    seat,
    ...{ open, over, complete, published, perEntry, gaps, unanswered },
    ...{ startsAt, endsAt, openedAt, openedReason },
    /** Before the decision: whoever judges can still say that they should not. */
    isAtWork: isJuror && ['announced', 'running'].includes(challenge.status),
    mayInvite: visit.mayInvite,
    mayAssign: visit.mayAssign,
    mayRemind: visit.mayRemind,
    mayOpen: visit.mayOpen && !complete && state.submittedIds.length > 0,
    invitations,
    seesScores: visit.seesScores,
    staff,
    sheets: sheets.map((sheet) => ({ ...sheet, isDone: sheet.scored >= criteria.length })),
    criteria: criteria.map(({ id, name }) => ({ id, name })),
  };
}

async function staffBoard({ challenge, round, state }: Visit, now: Date) {
  const db = getDb();
  const [board, entries, conflicts] = await Promise.all([
    juryBoard(db, challenge.id, round),
    entryBoard(db, challenge.id, round),
    conflictsOf(db, challenge.id),
  ]);
  return {
    board: board.map((juror) => ({
      ...juror,
      sits: juror.status === 'accepted' && juror.steppedDownAt === null,
      canBeReminded: isBehind(juror, state) && mayBeReminded(juror, now),
    })),
    entries,
    conflicts,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const { challenge } = await visitJury(actor, args.params.slug ?? '', new Date());
  const call = { actor, requestId: args.context.requestId };
  const locale = (await getViewer(args))?.locale ?? 'en';
  try {
    return redirect(await doOnJuryPage(call, challenge, form, locale));
  } catch (error) {
    if (!(error instanceof AppError) || !error.code) throw error;
    const text = (name: string) => String(form.get(name) ?? '');
    const { email, note } = error.fields;
    const code = email ?? (note === 'too_long' ? 'note_too_long' : note) ?? error.code;
    const typed = { email: text('email'), solution: text('solution'), note: text('note') };
    return data(
      { failed: true as const, intent: text('intent'), code, ...typed },
      { status: error.kind === 'invalid' ? 422 : 409 },
    );
  }
}

/** The jury of a challenge: for staff who sits in it and how far they are, for jurors their own work. */
export default function JuryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('jury');
  const { challenge } = page;
  useLiveSubject({ type: 'challenge', id: challenge.id });
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('heading')}
        lead={page.seat ? t('leadJuror') : t('leadStaff')}
      />
      <JuryDone />
      {!page.seat?.steppedDownAt && <JuryDates page={page} />}
      {page.seesScores && (
        <Notice
          tone="ok"
          actions={<Link to={contestPaths.juryResults(challenge.slug)}>{t('results.open')}</Link>}
        >
          <p>{t('results.ready')}</p>
        </Notice>
      )}
      {!page.seesScores && page.round > 1 && (page.isAtWork || page.staff) && (
        <p>
          <Link to={contestPaths.juryResults(challenge.slug, 1)}>{t('results.earlier')}</Link>
        </p>
      )}
      {page.seat && <JurorDesk page={page} answer={answer} />}
      {page.staff && <JuryProgress page={page} answer={answer} />}
    </Page>
  );
}
