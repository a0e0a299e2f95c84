import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { locales } from '#app/domain/people/preferences.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { openPilot } from '../commands/open-pilot.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { PilotFields } from '../components/pilot-fields.tsx';
import { pilotFormSchema } from '../pilot.schemas.ts';
import { blankPilot, contentOf } from '../pilot-form.server.ts';
import { listSites, solutionForPilot } from '../pilots.queries.server.ts';

export const handle = {
  messages: ['pilots'],
  title: ({ t }) => t('pilots')('form.newTitle'),
} satisfies RouteHandle<typeof loader>;

async function solutionOf(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const actor = await requireActor(args);
  const solution = await solutionForPilot(getDb(), args.params.slug ?? '');
  if (!solution) throw new AppError('not_found');
  if (!can(actor, 'pilot.open', solution)) throw new AppError('forbidden');
  return { actor, solution };
}

export async function loader(args: LoaderFunctionArgs) {
  const { solution } = await solutionOf(args);
  const wanted = new URL(args.request.url).searchParams.get('text');
  const viewer = await getViewer(args);
  const locale = locales.find((known) => known === wanted) ?? viewer?.locale ?? 'en';
  return {
    solution: { title: solution.title, slug: solution.slug },
    sites: await listSites(getDb()),
    values: { ...blankPilot, consentText: getT(locale, 'pilots')('form.template') },
    textLocale: locale,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, solution } = await solutionOf(args);
  const outcome = await submitForm(await args.request.formData(), pilotFormSchema, (typed) =>
    execute(
      openPilot,
      { actor, requestId: args.context.requestId },
      { solutionId: solution.id, content: contentOf(typed) },
    ),
  );
  return 'refusal' in outcome ? outcome.refusal : redirect(`${paths.pilot(outcome.result.slug)}?done=opened`);
}

export default function NewPilot() {
  const { solution, sites, values, textLocale } = useLoaderData<typeof loader>();
  const t = useT('pilots');
  const d = useT('domain');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <Page width="form">
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.solution(solution.slug)}>{solution.title}</Link>}
        title={t('form.newTitle')}
        lead={t('form.newLead', { solution: solution.title })}
      />
      <p className="pilot-templates">
        {t('form.templates')}{' '}
        {(['en', 'de'] as const).map((locale) => (
          <Link
            key={locale}
            to={`?text=${locale}`}
            reloadDocument
            aria-current={locale === textLocale ? 'true' : undefined}
          >
            {d(`locale.${locale}`)}
          </Link>
        ))}
      </p>
      <Form method="post" noValidate className="stack stack-large">
        <PilotFields values={values} sites={sites} messages={messages} />
        <div className="cluster">
          <Button>{t('form.open')}</Button>
        </div>
      </Form>
    </Page>
  );
}
