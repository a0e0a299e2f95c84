import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type Step = {
  id: string;
  kind: string;
  phase: string | null;
  update: string | null;
  headline: string;
  at: Date;
};

/** Steps that are seen without opening the rest. */
const shown = 3;

/** What has happened so far, newest first; what is older behind a line that opens. */
export function Story({ slug, steps }: { slug: string; steps: readonly Step[] }) {
  const p = useT('challengePage');
  const t = useT('challenges');
  const d = useT('domain');
  const format = useFormat();
  if (steps.length === 0) return null;
  const items = steps.map((step) => ({
    id: step.id,
    date: format.date(step.at),
    dateTime: step.at.toISOString(),
    title: step.update ? (
      <Link to={contestPaths.challengeUpdate(slug, step.update)}>{step.headline}</Link>
    ) : step.phase ? (
      d(`phaseKind.${step.phase as 'propose'}`)
    ) : (
      t(`news.${step.kind.split('.')[1] as 'announced'}`)
    ),
  }));
  return (
    <Section id="story" title={p('toc.story')}>
      <Timeline items={items.slice(0, shown)} />
      {items.length > shown && (
        <Disclosure summary={p('story.earlier', { count: items.length - shown })}>
          <Timeline items={items.slice(shown)} />
        </Disclosure>
      )}
    </Section>
  );
}
