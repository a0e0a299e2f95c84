import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { answerChallengeForm } from '../challenge-form.server.ts';
import { newChallengeValues } from '../challenge-form-values.ts';
import { createChallenge } from '../commands/create-challenge.server.ts';
import { ChallengeForm } from '../components/challenge-form.tsx';
import { chosenNeeds, partnerChoices } from '../form-choices.queries.server.ts';

export const handle = {
  messages: ['challenges', 'richText'],
  title: ({ t }) => t('challenges')('new.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const wanted = (new URL(args.request.url).searchParams.get('needs') ?? '').split(',').slice(0, 50);
  const [chosen, partners] = await Promise.all([chosenNeeds(db, wanted), partnerChoices(db)]);
  const timeZone = getEnv().CLUSTER_TIME_ZONE;
  const values = newChallengeValues(
    chosen.map((need) => need.id),
    timeZone,
  );
  return { state: { values, errors: {}, chosen, found: null, planned: '' }, partners, timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const answer = await answerChallengeForm(await args.request.formData(), ({ version: _, ...content }) =>
    execute(createChallenge, { actor, requestId: args.context.requestId }, content),
  );
  return 'again' in answer ? answer.again : redirect(paths.challenge(answer.result.slug));
}

export default function NewChallenge() {
  const { state, partners, timeZone } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useT('challenges');
  return (
    <Page width="text">
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <ChallengeForm
        state={again ?? state}
        partners={partners}
        name="challenge:new"
        timeZone={timeZone}
        saveLabel={t('new.save')}
      />
    </Page>
  );
}
