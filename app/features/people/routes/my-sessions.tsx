import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { blankSessionCookie, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { endAllSessions } from '#app/features/sign-in/commands/end-all-sessions.server.ts';
import { endSession } from '#app/features/sign-in/commands/end-session.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { isDone } from '../components/form-messages.tsx';
import { listOwnSessions } from '../people.queries.server.ts';

export const handle = {
  messages: ['people'],
  title: ({ t }) => t('people')('sessions.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  return { sessions: await listOwnSessions(getDb(), actor, new Date()) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const signedOut = { headers: { 'Set-Cookie': blankSessionCookie() } };
  if (form.get('intent') === 'everywhere') {
    await execute(endAllSessions, call, {}).catch(throwAsResponse);
    return redirect(paths.signIn(), signedOut);
  }
  const sessionId = String(form.get('sessionId') ?? '');
  await execute(endSession, call, { sessionId }).catch(throwAsResponse);
  return sessionId === actor.sessionId ? redirect(paths.signIn(), signedOut) : { done: 'session' };
}

export default function MySessions() {
  const { sessions } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('sessions.title')} lead={t('sessions.lead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('sessions.ended')}
        </Notice>
      )}
      <ul className="card-list">
        {sessions.map((session) => {
          const device = session.device || t('sessions.unknown');
          return (
            <Card as="li" key={session.id}>
              <div className="card-row">
                <div>
                  <p className="card-name">
                    {device} {session.current && <StatusPill tone="ok">{t('sessions.this')}</StatusPill>}
                  </p>
                  <p className="muted">
                    {t('sessions.seen', { when: format.relative(session.lastSeenAt) })}{' '}
                    {t('sessions.since', { date: format.dateShort(session.createdAt) })}
                  </p>
                </div>
                <Form method="post" action={paths.mySessions()}>
                  <input type="hidden" name="sessionId" value={session.id} />
                  <Button tone="secondary" icon="sign-out" aria-label={t('sessions.endNamed', { device })}>
                    {t('sessions.end')}
                  </Button>
                </Form>
              </div>
            </Card>
          );
        })}
      </ul>
      <Section id="everywhere" title={t('sessions.everywhereTitle')} lead={t('sessions.everywhereLead')}>
        <Form method="post" action={paths.mySessions()}>
          <Button name="intent" value="everywhere" tone="danger">
            {t('sessions.everywhere')}
          </Button>
        </Form>
      </Section>
    </>
  );
}
