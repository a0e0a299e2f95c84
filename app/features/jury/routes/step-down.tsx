import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { Person } from '#app/policies/actor.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { stepDown } from '../commands/step-down.server.ts';
import { ReasonForm } from '../components/reason-form.tsx';
import { wordsSchema } from '../jury.schemas.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t }) => t('jury')('stepDown.title'),
} satisfies RouteHandle<typeof loader>;

async function visit(actor: Person, slug: string) {
  const { challenge, seat } = await visitJury(actor, slug, new Date());
  if (seat?.status !== 'accepted' || seat.steppedDownAt !== null) throw new AppError('not_found');
  if (!['announced', 'running'].includes(challenge.status)) throw new AppError('conflict', 'jury_over');
  return challenge;
}

export async function loader(args: LoaderFunctionArgs) {
  const { slug, title } = await visit(await requireActor(args), args.params.slug ?? '');
  return { challenge: { slug, title } };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visit(actor, args.params.slug ?? '');
  const schema = z.object({ reason: z.string().default('').pipe(wordsSchema(500)) });
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), schema, ({ reason }) =>
    execute(stepDown, call, { challengeId: challenge.id, reason }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(`${contestPaths.jury(challenge.slug)}?done=left`);
}

/** A juror confirms that they leave the jury, and says why. */
export default function StepDown() {
  const { challenge } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('jury');
  return (
    <Page width="form">
      <ReasonForm
        words="stepDown"
        errors={refusal?.errors}
        submission={refusal}
        typed={typed(refusal, 'reason')}
        back={contestPaths.jury(challenge.slug)}
      >
        <PageHeader
          eyebrow={
            <Link to={contestPaths.jury(challenge.slug)}>
              {t('sheet.back', { challenge: challenge.title })}
            </Link>
          }
          title={t('stepDown.title')}
          lead={t('stepDown.lead', { challenge: challenge.title })}
        />
        <p>{t('stepDown.what')}</p>
      </ReasonForm>
    </Page>
  );
}
