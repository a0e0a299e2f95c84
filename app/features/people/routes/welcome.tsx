import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { claimedRoles, selfDeclaredRoles } from '#app/domain/people/roles.ts';
import { safeRedirect } from '#app/features/site/safe-redirect.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { completeWelcome } from '../commands/complete-welcome.server.ts';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { NameFields } from '../components/name-fields.tsx';
import { ReadingFields } from '../components/reading-fields.tsx';
import { submitForm } from '../form.server.ts';
import { ticked, typed } from '../form.ts';
import { getOwnProfile } from '../people.queries.server.ts';
import { welcomeSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('welcome.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const next = safeRedirect(new URL(args.request.url).searchParams.get('next'));
  const actor = await requireActor(args, { evenBeforeWelcome: true });
  if (actor.onboarded) throw redirect(next);
  const { pseudonym, name, shownAs, locale, textSize } = await getOwnProfile(getDb(), actor);
  return { next, pseudonym, name, shownAs, locale, textSize };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const next = safeRedirect(form.get('next'));
  const actor = await requireActor(args, { evenBeforeWelcome: true });
  if (actor.onboarded) return redirect(next);
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, welcomeSchema, (answers) => execute(completeWelcome, call, answers));
  return 'refusal' in outcome ? outcome.refusal : redirect(next);
}

export default function Welcome() {
  const { next, ...kept } = useLoaderData<typeof loader>();
  const t = useT('people');
  const words = useT('domain');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  const { refusal, of } = messages;
  return (
    <Page width="form" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('welcome.title')} lead={t('welcome.lead')} />
      <Form method="post" action={paths.welcome(next)} noValidate className="stack stack-large">
        <input type="hidden" name="next" value={next} />
        <CheckboxCards
          id="roles"
          name="roles"
          label={t('welcome.roles')}
          hint={t('welcome.rolesHint')}
          errors={of('roles')}
          defaultValue={ticked(refusal, 'roles')}
          choices={[...selfDeclaredRoles, ...claimedRoles].map((role) => ({
            value: role,
            label: words(`role.${role}`),
            hint: words(`roleHint.${role}`),
          }))}
        />
        <TextArea
          id="claim"
          name="claim"
          label={t('welcome.claim')}
          optionalLabel={t('welcome.claimOptional')}
          hint={t('welcome.claimHint')}
          errors={of('claim')}
          defaultValue={typed(refusal, 'claim')}
          rows={3}
        />
        <NameFields messages={messages} kept={kept} />
        <ReadingFields messages={messages} kept={kept} />
        <div className="cluster">
          <Button size="large">{t('welcome.done')}</Button>
        </div>
        <p className="muted">{t('welcome.later')}</p>
      </Form>
    </Page>
  );
}
