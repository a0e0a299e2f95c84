import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { ToldForm } from '../components/told-form.tsx';
import { blankDraftCookie, discardDraft } from '../drafts.server.ts';
import { needSubjectOf } from '../need-page.queries.server.ts';
import { findToldDraft, saveTold } from '../told-actions.server.ts';

export const handle = {
  messages: ['needTold'],
  title: ({ t }) => t('needTold')('title'),
} satisfies RouteHandle;

async function requireWriter(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  if (!can(actor, 'need.enter', null)) throw new AppError('forbidden');
  return actor;
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireWriter(args);
  const done = new URL(args.request.url).searchParams.get('done');
  const db = getDb();
  const [draft, { locale }, entered] = await Promise.all([
    findToldDraft(db, actor, args.request),
    requestPreferences(args),
    done ? needSubjectOf(db, done) : null,
  ]);
  return {
    locale,
    draft: draft && { answers: draft.answers, at: draft.updatedAt.toISOString() },
    entered: entered?.writtenById === actor.id ? entered.slug : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireWriter(args);
  const db = getDb();
  const form = await args.request.formData();
  if (form.get('intent') === 'discard') {
    const draft = await findToldDraft(db, actor, args.request);
    if (draft) await discardDraft(db, actor, draft);
    return redirect(paths.toldNeed(), { headers: { 'Set-Cookie': await blankDraftCookie() } });
  }
  const saved = await saveTold(db, actor, { request: args.request, form, now: new Date() });
  if ('refusal' in saved) return saved.refusal;
  const headers: HeadersInit = saved.cookie ? { 'Set-Cookie': saved.cookie } : {};
  return redirect(paths.newNeedStep('check'), { headers });
}

/** Staff write down, on one page, what somebody told them. */
export default function Told() {
  const { draft, entered, locale } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('needTold');
  const format = useFormat();
  return (
    <Page width="form">
      {entered && !refusal && (
        <div className="mb-8">
          <Notice
            tone="ok"
            live
            actions={
              <ButtonLink tone="secondary" to={paths.need(entered)}>
                {t('see')}
              </ButtonLink>
            }
          >
            <p>{t('done')}</p>
          </Notice>
        </div>
      )}
      <ToldForm
        // Another draft, or none any more, is another form.
        key={draft?.at ?? entered}
        answers={draft?.answers ?? {}}
        locale={locale}
        refusal={refusal ?? undefined}
        header={<PageHeader title={t('title')} lead={t('lead')} />}
      />
      {draft && (
        <Form method="post" action={paths.toldNeed()} className="stack mt-8">
          <p>{t('draft', { when: format.relative(draft.at) })}</p>
          <div>
            <Button tone="quiet" icon="trash" name="intent" value="discard">
              {t('anew')}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
