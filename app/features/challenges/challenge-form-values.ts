import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { emptyRichText, type RichText } from '#app/features/rich-text/rich-text.ts';

type Planned = { kind: string; startsAt: Date; endsAt: Date };

/** Fields of the phases, as the clocks of the zone show them. */
export function phaseValues(phases: readonly Planned[], zone: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, kind] of phaseKinds.entries()) {
    const phase = phases.find((one) => one.kind === kind);
    const show = (at: Date) => formatWallClock(toWallClock(at, zone));
    values[`phases[${index}].on`] = phase ? 'on' : '';
    values[`phases[${index}].startsAt`] = phase ? show(phase.startsAt) : '';
    values[`phases[${index}].endsAt`] = phase ? show(phase.endsAt) : '';
  }
  return values;
}

type Saved = {
  title: string;
  summary: string;
  format: string;
  brief: RichText;
  themes: readonly string[];
  prize: string;
  version: number;
  phases: readonly Planned[];
  needIds: readonly string[];
  partnerIds: readonly string[];
  criteria: readonly { name: string; description: string; weight: number }[];
  ballot: { eligible: readonly string[]; quorum: number; patientGate: number | null } | null;
};

/** A saved challenge as the fields of its form. */
export function challengeValues(saved: Saved, zone: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {
    title: saved.title,
    summary: saved.summary,
    format: saved.format,
    brief: JSON.stringify(saved.brief),
    themes: [...saved.themes],
    prize: saved.prize,
    version: String(saved.version),
    needIds: [...saved.needIds],
    partnerIds: [...saved.partnerIds],
    'ballot.eligible': [...(saved.ballot?.eligible ?? capacities)],
    'ballot.quorum': saved.ballot?.quorum ? String(saved.ballot.quorum) : '',
    'ballot.gatePercent':
      saved.ballot?.patientGate === null || saved.ballot?.patientGate === undefined
        ? ''
        : String(Math.round(saved.ballot.patientGate * 1000) / 10),
    ...phaseValues(saved.phases, zone),
  };
  for (const [index, criterion] of saved.criteria.entries()) {
    values[`criteria[${index}].name`] = criterion.name;
    values[`criteria[${index}].description`] = criterion.description;
    values[`criteria[${index}].weight`] = String(criterion.weight);
  }
  return values;
}

/** The fields of a new challenge from these needs. */
export function newChallengeValues(needIds: readonly string[], zone: string) {
  const nothing = { title: '', summary: '', themes: [], prize: '', version: 0, phases: [], partnerIds: [] };
  return challengeValues(
    { ...nothing, format: 'contest', brief: emptyRichText, needIds, criteria: [], ballot: null },
    zone,
  );
}
