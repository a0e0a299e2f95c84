import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { withdrawSolution } from '../commands/withdraw-solution.server.ts';
import { findSolution } from '../solution.queries.server.ts';

export const handle = {
  messages: ['solutions'],
  title: ({ t }) => t('solutions')('withdraw.title'),
} satisfies RouteHandle<typeof loader>;

async function loadSolution(slug: string | undefined, actor: Person) {
  const found = await findSolution(getDb(), slug ?? '');
  if (!found || !can(actor, 'solution.read', found)) throw new AppError('not_found');
  if (!can(actor, 'solution.withdraw', found)) throw new AppError('forbidden');
  return { id: found.id, slug: found.slug, title: found.title };
}

export async function loader(args: LoaderFunctionArgs) {
  return loadSolution(args.params.slug, await requireActor(args));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { id } = await loadSolution(args.params.slug, actor);
  await execute(withdrawSolution, { actor, requestId: args.context.requestId }, { solutionId: id });
  return redirect(paths.mySolutions());
}

export default function WithdrawSolution() {
  const { title, slug } = useLoaderData<typeof loader>();
  const t = useT('solutions');
  return (
    <Page width="form">
      <PageHeader title={t('withdraw.title')} lead={t('withdraw.lead', { title })} />
      <Form method="post" className="cluster">
        <Button tone="danger">{t('withdraw.confirm')}</Button>
        <ButtonLink tone="secondary" to={paths.solution(slug)}>
          {t('withdraw.keep')}
        </ButtonLink>
      </Form>
    </Page>
  );
}
