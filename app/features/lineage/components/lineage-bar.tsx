import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { LineageLine, type Stop } from '#app/ui/lineage-line.tsx';
import type { LineageStop } from '../lineage.queries.server.ts';

/** Where a stop leads. */
function hrefOf({ stage, item }: LineageStop): string | undefined {
  if (!item) return undefined;
  switch (stage) {
    case 'need':
      return paths.need(item.slug);
    case 'challenge':
      return paths.challenge(item.slug);
    case 'solution':
      return paths.solution(item.slug);
    case 'pilot':
    case 'evaluation':
    case 'outcome':
      return paths.pilot(item.slug);
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
    const { stage, state, at, item } = stop;
    const label = d(`stage.${stage}`);
    if (state === 'later') return { stage, label, state: 'next' };
    const href = hrefOf(stop);
    if (state === 'next') {
      const before = item?.stopped ? item : null;
      const sentence = before ? t('stoppedBefore') : t(`next.${stage}`);
      return { stage, label, state, sentence, ...(before && href ? { title: before.title, href } : {}) };
    }
    const named = item?.decision ? d(`decision.${item.decision as 'adopt'}`) : item?.title;
    const title = item && item.more > 0 ? t('andMore', { title: named ?? '', count: item.more }) : named;
    const isOwn = own !== undefined && item?.slug === own.slug && !item.decision;
    return {
      stage,
      label,
      state,
      ...(title && !isOwn ? { title } : {}),
      ...(href && !isOwn ? { href } : {}),
      ...(item?.stopped ? { sentence: t('stoppedHere') } : {}),
      ...(at ? { date: format.dateShort(at), dateTime: at.toISOString() } : {}),
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
