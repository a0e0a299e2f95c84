import type { WordingState } from '#app/domain/priorities/wording-consent.ts';
import { useT } from '#app/i18n/use-t.ts';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';

const tones: Record<WordingState, PillTone> = {
  agreed: 'ok',
  refused: 'danger',
  waiting: 'waiting',
  not_answered: 'neutral',
  not_asked: 'neutral',
  gone: 'danger',
};

/** What the author of a need has said to the wording. */
export function WordingPill({ state }: { state: WordingState }) {
  const t = useT('priorities');
  return <StatusPill tone={tones[state]}>{t(`wordingState.${state}`)}</StatusPill>;
}
