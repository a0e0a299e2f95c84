import { journeyStepKinds } from '#app/domain/journey.ts';
import type { T } from '#app/i18n/translator.ts';

/** Why somebody is told: what binds them to it. */
export const reasons = ['author', 'carer', 'supporter', 'follower', 'team', 'juror'] as const;
export type Reason = (typeof reasons)[number];

/** A notice as it stands in the database. `facts` hold what its sentence names. */
export type NoticeFacts = { kind: string; facts: Readonly<Record<string, unknown>> };

/** "You said …" (`why`, null where it goes without saying) and what came of it (`text`). */
export type NoticeText = { why: string | null; text: string };

type Say = (key: string, values: Record<string, string | number>) => string;

/** What any sentence may name; what a step did not say is left out of it. */
const unsaid = {
  title: '',
  headline: '',
  about: '',
  award: 'none',
  decision: 'none',
  why: 'none',
  count: 1,
  rank: 0,
};

/** Says a notice in plain words. A kind that the catalogue does not know is told as "there is news". */
export function noticeText(t: T<'notifications'>, { kind, facts }: NoticeFacts): NoticeText {
  const say = t as unknown as Say;
  const has = t.has as (key: string) => boolean;
  const title = asText(facts.title);
  const values = { ...unsaid, ...sayable(facts), title, about: asText(facts.need) || title };
  const isStep = (journeyStepKinds as readonly string[]).includes(kind);
  const key = isStep ? `step.${kind}` : `notice.${kind}`;
  const reason = reasons.find((one) => one === facts.why);
  return {
    why: reason && values.about ? say(`why.${reason}`, values) : null,
    text: has(key) ? say(key, values) : say('notice.general', values),
  };
}

function sayable(facts: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
