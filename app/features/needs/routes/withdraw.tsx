import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sweepRemoved } from '#app/features/files/files.queries.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { withdrawNeed } from '../commands/withdraw-need.server.ts';
import { ownNeed } from '../own-need.server.ts';

export const handle = {
  messages: ['needs'],
  title: ({ t }) => t('needs')('withdraw.title'),
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const need = await ownNeed(getDb(), actor, args.params.slug ?? '');
  const subject = { ...need, hiddenAt: need.hiddenAt ? new Date(need.hiddenAt) : null };
  if (!can(actor, 'need.withdraw', subject)) throw new AppError('gone');
  return { slug: need.slug, title: need.title, supportCount: need.supportCount };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const need = await ownNeed(db, actor, args.params.slug ?? '');
  await execute(withdrawNeed, { actor, requestId: args.context.requestId }, { needId: need.id });
  await sweepRemoved(db, { type: 'need', id: need.id });
  return redirect(paths.myNeeds());
}

/** Asks before a need is taken back. */
export default function Withdraw() {
  const { slug, title, supportCount } = useLoaderData<typeof loader>();
  const t = useT('needs');
  return (
    <Page width="form">
      <PageHeader title={t('withdraw.title')} eyebrow={<span dir="auto">{title}</span>} />
      <form method="post" action={paths.needWithdraw(slug)} className="stack stack-large">
        <p>{t('withdraw.text')}</p>
        {supportCount > 0 && <p>{t('withdraw.textSupport', { count: supportCount })}</p>}
        <div className="cluster">
          <Button tone="danger" size="large" icon="trash">
            {t('withdraw.confirm')}
          </Button>
          <ButtonLink to={paths.need(slug)} tone="secondary" size="large">
            {t('withdraw.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
