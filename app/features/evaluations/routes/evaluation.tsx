import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { participantFlow } from '#app/domain/pilots/participant-flow.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { FlowChart } from '#app/features/pilots/components/flow-chart.tsx';
import { PilotTabs } from '#app/features/pilots/components/pilot-tabs.tsx';
import { SusChart } from '#app/features/pilots/components/sus-chart.tsx';
import { flowCountsOf, incidentCountsOf, susOf } from '#app/features/pilots/numbers.queries.server.ts';
import { pagesFor, requirePilot } from '#app/features/pilots/pilot-page.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Stat, StatGroup } from '#app/ui/stat.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { DecideForm } from '../components/decide-form.tsx';
import { useEvaluationMessages } from '../components/form-messages.ts';
import { PanelMembers } from '../components/panel-members.tsx';
import { PanelScores } from '../components/panel-scores.tsx';
import { ScoreSheet } from '../components/score-sheet.tsx';
import { evaluationStateOf, ownSheet, panelOf, toldByDecision } from '../evaluation.queries.server.ts';
import { evaluationAction } from '../evaluation-action.server.ts';
import { panelResultOf } from '../panel-result.server.ts';

export const handle = {
  messages: ['evaluations', 'pilots', 'domainWork'],
  title: ({ t, data }) => `${t('evaluations')('title')}: ${data.pilot.title}`,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'evaluation.read_evidence');
  const db = getDb();
  const state = await evaluationStateOf(db, pilot.id);
  const subject = { ...pilot, complete: state.complete };
  const submitted = state.submittedIds.includes(actor.id);
  const isStaff = can(actor, 'participant.list', pilot);
  const canInvite = can(actor, 'evaluation.invite', pilot);
  const canDecide = can(actor, 'evaluation.decide', subject);
  const [counts, sus, incidents, sheet, members, result, told] = await Promise.all([
    flowCountsOf(db, pilot.id),
    susOf(db, pilot.id),
    incidentCountsOf(db, pilot.id),
    can(actor, 'evaluation.score', { ...pilot, submitted }) ? ownSheet(db, pilot.id, actor.id) : null,
    isStaff ? panelOf(db, pilot.id) : null,
    can(actor, 'evaluation.read_scores', subject) ? panelResultOf(db, pilot.id) : null,
    canDecide ? toldByDecision(db, pilot.id) : null,
  ]);
  return {
    pilot: { id: pilot.id, slug: pilot.slug, title: pilot.title, status: pilot.status },
    panel: { all: state.evaluatorIds.length, sent: state.submittedIds.length, complete: state.complete },
    flow: participantFlow(counts),
    sus,
    incidents,
    sheet: sheet && { interest: sheet.interest, scores: sheet.scores },
    submitted,
    members,
    canInvite,
    result,
    told,
    ofTeam: pilot.teamMemberIds.includes(actor.id),
    can: pagesFor(actor, pilot),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'evaluation.read_evidence');
  const form = await args.request.formData();
  const outcome = await evaluationAction(form, { actor, requestId: args.context.requestId }, pilot.id);
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  const path = outcome.result === 'decided' ? paths.pilot(pilot.slug) : paths.pilotEvaluation(pilot.slug);
  return redirect(`${path}?done=${outcome.result}`);
}

const done = {
  invited: 'panel.invited',
  excused: 'panel.excused',
  sent: 'score.sent',
  kept: 'score.kept',
} as const;

export default function Evaluation() {
  const page = useLoaderData<typeof loader>();
  const { pilot, panel, incidents } = page;
  const t = useT('evaluations');
  const messages = useEvaluationMessages(useActionAnswer<typeof action>());
  const asked = useSearchParams()[0].get('done') ?? '';
  const said = Object.hasOwn(done, asked) ? done[asked as keyof typeof done] : undefined;
  useLiveSubject({ type: 'pilot', id: pilot.id });
  const path = paths.pilotEvaluation(pilot.slug);
  return (
    <Page className="pilot-page">
      <FormProblems messages={messages} />
      <PageHeader
        eyebrow={<Link to={paths.pilot(pilot.slug)}>{pilot.title}</Link>}
        title={t('title')}
        lead={t('lead')}
      />
      <PilotTabs slug={pilot.slug} can={page.can} current="evaluation" />
      {said && !messages.refusal && (
        <Notice tone="ok" live>
          <p>{t(said)}</p>
        </Notice>
      )}
      <Notice>
        <p>
          <WhereItStands page={page} />
        </p>
      </Notice>
      <Section id="evidence" title={t('evidence')}>
        <div className="pilot-charts">
          <FlowChart steps={page.flow} />
          <SusChart sus={page.sus} />
        </div>
        <div className="pilot-figures">
          <h3>{t('incidents.title')}</h3>
          <StatGroup>
            {(['total', 'serious', 'related', 'unclassified'] as const).map((kind) => (
              <Stat
                key={kind}
                value={incidents[kind]}
                label={t(`incidents.${kind}`)}
                href={page.can['incident.list'] ? paths.pilotIncidents(pilot.slug) : undefined}
              />
            ))}
          </StatGroup>
        </div>
      </Section>
      {page.sheet && (
        <ScoreSheet
          path={path}
          savePath={paths.savePilotEvaluation(pilot.slug)}
          sheet={page.sheet}
          messages={messages}
        />
      )}
      {page.submitted && !panel.complete && (
        <Notice>
          <p>{t('score.waiting', { count: panel.all - panel.sent })}</p>
        </Notice>
      )}
      {page.result && <PanelScores result={page.result} />}
      {page.told && <DecideForm path={path} told={page.told} messages={messages} />}
      {pilot.status === 'analysis' && panel.complete && !page.told && (
        <Notice>
          <p>{page.ofTeam ? t('decide.team') : t('decide.notYou')}</p>
        </Notice>
      )}
      {page.members && (
        <PanelMembers path={path} members={page.members} canInvite={page.canInvite} messages={messages} />
      )}
    </Page>
  );
}

function WhereItStands({
  page: { pilot, panel },
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
}) {
  const t = useT('evaluations');
  if (['decided', 'closed'].includes(pilot.status)) return t('where.decided');
  if (pilot.status === 'stopped') return t('where.stopped');
  if (pilot.status !== 'analysis') return t('where.early');
  if (panel.all === 0) return t('where.nobody');
  if (panel.complete) return t('where.complete');
  return t('where.scoring', { sent: String(panel.sent), all: String(panel.all) });
}
