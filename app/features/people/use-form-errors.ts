import type { Messages, Namespace } from '#app/i18n/messages.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { SummaryError } from '#app/ui/error-summary.tsx';

/** Namespaces whose forms can be refused: a code is a key below `errors`, and `check` stands for any without words. */
type ErrorNamespace = {
  [N in Namespace]: Messages[N] extends { errors: { check: string } } ? N : never;
}[Namespace];

type Say = {
  (key: string, values: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
};

/** What a refused form says: in the summary, and beside each field. */
export type FormErrors = {
  all: SummaryError[];
  of: (name: string) => string[] | undefined;
};

/**
 * Puts the codes that a form was refused with into the words of a feature.
 *
 * @param errors the code of each wrong field by its name, `''` for the whole form
 * @param values what the sentences name
 * @param idOf the id of the field with this name; its name unless said
 * @param labelOf what the field is called before its message in the summary, where many could have the same message
 */
export function useFormErrors(
  namespace: ErrorNamespace,
  errors: Readonly<Record<string, string>> = {},
  {
    values = {},
    idOf = (name) => name,
    labelOf = () => undefined,
  }: {
    values?: Readonly<Record<string, string | number>>;
    idOf?: (name: string) => string;
    labelOf?: (name: string) => string | undefined;
  } = {},
): FormErrors {
  // One hook for all catalogues cannot know the keys of each; that a key is there is asked before it is used.
  const t = useT(namespace) as unknown as Say;
  const say = (code: string) => t(t.has(`errors.${code}`) ? `errors.${code}` : 'errors.check', values);
  return {
    all: Object.entries(errors).map(([name, code]) => ({
      fieldId: name ? idOf(name) : undefined,
      message: [labelOf(name), say(code)].filter((part) => part !== undefined).join(' – '),
    })),
    of: (name) => (errors[name] === undefined ? undefined : [say(errors[name])]),
  };
}
