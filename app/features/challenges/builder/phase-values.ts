import { formatWallClock, toWallClock } from '#app/domain/calendar/zoned.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';

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
