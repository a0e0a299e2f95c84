import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { entryGroups } from '#app/domain/solutions/entry-groups.ts';
import { findChallenge } from '#app/features/challenges/challenge.queries.server.ts';
import { reasonSchema } from '#app/features/challenges/challenge.schemas.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { ticked, typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { acceptEntries } from '../commands/accept-entries.server.ts';
import { AcceptTogether } from '../components/accept-together.tsx';
import { EntryList } from '../components/entry-list.tsx';
import { entriesOf } from '../entries.queries.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';
import { membersOf } from '../team.queries.server.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ t, data }) => t('entering')('entries.title', { title: data.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const db = getDb();
  const challenge = await findChallenge(db, args.params.slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const rows = await entriesOf(db, challenge.id, new Date());
  const entries = await Promise.all(
    rows.map(async ({ teamId, challengeId: _c, mendAskedAt, ...entry }) => ({
      ...entry,
      wasMended: mendAskedAt !== null,
      mayCheck: can(actor, 'solution.check', { ...entry, ...(await membersOf(db, teamId)) }),
    })),
  );
  return { challenge: { id: challenge.id, slug: challenge.slug, title: challenge.title }, entries };
}

const formSchema = z.object({
  solutionIds: z.array(z.uuid()).min(1, 'choose_entries'),
  feedback: z.string().default('').pipe(reasonSchema),
});

export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge) throw new AppError('not_found');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const outcome = await submitForm(form, formSchema, (input) =>
    execute(acceptEntries, call, { challengeId: challenge.id, ...input }),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.challengeEntries(challenge.slug));
}

export default function Entries() {
  const { challenge, entries } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('entering');
  const common = useT('common');
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const errors = useSolutionErrors(refusal?.errors);
  const ready = entries.filter((entry) => entry.state === 'met' && entry.mayCheck);
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
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
      {entryGroups.map((group) => {
        const rows = entries.filter((entry) => entry.group === group);
        if (rows.length === 0) return null;
        return (
          <Section key={group} id={group} title={t(`entries.group.${group}`, { count: String(rows.length) })}>
            <EntryList entries={rows} challengeSlug={challenge.slug} />
            {group === 'waiting' && ready.length > 1 && (
              <AcceptTogether
                key={ready.map(({ id }) => id).join()}
                entries={ready}
                chosen={ticked(
                  refusal,
                  'solutionIds',
                  ready.map(({ id }) => id),
                )}
                feedback={typed(refusal, 'feedback', t('entries.togetherText'))}
                errorsOf={errors.of}
              />
            )}
          </Section>
        );
      })}
    </Page>
  );
}
