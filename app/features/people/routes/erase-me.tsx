import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { blankSessionCookie, requireActor } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { FormProblems, useFormMessages } from '../components/form-messages.tsx';
import { eraseEverything } from '../erase-everything.server.ts';
import { submitForm } from '../form.server.ts';
import { typed } from '../form.ts';
import { getOwnProfile } from '../people.queries.server.ts';
import { eraseSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people'],
  title: ({ t }) => t('people')('erase.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { email } = await getOwnProfile(getDb(), actor);
  return { email };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, eraseSchema, ({ texts }) => eraseEverything(call, texts));
  if ('refusal' in outcome) return outcome.refusal;
  return redirect(paths.home(), { headers: { 'Set-Cookie': blankSessionCookie() } });
}

export default function EraseMe() {
  const { email } = useLoaderData<typeof loader>();
  const t = useT('people');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="text" className="people-page">
      <FormProblems messages={messages} />
      <PageHeader title={t('erase.title')} lead={t('erase.lead', { email })} />
      <Section id="goes" title={t('erase.goesTitle')}>
        <ul className="bullets">
          <li>{t('erase.goes.account')}</li>
          <li>{t('erase.goes.texts')}</li>
          <li>{t('erase.goes.carers')}</li>
          <li>{t('erase.goes.news')}</li>
        </ul>
      </Section>
      <Section id="stays" title={t('erase.staysTitle')}>
        <ul className="bullets">
          <li>{t('erase.stays.votes')}</li>
          <li>{t('erase.stays.pilots')}</li>
          <li>{t('erase.stays.log')}</li>
        </ul>
      </Section>
      <Form method="post" action={paths.eraseMe()} noValidate className="stack stack-large">
        <RadioCards
          id="texts"
          name="texts"
          label={t('erase.texts')}
          errors={messages.of('texts')}
          defaultValue={typed(messages.refusal, 'texts')}
          choices={[
            { value: 'anonymous', label: t('erase.anonymous'), hint: t('erase.anonymousHint') },
            { value: 'withdraw', label: t('erase.withdraw'), hint: t('erase.withdrawHint') },
          ]}
        />
        <TextField
          id="confirm"
          name="confirm"
          label={t('erase.confirm')}
          hint={t('erase.confirmHint')}
          errors={messages.of('confirm')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          width="medium"
        />
        <div className="cluster">
          <Button tone="danger" icon="trash">
            {t('erase.button')}
          </Button>
          <ButtonLink to={paths.myData()} tone="secondary">
            {t('erase.keep')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
