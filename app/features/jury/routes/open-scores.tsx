import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { Person } from '#app/policies/actor.ts';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { openScores } from '../commands/open-scores.server.ts';
import { ReasonForm } from '../components/reason-form.tsx';
import { wordsSchema } from '../jury.schemas.ts';
import { juryBoard } from '../jury-board.queries.server.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t }) => t('jury')('openEarly.title'),
} satisfies RouteHandle<typeof loader>;

async function visit(actor: Person, slug: string) {
  const found = await visitJury(actor, slug, new Date());
  if (!found.seesProgress) throw new AppError('not_found');
  if (found.state.complete) throw new AppError('conflict', 'jury_over');
  if (!found.mayOpen) throw new AppError('forbidden');
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const { challenge, round, state } = await visit(await requireActor(args), args.params.slug ?? '');
  const board = await juryBoard(getDb(), challenge.id, round);
  const waiting = board.filter(
    ({ userId, submittedAt }) => state.judgingIds.includes(userId) && submittedAt === null,
  );
  return {
    challenge: { slug: challenge.slug, title: challenge.title },
    sent: state.submittedIds.length,
    all: state.judgingIds.length,
    waiting: waiting.map(({ name }) => name),
    gaps: state.gaps,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, round } = await visit(actor, args.params.slug ?? '');
  const schema = z.object({ reason: z.string().default('').pipe(wordsSchema(1000)) });
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), schema, ({ reason }) =>
    execute(openScores, call, { challengeId: challenge.id, round, reason }),
  );
  return 'refusal' in outcome
    ? outcome.refusal
    : redirect(`${contestPaths.jury(challenge.slug)}?done=opened`);
}

/** Staff confirm that they open the scores before all are in, and say why. */
export default function OpenScores() {
  const { challenge, sent, all, waiting, gaps } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('jury');
  const format = useFormat();
  return (
    <Page width="form">
      <ReasonForm
        words="openEarly"
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
          title={t('openEarly.title')}
          lead={t('openEarly.lead', { challenge: challenge.title })}
        />
        <p>{t('openEarly.sent', { sent, all })}</p>
        {waiting.length > 0 && (
          <p>{t('openEarly.waiting', { names: format.list(waiting), count: waiting.length })}</p>
        )}
        {gaps > 0 && <p>{t('openEarly.short', { count: gaps })}</p>}
        <p>{t('openEarly.final')}</p>
      </ReasonForm>
    </Page>
  );
}
