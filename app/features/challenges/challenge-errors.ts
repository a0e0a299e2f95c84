import { useT } from '#app/i18n/use-t.ts';
import type { SummaryError } from '#app/ui/error-summary.tsx';

/** Codes that the forms of challenges can be refused with; each is a key below `errors`. */
const codes = [
  'check',
  'required',
  'too_short',
  'too_long',
  'too_many',
  'no_date',
  'ends_before_start',
  'same_kind_twice',
  'already_open',
  'already_over',
  'not_public',
  'unknown',
  'positive',
  'too_large',
  'not_a_number',
  'share',
  'not_allowed',
  'unsafe_link',
  'too_deep',
  'changed_meanwhile',
  'not_ready',
  'state_changed',
] as const;

/** The id of the field with this name: names of nested fields hold brackets and dots. */
export const errorId = (name: string) => name.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '');

/** The messages of a refusal, for the fields and for the summary. */
export function useChallengeErrors(errors: Readonly<Record<string, string>>) {
  const t = useT('challenges');
  const say = (code: string) => t(`errors.${codes.find((known) => known === code) ?? 'check'}`);
  return {
    all: Object.entries(errors).map(
      ([name, code]): SummaryError => ({ ...(name && { fieldId: errorId(name) }), message: say(code) }),
    ),
    of: (name: string): string[] | undefined =>
      errors[name] === undefined ? undefined : [say(errors[name])],
  };
}
