import { journeySteps } from '#app/domain/journey.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { RouterLink } from '#app/ui/router-link.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { JourneyStep } from '../journey.queries.server.ts';
import { stepText } from '../step-text.ts';

function hrefOf({ type, slug }: JourneyStep['subject']): string {
  return paths[type](slug);
}

/** The story of a need with dates and people's roles. */
export function JourneyStory({ steps }: { steps: readonly JourneyStep[] }) {
  const t = useT('journey');
  const d = useT('domain');
  const format = useFormat();
  return (
    <Timeline
      label={t('title')}
      items={steps.map((step) => ({
        id: step.id,
        stage: journeySteps[step.kind].stage,
        date: format.date(step.at),
        dateTime: step.at.toISOString(),
        title:
          step.subject.type === 'need' ? (
            stepText(t, d, step)
          ) : (
            <RouterLink to={hrefOf(step.subject)}>{stepText(t, d, step)}</RouterLink>
          ),
        body: <StepBody step={step} />,
      }))}
    />
  );
}

/** By whose role, and for what came to an end the reason and what is left. */
function StepBody({ step: { kind, actorRole, facts } }: { step: JourneyStep }) {
  const t = useT('journey');
  const d = useT('domain');
  return (
    <>
      {actorRole && <p>{t('byRole', { role: d(`role.${actorRole}`) })}</p>}
      {kind === 'pilot.stopped' && facts.reason && <p>{t('reason', { reason: facts.reason })}</p>}
      {kind === 'pilot.stopped' && facts.left && <p>{t(`left.${facts.left}`)}</p>}
    </>
  );
}
