import { useT } from '#app/i18n/use-t.ts';
import type { Refused } from '../refusals.server.ts';

const known = [
  'number',
  'capacity',
  'email',
  'name',
  'born_in',
  'no_such_paper',
  'no_such_person',
  'not_in_capacity',
  'reason',
  'whole',
  'too_long',
] as const;

const byField = {
  number: 'number',
  capacity: 'capacity',
  has: 'who',
  email: 'email',
  name: 'name',
  bornIn: 'born_in',
  marks: 'marks',
  reason: 'reason',
  count: 'whole',
  place: 'too_long',
} as const;
type Field = keyof typeof byField;
const isField = (name: string): name is Field => name in byField;

/** The words for a form of paper ballots that was refused. `fieldIds` says where each field stands when not under its name. */
export function useRefused(refused: Refused | null, fieldIds: Partial<Record<Field, string>> = {}) {
  const t = useT('papers');
  const codes = useT('errorCodes');
  const has = codes.has as (key: string) => boolean;
  const say = codes as unknown as (key: string) => string;
  const wordsOf = (field: Field, code: string) =>
    t(`errors.${known.find((one) => one === code) ?? byField[field]}`);
  const fields = Object.entries(refused?.errors ?? {}).flatMap(([name, code]) => {
    const field = name.split('.')[0] ?? '';
    return isField(field) ? [{ field, message: wordsOf(field, code) }] : [];
  });
  const whole = refused?.code
    ? [{ message: has(refused.code) ? say(refused.code) : say('state_changed') }]
    : [];
  return {
    summary: [
      ...whole,
      ...fields.map(({ field, message }) => ({ message, fieldId: fieldIds[field] ?? field })),
    ],
    errorsOf: (field: Field) => {
      const own = fields.filter((one) => one.field === field).map((one) => one.message);
      return own.length > 0 ? own : undefined;
    },
    typed: (name: string) => refused?.typed[name],
  };
}
