import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { editProfile } from '../commands/edit-profile.server.ts';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { NameFields } from '../components/name-fields.tsx';
import { ReadingFields } from '../components/reading-fields.tsx';
import { submitForm } from '../form.server.ts';
import { typed } from '../form.ts';
import { getOwnProfile, listOwnOrganisations } from '../people.queries.server.ts';
import { profileSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain'],
  title: ({ t }) => t('people')('profile.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const [profile, organisations] = await Promise.all([
    getOwnProfile(getDb(), actor),
    listOwnOrganisations(getDb(), actor),
  ]);
  return { profile, organisations };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, profileSchema, (profile) => execute(editProfile, call, profile));
  return 'refusal' in outcome ? outcome.refusal : { done: 'profile' };
}

export default function Profile() {
  const { profile, organisations } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('people');
  const common = useT('common');
  const messages = useFormMessages(answer);
  return (
    <>
      <FormProblems messages={messages} />
      <PageHeader title={t('profile.title')} lead={t('profile.lead', { email: profile.email })} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('profile.saved')}
        </Notice>
      )}
      <Form method="post" noValidate className="stack stack-large">
        <NameFields messages={messages} kept={profile} />
        <TextArea
          id="about"
          name="about"
          label={t('profile.about')}
          optionalLabel={common('form.optional')}
          hint={t('profile.aboutHint')}
          errors={messages.of('about')}
          defaultValue={typed(messages.refusal, 'about', profile.about)}
          limit={1000}
          limitLabel={t('profile.aboutLimit')}
          countLabel={(count) => common('form.charactersLeft', { count })}
        />
        <ReadingFields messages={messages} kept={profile} />
        <div className="cluster">
          <Button size="large">{t('profile.save')}</Button>
        </div>
      </Form>
      {organisations.length > 0 && (
        <p>
          {t('profile.organisations', { count: organisations.length })}{' '}
          {organisations.map(({ name }) => name).join(', ')}
        </p>
      )}
    </>
  );
}
