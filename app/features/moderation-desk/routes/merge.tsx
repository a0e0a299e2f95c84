import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseForm, submitForm } from '#app/features/people/form.server.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { mergeNeed } from '../commands/merge-need.server.ts';
import { DeskErrors, useDeskErrors } from '../components/desk-errors.tsx';
import { HoldNotice } from '../components/hold-notice.tsx';
import { MergeCarries, MergeSides } from '../components/merge-preview.tsx';
import { ReasonField } from '../components/reason-field.tsx';
import { useHold } from '../components/use-hold.ts';
import { holdItem } from '../hold-item.server.ts';
import { loadItem } from '../item.queries.server.ts';
import { nextAfter } from '../item-forms.server.ts';
import { itemIdOf } from '../item-id.server.ts';
import { findNeedByAddress, previewMerge } from '../merge.queries.server.ts';
import { mergeSchema } from '../moderation-desk.schemas.ts';
import { findTemplate, reasonsFor } from '../templates.queries.server.ts';

export const handle = {
  messages: ['moderation'],
  title: ({ t }) => t('moderation')('merge.title'),
} satisfies RouteHandle<typeof loader>;

/** Both needs side by side, and what would carry over. Nothing changes before the form is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const itemId = itemIdOf(args.params);
  const db = getDb();
  const now = new Date();
  await holdItem(db, actor, { itemId, now, requestId: args.context.requestId });
  const { authorId: _, ...item } = await loadItem(db, actor, itemId, now, { similar: false });
  if (item.subject?.type !== 'need' || !item.verdicts.includes('merge')) throw new AppError('not_found');
  const typedInto = new URL(args.request.url).searchParams.get('into') ?? '';
  const intoId = await findNeedByAddress(db, typedInto);
  const preview = intoId ? await previewMerge(db, item.ref.id, intoId) : null;
  const templates = await reasonsFor(db, ['merge'], item.author?.locale ?? 'en');
  const canDecide = item.status === 'waiting' && item.mayDecide && item.heldBy === 'me';
  return { item, from: item.subject, preview, templates, canDecide };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const itemId = itemIdOf(args.params);
  const form = await args.request.formData();
  if (form.get('intent') === 'template') {
    const id = z.uuid().safeParse(form.get('template'));
    const template = id.success ? await findTemplate(getDb(), id.data) : undefined;
    const { author } = await loadItem(getDb(), actor, itemId, new Date(), { similar: false });
    if (template) form.set('reason', author?.locale === 'de' ? template.bodyDe : template.bodyEn);
    return refuseForm(form, {}, { status: 200 });
  }
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, mergeSchema.omit({ itemId: true }), (input) =>
    execute(mergeNeed, call, { ...input, itemId }),
  );
  if ('refusal' in outcome) return outcome.refusal;
  return redirect(await nextAfter(itemId, actor, 'merge'));
}

export default function Merge() {
  const { item, from, preview, templates, canDecide } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('moderation');
  const errors = useDeskErrors(answer);
  const refusal = isFormRefusal(answer) ? answer : undefined;
  useHold(item.id, item.heldBy === 'me');
  return (
    <Page>
      <DeskErrors answer={answer} />
      <nav className="desk-nav" aria-label={t('item.navigation')}>
        <Link to={paths.moderationItem(item.id)}>{t('merge.cancel')}</Link>
      </nav>
      <PageHeader title={t('merge.title')} lead={<p>{t('merge.lead')}</p>} />
      <HoldNotice item={item} />
      {preview ? (
        <>
          <MergeSides from={from} into={preview.into} />
          <MergeCarries carried={preview.carried} />
          {canDecide && (
            <Form method="post" className="stack desk-form" noValidate preventScrollReset>
              <HiddenFields values={{ intoId: preview.into.id, seen: item.seen }} />
              <ReasonField
                id="reason"
                templates={templates}
                locale={item.author?.locale ?? 'en'}
                defaultValue={typed(refusal, 'reason', templates[0]?.body)}
                errors={errors.of('reason')}
              />
              <div className="cluster">
                <Button name="intent" value="merge" icon="merge">
                  {t('merge.send')}
                </Button>
                <ButtonLink tone="secondary" to={paths.moderationItem(item.id)}>
                  {t('merge.cancel')}
                </ButtonLink>
              </div>
            </Form>
          )}
        </>
      ) : (
        <Notice tone="warn">{t('merge.none')}</Notice>
      )}
    </Page>
  );
}
