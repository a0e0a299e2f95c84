import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { getDb } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';
import { ballotOf, criteriaOf, findChallenge, needsOf, partnersOf } from '../challenge.queries.server.ts';
import { answerChallengeForm } from '../challenge-form.server.ts';
import { challengeValues } from '../challenge-form-values.ts';
import { editChallenge } from '../commands/edit-challenge.server.ts';
import { ChallengeForm } from '../components/challenge-form.tsx';
import { partnerChoices } from '../form-choices.queries.server.ts';

export const handle = {
  messages: ['challenges', 'richText'],
  title: ({ t, data }) => t('challenges')('edit.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const challenge = await findChallenge(db, args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  if (!can(actor, 'challenge.edit', challenge)) throw new AppError('forbidden');
  const { id } = challenge;
  const [chosen, mine, criteria, ballot, partners] = await Promise.all([
    needsOf(db, id),
    partnersOf(db, id),
    criteriaOf(db, id),
    ballotOf(db, id),
    partnerChoices(db),
  ]);
  const timeZone = getEnv().CLUSTER_TIME_ZONE;
  const parts = {
    needIds: chosen.map((need) => need.id),
    partnerIds: mine.map((partner) => partner.id),
    criteria,
    ballot,
  };
  const values = challengeValues({ ...challenge, ...parts }, timeZone);
  const { title, slug } = challenge;
  return {
    id,
    title,
    slug,
    state: { values, errors: {}, chosen, found: null, planned: '' },
    partners,
    timeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  const call = { actor, requestId: args.context.requestId };
  const answer = await answerChallengeForm(await args.request.formData(), ({ version, ...content }) =>
    execute(editChallenge, call, { challengeId: challenge.id, version, content }),
  );
  return 'again' in answer ? answer.again : redirect(paths.challenge(challenge.slug));
}

export default function EditChallenge() {
  const { id, title, slug, state, partners, timeZone } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useT('challenges');
  return (
    <Page width="text">
      <PageHeader
        eyebrow={<Link to={paths.challenge(slug)}>{title}</Link>}
        title={t('edit.heading')}
        lead={t('edit.lead')}
      />
      <ChallengeForm
        state={again ?? state}
        partners={partners}
        name={`challenge:${id}`}
        timeZone={timeZone}
        saveLabel={t('edit.save')}
      />
    </Page>
  );
}
