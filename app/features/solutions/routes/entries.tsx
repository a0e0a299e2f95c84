import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { findChallenge } from '#app/features/challenges/challenge.queries.server.ts';
import { reasonSchema } from '#app/features/challenges/challenge.schemas.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { getDb } from '#db/client.server.ts';
import { checkSolution } from '../commands/check-solution.server.ts';
import { entriesOf } from '../list-solutions.queries.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { solutionTone } from '../solution-tone.ts';
import { membersOf } from '../team.queries.server.ts';

export const handle = {
  messages: ['solutions', 'domainWork'],
  title: ({ t, data }) => t('solutions')('entries.title', { title: data.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const challenge = await findChallenge(db, args.params.slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const rows = await entriesOf(db, challenge.id);
  const entries = await Promise.all(
    rows.map(async ({ teamId, ...entry }) => ({
      ...entry,
      mayCheck: can(actor, 'solution.check', { ...entry, ...(await membersOf(db, teamId)) }),
    })),
  );
  return { challenge: { id: challenge.id, slug: challenge.slug, title: challenge.title }, entries };
}

const formSchema = z.object({
  solutionId: z.uuid(),
  from: z.enum(['submitted', 'eligible', 'ineligible']),
  verdict: z.enum(['accept', 'reject']),
  feedback: z.string().default('').pipe(reasonSchema),
});

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, formSchema, (input) => execute(checkSolution, call, input));
  return 'refusal' in outcome ? outcome.refusal : redirect(paths.challengeEntries(args.params.slug ?? ''));
}

export default function Entries() {
  const { challenge, entries } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useT('solutions');
  const work = useT('domainWork');
  const common = useT('common');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const refused = typed(refusal, 'solutionId');
  const errors = useSolutionErrors(refusal?.errors);
  const inSummary = errors.all.map(({ message }) => ({ fieldId: `feedback-${refused}`, message }));
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={inSummary} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('entries.heading')}
        lead={t('entries.lead')}
      />
      {entries.length === 0 && (
        <EmptyState title={t('entries.none')}>
          <p>{t('entries.noneBody')}</p>
        </EmptyState>
      )}
      <div className="stack stack-large">
        {entries.map((entry) => (
          <Card key={entry.id} as="article" stage="solution" labelledBy={`entry-${entry.id}`}>
            <h2 id={`entry-${entry.id}`} className="card-heading">
              <Link to={paths.solution(entry.slug)}>{entry.title}</Link>
            </h2>
            <p>{entry.summary}</p>
            <p className="muted">
              {entry.submittedAt &&
                t('entries.sent', { team: entry.team, when: format.dateTime(entry.submittedAt) })}
            </p>
            <StatusPill tone={solutionTone[entry.status]}>
              {work(`solutionStatus.${entry.status}`)}
            </StatusPill>
            {entry.feedback && <p>{t('entries.said', { feedback: entry.feedback })}</p>}
            {entry.mayCheck ? (
              <Form method="post" noValidate key={entry.status}>
                <HiddenFields values={{ solutionId: entry.id, from: entry.status }} />
                <TextArea
                  id={`feedback-${entry.id}`}
                  name="feedback"
                  label={t('entries.feedback')}
                  hint={t('entries.feedbackHint')}
                  rows={3}
                  errors={refused === entry.id ? errors.of('feedback') : undefined}
                  defaultValue={refused === entry.id ? typed(refusal, 'feedback') : ''}
                />
                <div className="cluster">
                  {entry.status !== 'eligible' && (
                    <Button name="verdict" value="accept" icon="check">
                      {t('entries.accept')}
                    </Button>
                  )}
                  {entry.status !== 'ineligible' && (
                    <Button name="verdict" value="reject" tone="secondary" icon="close">
                      {t('entries.reject')}
                    </Button>
                  )}
                </div>
              </Form>
            ) : (
              <p className="muted">{t('entries.own')}</p>
            )}
          </Card>
        ))}
      </div>
    </Page>
  );
}
