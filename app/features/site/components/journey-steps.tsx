import { stages } from '#app/domain/journey.ts';
import { useT } from '#app/i18n/use-t.ts';
import { StageIcon } from '#app/ui/stage-icon.tsx';

/** The six stages as pictures with a name and a sentence, in order. Needs the namespace `about`; `level` is that of their headings. */
export function JourneySteps({ level: Heading = 'h3' }: { level?: 'h2' | 'h3' }) {
  const t = useT('about');
  const labels = useT('domain');
  return (
    <ol className="journey-steps">
      {stages.map((stage) => (
        <li key={stage} data-stage={stage}>
          <StageIcon stage={stage} />
          <Heading>{labels(`stage.${stage}`)}</Heading>
          <p>{t(`about.steps.${stage}`)}</p>
        </li>
      ))}
    </ol>
  );
}
