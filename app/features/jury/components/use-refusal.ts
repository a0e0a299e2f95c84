import { useT } from '#app/i18n/use-t.ts';
import type { JuryAnswer } from './jury-page-data.ts';

const codes = [
  'email',
  'no_such_person',
  'already_invited',
  'already_excluded',
  'scores_missing',
  'scores_sent',
  'jury_over',
  'nobody_behind',
  'reminded_today',
  'required',
  'note_too_long',
  'state_changed',
] as const;

/** What one of these forms of the page was refused with, as a sentence; undefined for others. */
export function useRefusal(answer: JuryAnswer, ...intents: string[]): string | undefined {
  const t = useT('jury');
  if (!answer?.failed || !intents.includes(answer.intent)) return undefined;
  return t(`errors.${codes.find((code) => code === answer.code) ?? 'other'}`);
}
