import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { type NewsTopic, newsTopics } from '#app/domain/people/news.ts';
import { digestRhythms } from '#app/domain/people/preferences.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { setNews } from '../commands/set-news.server.ts';
import { FormProblems, isDone, useFormMessages } from '../components/form-messages.tsx';
import { CertainNews, NewsTopics } from '../components/news-fields.tsx';
import { submitForm } from '../form.server.ts';
import { ticked, typed } from '../form.ts';
import { getOwnProfile } from '../people.queries.server.ts';
import { newsSchema } from '../people.schemas.ts';

export const handle = {
  messages: ['people', 'domain', 'notifications'],
  title: ({ t }) => t('notifications')('choices.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { digest, email, mutedInApp, mutedByMail } = await getOwnProfile(getDb(), actor);
  const allBut = (muted: readonly NewsTopic[]) => newsTopics.filter((topic) => !muted.includes(topic));
  return { digest, email, inApp: allBut(mutedInApp), byMail: allBut(mutedByMail) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, newsSchema, (choice) => execute(setNews, call, choice));
  return 'refusal' in outcome ? outcome.refusal : { done: 'news' };
}

export default function MyNotifications() {
  const { digest, email, inApp, byMail } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('notifications');
  const words = useT('domain');
  const messages = useFormMessages(answer);
  return (
    <>
      <FormProblems messages={messages} />
      <PageHeader title={t('choices.title')} lead={t('choices.lead')} />
      {isDone(answer) && (
        <Notice tone="ok" live>
          {t('choices.saved')}
        </Notice>
      )}
      <Form method="post" action={paths.myNotifications()} className="news-form stack stack-large">
        <RadioCards
          id="digest"
          name="digest"
          label={t('choices.byMail')}
          hint={t('choices.byMailHint', { email })}
          errors={messages.of('digest')}
          defaultValue={typed(messages.refusal, 'digest', digest)}
          choices={digestRhythms.map((rhythm) => ({
            value: rhythm,
            label: words(`digest.${rhythm}`),
            hint: t(`choices.${rhythm}`),
          }))}
        />
        <NewsTopics
          inApp={ticked(messages.refusal, 'inApp', inApp)}
          byMail={ticked(messages.refusal, 'byMail', byMail)}
        />
        <div className="cluster">
          <Button size="large">{t('choices.save')}</Button>
        </div>
      </Form>
      <CertainNews />
      <p>
        {t.rich('choices.hereText', {
          link: (chunk) => <Link to={paths.notifications()}>{chunk}</Link>,
        })}
      </p>
    </>
  );
}
