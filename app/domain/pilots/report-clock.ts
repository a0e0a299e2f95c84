import type { IncidentSeriousness } from './pilot-machine.ts';

/** Days from the moment somebody knew of an incident until it must be reported on. Whole numbers. */
export type ReportClocks = {
  /** From the site to the sponsor, before anybody has classified it. */
  site: number;
  /** Where people are or may soon be in danger. */
  imminent: number;
  /** For whatever else must be reported. */
  otherwise: number;
};

/** Source: MDCG 2020-10/1 rev. 1, sections 7 and 8; a cluster can set its own. */
export const defaultReportClocks: ReportClocks = { site: 3, imminent: 2, otherwise: 7 };

/** What the clinician's judgement says about how fast an incident must be reported. */
export type ReportJudgement = {
  seriousness: IncidentSeriousness;
  deviceDeficiency: boolean;
  /** The clinician says that it could soon harm somebody else. */
  imminentRisk: boolean;
};

const dayMs = 86_400_000;
const deadly: readonly IncidentSeriousness[] = ['death', 'life_threatening'];

/** Whether a classified incident must be passed on: what was serious, what lay with the device, what may happen again. */
export function mustBePassedOn({ seriousness, deviceDeficiency, imminentRisk }: ReportJudgement): boolean {
  return seriousness !== 'none' || deviceDeficiency || imminentRisk;
}

/** When an incident is due. Without a judgement the site's own clock runs. Days are of 24 hours, from `awareAt` on. */
export function reportDueAt(
  awareAt: Date,
  judgement: ReportJudgement | null,
  clocks: ReportClocks = defaultReportClocks,
): Date {
  const days = !judgement
    ? clocks.site
    : judgement.imminentRisk || deadly.includes(judgement.seriousness)
      ? clocks.imminent
      : clocks.otherwise;
  return new Date(awareAt.getTime() + days * dayMs);
}

/** Where an incident stands: its clock runs until it is settled, and it is overdue when it has run out. */
export type IncidentClock = 'waiting' | 'to_pass_on' | 'settled';

/** What still has to happen with an incident. */
export function incidentClock(incident: {
  judgement: ReportJudgement | null;
  passedOnAt: Date | null;
}): IncidentClock {
  if (!incident.judgement) return 'waiting';
  if (!mustBePassedOn(incident.judgement)) return 'settled';
  return incident.passedOnAt ? 'settled' : 'to_pass_on';
}
