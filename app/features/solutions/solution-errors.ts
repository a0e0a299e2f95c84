import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { SummaryError } from '#app/ui/error-summary.tsx';

/** Codes that the forms of solutions and teams can be refused with; each is a key below `errors`. */
const codes = [
  'check',
  'required',
  'too_short',
  'too_long',
  'too_many',
  'unknown',
  'not_in_challenge',
  'not_allowed',
  'unsafe_link',
  'too_deep',
  'team_name_taken',
  'too_many_teams',
  'team_full',
  'already_member',
  'not_an_email',
  'other_address',
  'last_member',
  'changed_meanwhile',
  'deadline_passed',
  'incomplete',
  'state_changed',
  'file_type',
  'file_large',
  'file_count',
  'file_empty',
] as const;

/** What the sentences of refused files name. */
const limits = {
  size: String(attachmentLimits.bytes / 1024 / 1024),
  count: String(solutionLimits.files),
};

/** The messages of a refusal, for the fields (which carry their name as id) and for the summary. */
export function useSolutionErrors(errors: Readonly<Record<string, string>> = {}) {
  const t = useT('solutions');
  const say = (code: string) => t(`errors.${codes.find((known) => known === code) ?? 'check'}`, limits);
  return {
    all: Object.entries(errors).map(
      ([name, code]): SummaryError => ({ ...(name && { fieldId: name }), message: say(code) }),
    ),
    of: (name: string): string[] | undefined =>
      errors[name] === undefined ? undefined : [say(errors[name])],
  };
}
