import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getEnv } from '#server/env.server.ts';
import { turnDigestOff } from '../commands/turn-digest-off.server.ts';
import { readDigestToken } from '../digest-token.server.ts';

export const handle = {
  messages: ['notifications'],
  title: ({ t }) => t('notifications')('off.title'),
} satisfies RouteHandle;

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';
const unusable = () => data({ state: 'bad' as const }, { status: 404 });
const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** Asks before it does anything: mail scanners follow links, too. */
export function loader({ request }: LoaderFunctionArgs) {
  if (readDigestToken(tokenOf(request), getEnv().APP_SECRET) === null) return unusable();
  return data({ state: 'ask' as const }, noStore);
}

/** The button on the page, and the one that mail programs show (RFC 8058: one POST, without cookies). */
export async function action(args: ActionFunctionArgs) {
  const token = tokenOf(args.request);
  const actor = await optionalActor(args);
  try {
    await execute(turnDigestOff, { actor, requestId: args.context.requestId }, { token });
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'invalid'))
      return unusable();
    throw error;
  }
  return data({ state: 'done' as const }, noStore);
}

export default function DigestOff() {
  const asked = useLoaderData<typeof loader>();
  const { state } = useActionAnswer<typeof action>() ?? asked;
  const t = useT('notifications');
  const toSettings = <ButtonLink to={paths.myNotifications()}>{t('off.toSettings')}</ButtonLink>;
  if (state === 'done') {
    return (
      <Page width="form">
        <PageHeader title={t('off.doneTitle')} lead={t('off.doneText')} />
        {toSettings}
      </Page>
    );
  }
  if (state === 'bad') {
    return (
      <Page width="form">
        <PageHeader title={t('off.badTitle')} lead={t('off.badText')} />
        {toSettings}
      </Page>
    );
  }
  return (
    <Page width="form">
      <PageHeader title={t('off.title')} lead={t('off.lead')} />
      <Form method="post">
        <Button size="large">{t('off.button')}</Button>
      </Form>
    </Page>
  );
}
