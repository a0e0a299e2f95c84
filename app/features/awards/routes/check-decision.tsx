import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { and, eq } from 'drizzle-orm';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { formatWallClock, parseWallClock, toInstant, toWallClock } from '#app/domain/calendar/zoned.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useFocusOnChange } from '#app/ui/use-focus-on-change.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { phases } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { decideChallenge } from '../commands/decide-challenge.server.ts';
import { signDecision } from '../commands/sign-decision.server.ts';
import { takeBackSignature } from '../commands/take-back-signature.server.ts';
import { DecisionContent } from '../components/decision-content.tsx';
import { SignForm } from '../components/sign-form.tsx';
import { countTold, readDecision } from '../decision.queries.server.ts';
import { wantedOf } from '../decision.schemas.ts';
import { decisionFields } from '../decision-form.ts';
import { decisionGaps } from '../decision-gaps.ts';
import { type DecisionRefusal, decisionRefusals, isTimeCode } from '../decision-refusals.ts';
import { visitDecision } from '../decision-visit.server.ts';

export const handle = {
  messages: ['awards', 'domain'],
  title: ({ t, data: page }) => t('awards')('sign.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  const decision = await readDecision(getDb(), challenge.id, new Date());
  if (decision.version === 0) throw redirect(contestPaths.decideChallenge(challenge.slug));
  const zone = getEnv().CLUSTER_TIME_ZONE;
  const [announce] = await getDb()
    .select({ startsAt: phases.startsAt })
    .from(phases)
    .where(and(eq(phases.challengeId, challenge.id), eq(phases.kind, 'announce')));
  return {
    challenge,
    ...decision,
    gaps: decisionGaps(decision.content, decision.entries),
    told: await countTold(getDb(), challenge.id),
    /** When the plan has the results announced, on the clocks of the cluster; empty once that is over. */
    planned:
      announce && announce.startsAt > new Date() ? formatWallClock(toWallClock(announce.startsAt, zone)) : '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitDecision(actor, args.params.slug ?? '');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const challengeId = challenge.id;
  const typed = String(form.get('announceAt') ?? '');
  const refuse = (code: DecisionRefusal) =>
    data({ failed: true as const, code, typed, when: String(form.get('when')) }, { status: 409 });
  try {
    if (form.get('intent') === 'take_back') {
      await execute(takeBackSignature, call, { challengeId });
      return redirect(contestPaths.decideChallenge(challenge.slug));
    }
    const { content, entries, version } = await readDecision(getDb(), challengeId, new Date());
    if (version !== Number(form.get('version'))) return refuse('draft_changed');
    if (decisionGaps(content, entries).length > 0) return refuse('feedback_missing');
    const standing = content.juryAwards.filter((id) => entries.some((entry) => entry.id === id));
    const votersWinners = form.getAll('winner').map(String);
    // What is signed is what stood on the page: an award that has gone since does not go in silence.
    if (standing.join() !== form.getAll('award').join()) return refuse('entry_left_vote');
    if (form.get('when') === 'later') {
      const wall = parseWallClock(typed);
      if (!wall) return refuse('no_time');
      const announceAt = toInstant(wall, getEnv().CLUSTER_TIME_ZONE);
      await execute(signDecision, call, { challengeId, draftVersion: version, announceAt, votersWinners });
      return redirect(contestPaths.checkDecision(challenge.slug));
    }
    const wanted = wantedOf(
      { ...content, juryAwards: standing, votersWinners },
      entries.map(({ id }) => id),
    );
    await execute(decideChallenge, call, { challengeId, ...wanted, draftVersion: version });
  } catch (error) {
    const code =
      error instanceof AppError ? decisionRefusals.find((known) => known === error.code) : undefined;
    if (!code) throw error;
    return refuse(code);
  }
  return redirect(paths.challengeResults(challenge.slug));
}

/** What will be decided and who will be told; one button signs it. */
export default function CheckDecision() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const { challenge, gaps, signed } = page;
  const t = useT('awards');
  const c = useT('common');
  const format = useFormat();
  const news = useFocusOnChange<HTMLDivElement>(signed ? signed.at.toISOString() : '');
  const isSigning = useUnderWay().formMethod === 'POST';
  const back = contestPaths.decideChallenge(challenge.slug);
  const isTimeWrong = answer?.failed === true && isTimeCode(answer.code);
  const blockers = [
    ...(page.vote === 'not_counted' ? [t('sign.errors.vote_not_counted')] : []),
    ...(page.jury.state === 'open' ? [t('sign.errors.jury_open')] : []),
  ];
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={
          answer?.failed
            ? [
                {
                  message: t(`sign.errors.${answer.code}`),
                  fieldId: isTimeWrong ? 'announceAt' : undefined,
                },
              ]
            : []
        }
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={back}>{t('sign.back')}</Link>}
        title={signed ? t('sign.signedHeading') : t('sign.heading')}
        lead={signed ? undefined : t('sign.lead')}
      />
      {signed && (
        <div ref={news} tabIndex={-1}>
          <Notice
            tone="ok"
            title={t('sign.waits', { when: format.dateTime(signed.announceAt) })}
            actions={
              <Form method="post" action={contestPaths.checkDecision(challenge.slug)}>
                <Button name="intent" value="take_back" tone="secondary" pending={isSigning}>
                  {t('sign.takeBack')}
                </Button>
              </Form>
            }
          >
            <p>{t('sign.waitsBody', { who: signed.by ?? '–', when: format.dateTime(signed.at) })}</p>
          </Notice>
        </div>
      )}
      {blockers.map((text) => (
        <Notice key={text} tone="warn">
          <p>{text}</p>
        </Notice>
      ))}
      {gaps.length > 0 && (
        <Notice tone="warn" title={t('sign.gaps', { count: gaps.length })}>
          <ul className="gap-list">
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.entryId}`}>
                <Link to={`${back}#${decisionFields[gap.kind](gap.entryId)}`}>
                  {t(`sign.gap.${gap.kind}`, { title: gap.title })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DecisionContent page={page} />
      {!signed && <SignForm page={page} answer={answer} blocked={gaps.length > 0 || blockers.length > 0} />}
    </Page>
  );
}
