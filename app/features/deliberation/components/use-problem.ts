import { useT } from '#app/i18n/use-t.ts';

const codes = [
  'too_short',
  'too_long',
  'out_of_range',
  'same_score',
  'score_changed',
  'deliberation_over',
  'nobody',
  'no_date',
  'date_past',
  'after_end',
  'number',
  'final_changed',
  'final_begun',
  'entry_left_vote',
] as const;

/** Says a refusal of one of these forms as a sentence; `limits` are those of the field it is about. */
export function useProblem(): (code: string, limits?: { min: number; max: number }) => string {
  const t = useT('deliberation');
  return (code, { min, max } = { min: 0, max: 0 }) =>
    t(`errors.${codes.find((known) => known === code) ?? 'other'}`, { min, max });
}
