import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { verbsFrom } from '#app/domain/machine.ts';
import { participantMachine, participantStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facets } from '#app/ui/facets.tsx';
import { Form } from '#app/ui/form.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { LinkSheets } from '../components/link-sheets.tsx';
import { ParticipantCard, type SiteVerb } from '../components/participant-card.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { countByStatus, listParticipants } from '../participants.queries.server.ts';
import { participantsAction } from '../participants-action.server.ts';
import { pagesFor, requirePilot } from '../pilot-page.server.ts';

export const handle = {
  messages: ['pilots', 'domainWork'],
  title: ({ t, data }) => `${t('pilots')('participants.title')}: ${data.pilot.title}`,
} satisfies RouteHandle<typeof loader>;

/** Links stand in answers of this page. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'participant.list');
  const params = new URL(args.request.url).searchParams;
  const status = participantStatuses.filter((known) => params.getAll('status').includes(known));
  const db = getDb();
  const [page, counts] = await Promise.all([
    listParticipants(db, pilot.id, { status, after: params.get('after') }),
    countByStatus(db, pilot.id),
  ]);
  return {
    pilot: { id: pilot.id, slug: pilot.slug, title: pilot.title },
    rows: page.rows.map((row) => ({
      ...row,
      verbs: verbsFrom(participantMachine, row.status).filter(
        (verb): verb is SiteVerb =>
          verb !== 'consent' &&
          verb !== 'decline' &&
          // People start once the pilot has.
          (verb !== 'activate' || pilot.status === 'running'),
      ),
    })),
    after: page.after,
    status,
    counts,
    canManage: can(actor, 'participant.manage', pilot),
    can: pagesFor(actor, pilot),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'participant.list');
  const form = await args.request.formData();
  const outcome = await participantsAction(form, { actor, requestId: args.context.requestId }, pilot.id);
  if (!('refusal' in outcome)) return data(outcome.result);
  return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
}

export default function Participants() {
  const { pilot, rows, after, status, counts, canManage, can: pages } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('pilots');
  const work = useT('domainWork');
  const c = useT('common');
  useLiveSubject({ type: 'pilot', id: pilot.id });
  const chosen =
    answer && 'failed' in answer && answer.values.intent !== 'add'
      ? String(answer.values.participantId)
      : null;
  const messages = useFormMessages(answer, chosen ? `${chosen}-` : '');
  const sheets = answer && 'sheets' in answer ? answer.sheets : [];
  const path = paths.pilotParticipants(pilot.slug);
  const moved =
    answer && 'done' in answer && answer.done === 'moved' ? rows.find((row) => row.id === answer.id) : null;
  const query = new URLSearchParams(status.map((value) => ['status', value]));
  return (
    <Page>
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.pilot(pilot.slug)}>{pilot.title}</Link>}
        title={t('participants.title')}
        lead={t('participants.lead')}
      />
      <PilotTabs slug={pilot.slug} can={pages} current="participants" />
      {answer && 'done' in answer && (
        <Notice tone="ok" live className="no-print">
          <p>
            {answer.done === 'added' && t('participants.added', { count: sheets.length })}
            {answer.done === 'renewed' && t('participants.renewed', { code: sheets[0]?.code ?? '' })}
            {moved &&
              t('participants.moved', {
                code: moved.code,
                status: work(`participantStatus.${moved.status}`),
              })}
          </p>
        </Notice>
      )}
      {sheets.length > 0 && <LinkSheets sheets={sheets} title={pilot.title} />}
      <WithAside
        aside={
          <div className="no-print stack stack-large">
            {canManage ? (
              <Section id="add" title={t('participants.add')}>
                <Form method="post" action={path} noValidate className="stack stack-medium">
                  <p>{t('participants.addHint')}</p>
                  <TextField
                    id="howMany"
                    name="howMany"
                    inputMode="numeric"
                    width="short"
                    label={t('participants.howMany')}
                    errors={chosen ? undefined : messages.of('howMany')}
                    defaultValue={typed(chosen ? undefined : messages.refusal, 'howMany', '1')}
                  />
                  <div className="cluster">
                    <Button name="intent" value="add" icon="plus">
                      {t('participants.addButton')}
                    </Button>
                  </div>
                </Form>
              </Section>
            ) : (
              <Notice>
                <p>{t('participants.locked')}</p>
              </Notice>
            )}
            {counts.length > 0 && (
              <Facets
                label={t('participants.filter')}
                action={path}
                applyLabel={t('participants.filterApply')}
                clear={status.length > 0 ? { href: path, label: t('participants.filterAll') } : undefined}
                facets={[
                  {
                    name: 'status',
                    label: t('participants.status'),
                    open: true,
                    options: counts.map((entry) => ({
                      value: entry.status,
                      label: work(`participantStatus.${entry.status}`),
                      count: entry.count,
                      checked: status.includes(entry.status),
                    })),
                  },
                ]}
              />
            )}
          </div>
        }
      >
        <div className="no-print">
          {rows.length > 0 ? (
            <ul className="card-list" aria-label={t('participants.caption')}>
              {rows.map((row) => (
                <ParticipantCard
                  key={row.id}
                  row={row}
                  verbs={row.verbs}
                  canManage={canManage}
                  messages={chosen === row.id ? messages : null}
                />
              ))}
            </ul>
          ) : (
            <EmptyState title={status.length > 0 ? t('participants.emptyFiltered') : t('participants.empty')}>
              {status.length === 0 && <p>{t('participants.emptyText')}</p>}
            </EmptyState>
          )}
          <Pagination
            label={c('paging.label')}
            next={
              after
                ? {
                    href: `${path}?${query}${status.length > 0 ? '&' : ''}after=${after}`,
                    label: c('action.showMore'),
                  }
                : null
            }
          />
        </div>
      </WithAside>
    </Page>
  );
}
