import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeDevice } from '#app/auth/describe-device.ts';
import { networkOf } from '#app/auth/network.ts';
import { optionalActor, startSession } from '#app/auth/session.server.ts';
import { codeMinutes } from '#app/auth/sign-in-code.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { refuseForm, submitForm } from '#app/features/people/form.server.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import { safeRedirect } from '#app/features/site/safe-redirect.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { startSessionByCode } from '../commands/start-session-by-code.server.ts';
import { NoMailYet } from '../components/no-mail-yet.tsx';
import { useSignInErrors } from '../components/sign-in-errors.ts';
import { forgetPendingCode, readPendingCode } from '../pending-code.server.ts';
import { requestPreferences } from '../request-preferences.server.ts';
import { codeFormSchema } from '../sign-in.schemas.ts';

export const handle = {
  messages: ['signIn'],
  title: ({ t }) => t('signIn')('code.title'),
} satisfies RouteHandle<typeof loader>;

/** Following the link of the mail only fills the code in: mail scanners follow links, too. */
export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = safeRedirect(query.get('next'));
  const pending = await readPendingCode(request);
  const id = query.get('id') ?? pending?.id;
  if (!id) throw redirect(paths.signIn(next));
  const code = /^\d{6}$/.exec(query.get('code') ?? '')?.[0] ?? '';
  const email = pending?.id === id ? pending.email : null;
  return data({ id, code, next, email, minutes: codeMinutes }, { headers: { 'Cache-Control': 'no-store' } });
}

/** The button spends the code. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const form = await request.formData();
  const next = safeRedirect(form.get('next'));
  const [actor, reading] = await Promise.all([optionalActor(args), requestPreferences(args)]);
  const outcome = await submitForm(form, codeFormSchema, (typedIn) =>
    execute(
      startSessionByCode,
      { actor, requestId: context.requestId },
      { ...typedIn, ...reading, network: networkOf(context.clientIp) },
    ),
  );
  if ('refusal' in outcome) return outcome.refusal;
  const { result } = outcome;
  if (result.kind !== 'right') {
    const refusal = refuseForm(form, { code: `code_${result.kind}` });
    const triesLeft = result.kind === 'wrong' ? result.triesLeft : 0;
    const reason = result.kind === 'suspended' ? result.reason : '';
    return data({ ...refusal.data, triesLeft, reason }, refusal.init ?? undefined);
  }
  const device = describeDevice(request.headers.get('user-agent'));
  const { cookie } = await startSession(result.userId, device, new Date());
  const headers = new Headers([
    ['Set-Cookie', cookie],
    ['Set-Cookie', await forgetPendingCode()],
  ]);
  return redirect(result.onboarded ? next : paths.welcome(next), { headers });
}

export default function SignInCode() {
  const { id, code, next, email, minutes } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const t = useT('signIn');
  const errors = useSignInErrors(refusal);
  const pending = useUnderWay().formMethod === 'POST';
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={errors} />
      <PageHeader
        title={t('code.title')}
        lead={
          email
            ? t('code.sentTo', { email, minutes: String(minutes) })
            : t('code.sent', { minutes: String(minutes) })
        }
      />
      {code && !refusal && <Notice tone="ok">{t('code.filledIn')}</Notice>}
      <Form method="post" action={paths.signInCode({ id, next })} noValidate className="stack">
        <HiddenFields values={{ id, next }} />
        <TextField
          id="code"
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          errors={errors.of('code')}
          defaultValue={typed(refusal, 'code', code)}
          className="code-field"
          width="medium"
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck={false}
          required
        />
        <div className="cluster">
          <Button size="large" pending={pending}>
            {t('code.confirm')}
          </Button>
        </div>
      </Form>
      <NoMailYet email={email} next={next} />
    </Page>
  );
}
