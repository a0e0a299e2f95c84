import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lineDiff } from '#app/domain/text/line-diff.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { ticked } from '#app/features/people/form.ts';
import { plainLines } from '#app/features/rich-text/rich-text-lines.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { acceptTerms } from '../commands/accept-terms.server.ts';
import { confirmDeclarations } from '../commands/confirm-declarations.server.ts';
import { DeclarationsForm } from '../components/declarations-form.tsx';
import { RuleList } from '../components/rule-list.tsx';
import { TermsForm } from '../components/terms-form.tsx';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { findSolution } from '../solution.queries.server.ts';
import { useSolutionErrors } from '../solution-errors.ts';

export const handle = {
  messages: ['solutions', 'entering', 'domainWork'],
  title: ({ t, data }) => t('entering')('terms.pageTitle', { title: data.solution.title }),
} satisfies RouteHandle<typeof loader>;

async function open(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const solution = await findSolution(getDb(), args.params.slug ?? '');
  if (!solution || !can(actor, 'solution.read_receipts', solution)) throw new AppError('not_found');
  return { actor, solution };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, solution } = await open(args);
  const { terms, rules } = await findEntryProgress(getDb(), solution.id);
  const { slug, title, status, challenge } = solution;
  return {
    solution: { slug, title, status, challenge },
    terms: terms.map(({ before, ...one }) => ({
      ...one,
      before: before && {
        version: before.version,
        lines: lineDiff(plainLines(before.text), plainLines(one.text)),
      },
    })),
    declarations: rules.filter(({ check }) => check.kind === 'declaration'),
    rules: rules.filter(({ check }) => check.kind !== 'declaration'),
    leads: solution.members.filter(({ role }) => role === 'lead').map(({ name }) => name),
    mayEdit: can(actor, 'solution.edit', solution),
    mayAccept: can(actor, 'solution.accept_terms', solution),
  };
}

const acceptSchema = z.object({
  termsIds: z.array(z.uuid()).default([]),
  agreed: z.literal('on', 'accept_all'),
});
const confirmSchema = z.object({ ruleIds: z.array(z.uuid()).default([]) });

export async function action(args: ActionFunctionArgs) {
  const { actor, solution } = await open(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const solutionId = solution.id;
  const outcome =
    form.get('intent') === 'accept'
      ? await submitForm(form, acceptSchema, ({ termsIds }) =>
          execute(acceptTerms, call, { solutionId, termsIds }),
        )
      : await submitForm(form, confirmSchema, ({ ruleIds }) =>
          execute(confirmDeclarations, call, { solutionId, ruleIds }),
        );
  return 'refusal' in outcome ? outcome.refusal : redirect(contestPaths.solutionTerms(solution.slug));
}

export default function EntryTerms() {
  const { solution, terms, declarations, rules, leads, mayEdit, mayAccept } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('entering');
  const common = useT('common');
  const errors = useSolutionErrors(refusal?.errors);
  const nothing = terms.length + declarations.length + rules.length === 0;
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={<Link to={paths.solution(solution.slug)}>{solution.title}</Link>}
        title={t('terms.title')}
        lead={t('terms.lead', { title: solution.challenge.title })}
      />
      {nothing && <p>{t('terms.nothing')}</p>}
      {rules.length > 0 && <RuleList rules={rules} />}
      {declarations.length > 0 && (
        <DeclarationsForm
          key={declarations.map(({ outcome }) => outcome).join()}
          declarations={declarations}
          chosen={ticked(
            refusal,
            'ruleIds',
            declarations.filter(({ confirmedAt }) => confirmedAt).map(({ ruleId }) => ruleId),
          )}
          errors={errors.of('ruleIds')}
          mayEdit={mayEdit}
        />
      )}
      {terms.length > 0 && (
        <TermsForm
          terms={terms}
          leads={leads}
          mayAccept={mayAccept}
          errors={errors.of('agreed')}
          challenge={solution.challenge.slug}
        />
      )}
      {mayEdit && (
        <div className="entry-end">
          <ButtonLink tone="secondary" to={contestPaths.editSolution(solution.slug)}>
            {t('terms.back')}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
