import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { LineageLine, type Stop } from '#app/ui/lineage-line.tsx';
import type { LineageStop } from '../lineage.queries.server.ts';

/** Where a stop leads. */
function hrefOf(stop: LineageStop): string | undefined {
  if (!stop.slug) return undefined;
  switch (stop.stage) {
    case 'need':
      return paths.need(stop.slug);
    case 'challenge':
      return paths.challenge(stop.slug);
    case 'solution':
      return paths.solution(stop.slug);
    case 'pilot':
    case 'evaluation':
    case 'outcome':
      return paths.pilot(stop.slug);
  }
}

/**
 * The line of stops every item shows, from the need to the outcome. Stops that are far ahead are only named; the
 * next one says what will happen there.
 */
export function LineageBar({ stops, own }: Props) {
  return <CachedMarkup as="div" className="lineage" of={Stops} props={{ stops, own }} />;
}

type Props = { stops: readonly LineageStop[]; own?: { slug: string } };

function Stops({ stops, own }: Props) {
  const t = useT('lineage');
  const d = useT('domain');
  const format = useFormat();
  const line = stops.map((stop): Stop => {
    const label = d(`stage.${stop.stage}`);
    if (stop.state === 'later') return { stage: stop.stage, label, state: 'next' };
    if (stop.state === 'next') {
      const sentence = stop.stopped ? t('stoppedBefore') : t(`next.${stop.stage}`);
      const href = stop.stopped ? hrefOf(stop) : undefined;
      return {
        stage: stop.stage,
        label,
        state: 'next',
        sentence,
        ...(href && stop.title ? { title: stop.title, href } : {}),
      };
    }
    const named = stop.decision ? d(`decision.${stop.decision as 'adopt'}`) : stop.title;
    const title = stop.more > 0 ? t('andMore', { title: named ?? '', count: stop.more }) : named;
    const href = hrefOf(stop);
    const isOwn = own !== undefined && stop.slug === own.slug && !stop.decision;
    return {
      stage: stop.stage,
      label,
      state: stop.state,
      ...(title && !isOwn ? { title } : {}),
      ...(href && !isOwn ? { href } : {}),
      ...(stop.stopped ? { sentence: t('stoppedHere') } : {}),
      ...(stop.at ? { date: format.dateShort(stop.at), dateTime: stop.at.toISOString() } : {}),
    };
  });
  return (
    <LineageLine
      label={t('label')}
      stops={line}
      states={{ done: t('state.done'), now: t('state.now'), next: t('state.next') }}
    />
  );
}
