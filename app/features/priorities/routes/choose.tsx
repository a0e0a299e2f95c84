import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { waitingRoles } from '#app/features/ballots/voter.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { orderKeyOf, topicsInOrder, visitChoosing } from '../chooser.server.ts';
import { ChooseForm } from '../components/choose-form.tsx';
import { ChooseNotices } from '../components/choose-notices.tsx';
import { ForWhom } from '../components/for-whom.tsx';
import { browserOrder, keepChoice, keptChoice } from '../kept-choice.server.ts';
import { paperOf } from '../papers.queries.server.ts';

export const handle = {
  messages: ['priorities'],
  title: ({ t, data: page }) => {
    const title = t('priorities')('choose.title', { title: page.round.title });
    // Too many ticks come back by a redirect, so the page itself knows of the error.
    return page.isOpen && page.tooMany ? t('common')('form.errorTitlePrefix', { title }) : title;
  },
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const query = new URL(args.request.url).searchParams;
  const visit = await visitChoosing(actor, args.params.slug, query.get('for'), new Date());
  const { round, isOpen, chooser, others } = visit;
  const db = getDb();
  const order = chooser ? { key: orderKeyOf(round.id, chooser.id) } : await browserOrder(args.request);
  const [topics, paper, waiting] = await Promise.all([
    topicsInOrder(round.id, order.key),
    chooser ? paperOf(db, round.id, chooser.id) : null,
    chooser?.isSelf ? waitingRoles(db, chooser.id) : [],
  ]);
  const kept = await keptChoice(
    args.request,
    round.slug,
    chooser?.id ?? null,
    topics.map((topic) => topic.id),
  );
  // What patients have chosen themselves is theirs alone: a carer learns that they did, not what.
  const isTheirsAlone = chooser?.isSelf === false && paper !== null && !paper.byCarer;
  const { slug, title, status, groups, mostChosen, interimEndsAt } = round;
  const picks = kept ?? (isTheirsAlone ? [] : (paper?.chosen ?? []));
  return data(
    {
      round: { id: round.id, slug, title, status, groups, mostChosen, interimEndsAt },
      isOpen,
      topics: topics.map(({ id, wording, explanation }) => ({ id, wording, explanation })),
      chooser: chooser && { ...chooser, mayChoose: chooser.capacities.length > 0 },
      others,
      waiting,
      isTheirsAlone,
      recorded: isTheirsAlone ? null : (paper?.chosen.length ?? null),
      picks,
      tooMany: kept !== null && kept.length > mostChosen ? kept.length : null,
      problem: query.get('problem'),
    },
    {
      headers: {
        'Cache-Control': 'no-store',
        ...('setCookie' in order && order.setCookie ? { 'Set-Cookie': order.setCookie } : {}),
      },
    },
  );
}

/** Keeps what was ticked and goes on to the page where it is checked, through sign-in if need be; too many come back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await optionalActor(args);
  const form = await args.request.formData();
  const visit = await visitChoosing(actor, args.params.slug, String(form.get('for') ?? ''), new Date());
  const { round, chooser } = visit;
  const forId = chooser?.isSelf === false ? chooser.id : undefined;
  const topics = await topicsInOrder(round.id, round.seed);
  const ticked = new Set(form.getAll('pick').map(String));
  const picks = topics.map((topic) => topic.id).filter((id) => ticked.has(id));
  const isFit = picks.length <= round.mostChosen;
  return redirect(
    isFit
      ? contestPaths.checkPriorities(round.slug, forId)
      : contestPaths.choosePriorities(round.slug, { for: forId }),
    { headers: { 'Set-Cookie': await keepChoice(round.slug, chooser?.id ?? null, picks) } },
  );
}

/** Everything on one page: what is asked, the topics to tick, and where it goes from here. */
export default function Choose() {
  const page = useLoaderData<typeof loader>();
  const t = useT('priorities');
  const common = useT('common');
  const { round, chooser, isOpen, tooMany } = page;
  const error =
    isOpen && tooMany ? t('choose.tooMany', { count: tooMany, most: round.mostChosen }) : undefined;
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={common('form.errorSummaryTitle')}
        errors={error ? [{ fieldId: 'pick', message: error }] : []}
        submission={page}
      />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityRound(round.slug)}>{round.title}</Link>}
        title={t('choose.heading')}
        lead={isOpen ? t('choose.lead', { most: round.mostChosen }) : undefined}
      />
      <ChooseNotices page={page} />
      {chooser && page.others.length > 0 && isOpen && (
        <ForWhom slug={round.slug} chooser={chooser} others={page.others} />
      )}
      {isOpen && <ChooseForm page={page} error={error} />}
    </Page>
  );
}
