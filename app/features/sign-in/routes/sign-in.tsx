import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { networkOf } from '#app/auth/network.ts';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { safeRedirect } from '#app/features/site/safe-redirect.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getEnv } from '#server/env.server.ts';
import { requestSignInCode } from '../commands/request-sign-in-code.server.ts';
import { DemoPersonas } from '../components/demo-personas.tsx';
import { useSignInErrors } from '../components/sign-in-errors.ts';
import { mailSignInCode } from '../mail-sign-in-code.server.ts';
import { rememberPendingCode } from '../pending-code.server.ts';
import { requestPreferences } from '../request-preferences.server.ts';
import { signInFormSchema } from '../sign-in.schemas.ts';

export const handle = {
  messages: ['signIn', 'domain'],
  title: ({ t }) => t('signIn')('title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const next = safeRedirect(new URL(args.request.url).searchParams.get('next'));
  const isDemo = getEnv().APP_MODE === 'demo';
  const actor = await optionalActor(args);
  // In a demonstration people change from one persona to the next.
  if (actor.kind === 'person' && !isDemo) throw redirect(next);
  return { next, isDemo };
}

/** Sends a code, whoever the address belongs to: signing in and joining are one. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const next = safeRedirect(new URL(args.request.url).searchParams.get('next'));
  const [actor, { locale }] = await Promise.all([optionalActor(args), requestPreferences(args)]);
  const { requestId, clientIp } = args.context;
  const outcome = await submitForm(form, signInFormSchema, async ({ email }) => {
    const input = { email, network: networkOf(clientIp) };
    const made = await execute(requestSignInCode, { actor, requestId }, input);
    await mailSignInCode({ ...made, locale, next });
    return made;
  });
  if ('refusal' in outcome) return outcome.refusal;
  const { id, email } = outcome.result;
  return redirect(paths.signInCode({ id, next }), {
    headers: { 'Set-Cookie': await rememberPendingCode({ id, email }) },
  });
}

export default function SignIn() {
  const { next, isDemo } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('signIn');
  const errors = useSignInErrors(refusal);
  const pending = useUnderWay().formAction?.startsWith(paths.signIn()) ?? false;
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={errors} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Form method="post" action={paths.signIn(next)} noValidate className="stack">
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email.label')}
          hint={t('email.hint')}
          errors={errors.of('email')}
          defaultValue={typed(refusal, 'email')}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <div className="cluster">
          <Button size="large" icon="mail" pending={pending} pendingLabel={t('email.sending')}>
            {t('email.send')}
          </Button>
        </div>
      </Form>
      <p>{t.rich('noMail', { help: (words) => <Link to={paths.help()}>{words}</Link> })}</p>
      <p className="muted">
        {t.rich('privacy', { link: (words) => <Link to={paths.privacy()}>{words}</Link> })}
      </p>
      {isDemo && <DemoPersonas next={next} />}
    </Page>
  );
}
