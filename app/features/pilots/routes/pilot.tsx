import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { participantFlow, takingPart } from '#app/domain/pilots/participant-flow.ts';
import { endedPilotStatuses, type PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import { readCommentPlace } from '#app/features/discussion/comment-place.ts';
import { commentsOn } from '#app/features/discussion/comments.queries.server.ts';
import { Discussion } from '#app/features/discussion/components/discussion.tsx';
import { FollowButton } from '#app/features/discussion/components/follow-button.tsx';
import { discussionAction, isDiscussionForm } from '#app/features/discussion/discussion-action.server.ts';
import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { isFormRefusal } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Page, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { advancePilot } from '../commands/advance-pilot.server.ts';
import { stopPilot } from '../commands/stop-pilot.server.ts';
import { DecisionCard } from '../components/decision-card.tsx';
import { FlowChart } from '../components/flow-chart.tsx';
import { useFormMessages } from '../components/form-messages.ts';
import { PilotDone } from '../components/pilot-done.tsx';
import { PilotHeader } from '../components/pilot-header.tsx';
import { PilotNumbers } from '../components/pilot-numbers.tsx';
import { PilotSteps } from '../components/pilot-steps.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { SusChart } from '../components/sus-chart.tsx';
import { showDecision } from '../decisions.server.ts';
import { flowCountsOf, incidentCountsOf, susOf } from '../numbers.queries.server.ts';
import { stepSchema } from '../pilot.schemas.ts';
import { pagesFor, readablePilot } from '../pilot-page.server.ts';
import { possibleSteps } from '../pilot-steps.ts';
import { pilotViewerOf } from '../pilot-viewer.server.ts';
import { decisionsOf, pilotFacts } from '../pilots.queries.server.ts';

export const handle = {
  messages: ['pilots', 'discussion', 'lineage', 'evaluations', 'domainWork'],
  title: ({ data }) => data.pilot.title,
  description: ({ data }) => data.pilot.question,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, pilot } = await readablePilot(args);
  const db = getDb();
  const subject = { type: 'pilot', id: pilot.id } as const;
  const [facts, counts, sus, incidents, decisions, stops, comments, viewer] = await Promise.all([
    pilotFacts(db, pilot.id),
    flowCountsOf(db, pilot.id),
    susOf(db, pilot.id),
    incidentCountsOf(db, pilot.id),
    decisionsOf(db, pilot.id),
    lineageOf(db, subject),
    commentsOn(db, actor, subject, {
      now: new Date(),
      place: readCommentPlace(new URL(args.request.url).searchParams),
    }),
    pilotViewerOf(args, actor, pilot.id),
  ]);
  if (!facts) throw new Error('Invariant: a pilot that was found can be read');
  const { id, slug, title, status } = pilot;
  return {
    pilot: { id, slug, title, status, ...facts },
    numbers: { people: takingPart(counts), flow: participantFlow(counts), sus, incidents },
    decisions: decisions.map(showDecision),
    stops,
    comments,
    viewer,
    can: pagesFor(actor, pilot),
    steps: possibleSteps(actor, pilot),
    canTryAgain: status === 'stopped' && can(actor, 'pilot.open', { status: facts.solutionStatus }),
    submissionKey: uuidv7(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { pilot } = await readablePilot(args);
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const path = paths.pilot(pilot.slug);
  if (isDiscussionForm(form))
    return discussionAction(form, call, { type: 'pilot', id: pilot.id }, { path, from: args.request.url });
  const outcome = await submitForm(form, stepSchema, ({ verb, reason }) =>
    verb === 'stop'
      ? execute(stopPilot, call, { pilotId: pilot.id, reason })
      : execute(advancePilot, call, { pilotId: pilot.id, verb, reason }),
  );
  if (!('refusal' in outcome)) return redirect(`${path}?done=step`);
  return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
}

export default function PilotPage() {
  const page = useLoaderData<typeof loader>();
  const { pilot, numbers, decisions, viewer } = page;
  const t = useT('pilots');
  const answer = useActionAnswer<typeof action>();
  const messages = useFormMessages(answer, `${String(isFormRefusal(answer) ? answer.values.verb : '')}-`);
  const subject = { type: 'pilot', id: pilot.id } as const;
  useLiveSubject(subject);
  const path = paths.pilot(pilot.slug);
  const [latest, ...earlier] = decisions;
  const ended = (endedPilotStatuses as readonly PilotStatus[]).includes(pilot.status);
  const staffed = page.can['participant.list'];
  return (
    <Page className="pilot-page">
      <FormProblems messages={messages} />
      <PilotDone status={pilot.status} isDecided={decisions.length > 0} />
      <PilotHeader
        pilot={pilot}
        canEdit={page.can['pilot.edit']}
        follow={<FollowButton path={path} follows={viewer.follows} signedIn={viewer.signedIn} />}
        lineage={<LineageBar stops={page.stops} own={{ slug: pilot.slug }} />}
      >
        {latest && (
          <Section id="result" title={t('page.result')}>
            <DecisionCard decision={latest} />
          </Section>
        )}
      </PilotHeader>
      <PilotTabs slug={pilot.slug} can={page.can} current="overview" />
      {staffed && (
        <PilotSteps
          path={path}
          verbs={page.steps}
          newTrial={page.canTryAgain ? paths.newPilot(pilot.solutionSlug) : null}
          messages={messages}
        />
      )}
      <Section id="numbers" title={t(ended ? 'page.numbersFinal' : 'page.numbers')}>
        <PilotNumbers
          people={numbers.people}
          target={pilot.target}
          sus={numbers.sus}
          incidents={numbers.incidents}
          ended={ended}
        />
        <div className="pilot-charts">
          <div id="people">
            <FlowChart steps={numbers.flow} />
          </div>
          <div id="ease">
            <SusChart sus={numbers.sus} />
          </div>
        </div>
      </Section>
      {earlier.length > 0 && (
        <Section id="earlier" title={t('page.earlier')}>
          {earlier.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} />
          ))}
        </Section>
      )}
      <Discussion
        subject={subject}
        path={path}
        comments={page.comments}
        commenter={viewer.commenter}
        submissionKey={page.submissionKey}
        refusal={answer && 'intent' in answer ? answer : null}
      />
    </Page>
  );
}
