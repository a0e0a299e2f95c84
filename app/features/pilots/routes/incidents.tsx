import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { IncidentCard } from '../components/incident-card.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { listIncidents } from '../incidents.queries.server.ts';
import { incidentsAction } from '../incidents-action.server.ts';
import { pagesFor, requirePilot } from '../pilot-page.server.ts';
import { reportClocks } from '../report-clocks.server.ts';

export const handle = {
  messages: ['pilots', 'domainWork'],
  title: ({ t, data }) => `${t('pilots')('incidents.title')}: ${data.pilot.title}`,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'incident.list');
  const db = getDb();
  const [incidents, clocks] = await Promise.all([listIncidents(db, pilot.id, new Date()), reportClocks(db)]);
  return {
    pilot: { id: pilot.id, slug: pilot.slug, title: pilot.title },
    incidents,
    clocks,
    canReport: can(actor, 'incident.report', { ...pilot, linkMatches: false }),
    canDo: {
      classify: can(actor, 'incident.classify', pilot),
      passOn: can(actor, 'incident.pass_on', pilot),
    },
    can: pagesFor(actor, pilot),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'incident.list');
  const form = await args.request.formData();
  const outcome = await incidentsAction(form, { actor, requestId: args.context.requestId }, pilot.id);
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  return redirect(`${paths.pilotIncidents(pilot.slug)}?done=${outcome.result}`);
}

const done = ['reported', 'classified', 'passedOn'] as const;

export default function Incidents() {
  const { pilot, incidents, clocks, canReport, canDo, can: pages } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('pilots');
  const c = useT('common');
  const [search] = useSearchParams();
  useLiveSubject({ type: 'pilot', id: pilot.id });
  const chosen = answer && typeof answer.values.incidentId === 'string' ? answer.values.incidentId : null;
  const messages = useFormMessages(answer, chosen ? `${chosen}-` : '');
  const said = done.find((known) => known === search.get('done'));
  const own = chosen ? undefined : messages;
  return (
    <Page width="text" className="pilot-page">
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.pilot(pilot.slug)}>{pilot.title}</Link>}
        title={t('incidents.title')}
        lead={t('incidents.lead')}
      />
      <PilotTabs slug={pilot.slug} can={pages} current="incidents" />
      {said && !answer && (
        <Notice tone="ok" live>
          <p>{t(`incidents.${said}`)}</p>
        </Notice>
      )}
      {incidents.length > 0 ? (
        <ul className="card-list">
          {incidents.map((incident) => (
            <IncidentCard
              key={incident.id}
              incident={incident}
              can={canDo}
              messages={chosen === incident.id ? messages : null}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('incidents.empty')}>
          <p>{t('incidents.emptyText')}</p>
        </EmptyState>
      )}
      <div className="chart-note">
        <p>{t('incidents.clocks', clocks)}</p>
        {!canDo.classify && incidents.length > 0 && <p>{t('incidents.onlyLead')}</p>}
      </div>
      {canReport && (
        <Section id="report" title={t('incidents.report')}>
          <Form
            method="post"
            action={paths.pilotIncidents(pilot.slug)}
            noValidate
            className="stack stack-large"
          >
            <TextArea
              id="what"
              name="what"
              label={t('incidents.what')}
              hint={t('incidents.whatHint')}
              errors={own?.of('what')}
              defaultValue={typed(own?.refusal, 'what')}
            />
            <DateField
              id="onset"
              name="onset"
              label={t('incidents.onset')}
              optionalLabel={c('form.optional')}
              errors={own?.of('onset')}
              defaultValue={typed(own?.refusal, 'onset')}
            />
            <div className="cluster">
              <Button name="intent" value="report">
                {t('incidents.reportButton')}
              </Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
