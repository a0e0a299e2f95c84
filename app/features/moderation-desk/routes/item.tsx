import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useNavigate } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { isFormRefusal } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { WithAside } from '#app/ui/layout.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { DeskErrors, useDeskErrors } from '../components/desk-errors.tsx';
import { HoldNotice } from '../components/hold-notice.tsx';
import { ItemHistory } from '../components/item-history.tsx';
import { DoneNotice, ItemHeader, ItemNavigation, ItemText } from '../components/item-parts.tsx';
import { SimilarNeeds } from '../components/need-subject.tsx';
import { ReportList } from '../components/other-subjects.tsx';
import { UndoMerge } from '../components/undo-merge.tsx';
import { useHold } from '../components/use-hold.ts';
import { useShortcuts } from '../components/use-shortcuts.ts';
import { VerdictPanel } from '../components/verdict-panel.tsx';
import { WhoIsIt } from '../components/who-is-it.tsx';
import { foldLooks } from '../fold-looks.ts';
import { historyOf } from '../history.queries.server.ts';
import { holdItem } from '../hold-item.server.ts';
import { loadItem } from '../item.queries.server.ts';
import { answerItemForm } from '../item-forms.server.ts';
import { itemIdOf } from '../item-id.server.ts';
import { undoableMerge } from '../merge.queries.server.ts';
import { neighbours } from '../queue.queries.server.ts';
import { reasonsFor } from '../templates.queries.server.ts';

export const handle = {
  messages: ['moderation', 'domainWork'],
  title: ({ t, data }) =>
    t('moderation')('item.pageTitle', {
      kind: t('domainWork')(`queueKind.${data.item.kind}`),
      title: data.name,
    }),
} satisfies RouteHandle<typeof loader>;

/** Opening the page opens the item for whoever may decide it; each load renews that. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const itemId = itemIdOf(args.params);
  const db = getDb();
  const now = new Date();
  await holdItem(db, actor, { itemId, now, requestId: args.context.requestId });
  const { authorId, ...item } = await loadItem(db, actor, itemId, now);
  const canDecide = item.status === 'waiting' && item.mayDecide && item.heldBy === 'me';
  const [history, around, templates, merge] = await Promise.all([
    historyOf(db, item.ref, authorId),
    neighbours(db, item),
    canDecide ? reasonsFor(db, item.verdicts, item.author?.locale ?? 'en') : [],
    item.ref.type === 'need' && item.mayUndoMerge ? undoableMerge(db, item.ref.id, now) : null,
  ]);
  const done = new URL(args.request.url).searchParams.get('done');
  return { item, name: item.name, canDecide, history: foldLooks(history), around, templates, merge, done };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const itemId = itemIdOf(args.params);
  const form = await args.request.formData();
  const answer = await answerItemForm(form, { actor, itemId, requestId: args.context.requestId });
  return 'redirectTo' in answer ? redirect(answer.redirectTo) : answer.data;
}

export default function Item() {
  const { item, canDecide, history, around, templates, merge, done } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('moderation');
  const navigate = useNavigate();
  useHold(item.id, item.heldBy === 'me');
  const go = (id: string | null) => () => {
    if (id) navigate(paths.moderationItem(id));
    return id !== null;
  };
  useShortcuts({ next: go(around.after), previous: go(around.before) });
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const isReveal = refusal?.values.intent === 'reveal';
  const errors = useDeskErrors(isReveal ? refusal : undefined);
  const revealed = answer && 'revealed' in answer ? answer.revealed : null;
  const need = item.subject?.type === 'need' ? item.subject : null;
  const hasAuthor = item.ref.type === 'need' || item.ref.type === 'comment';
  const aside = (
    <div className="desk-aside">
      {canDecide && item.subject && (
        <VerdictPanel
          key={item.id}
          item={item}
          templates={templates}
          refusal={isReveal ? undefined : refusal}
        />
      )}
      {merge && <UndoMerge until={merge.until} />}
      {hasAuthor && item.subject && (
        <WhoIsIt revealed={revealed} refusal={isReveal ? refusal : undefined} errors={errors.of('why')} />
      )}
    </div>
  );
  return (
    <Page>
      <DeskErrors
        answer={answer}
        fieldId={(name) => (name === 'reason' ? `reason-${String(refusal?.values.verdict)}` : name)}
      />
      <DoneNotice done={done} />
      <ItemNavigation around={around} />
      <ItemHeader item={item} />
      <HoldNotice item={item} />
      {canDecide && (
        <a className="link desk-jump" href="#verdict-title">
          {t('verdict.title')}
        </a>
      )}
      <WithAside aside={aside}>
        <ItemText item={item} />
        {item.reports.length > 0 && (
          <Section id="reports" title={t('item.reportsTitle')}>
            <ReportList reports={item.reports} />
          </Section>
        )}
        {need && need.status !== 'withdrawn' && (
          <Section id="similar" title={t('item.similar')} lead={t('item.similarLead')}>
            <SimilarNeeds
              itemId={item.id}
              similar={need.similar}
              canMerge={canDecide && item.verdicts.includes('merge')}
            />
          </Section>
        )}
        <Section id="history" title={t('history.title')} lead={t('history.lead')}>
          <ItemHistory entries={history} />
        </Section>
      </WithAside>
    </Page>
  );
}
