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

/** Says a refusal of one of these forms as a sentence. */
export function useProblem(): (code: string) => string {
  const t = useT('deliberation');
  return (code) => t(`errors.${codes.find((known) => known === code) ?? 'other'}`);
}
