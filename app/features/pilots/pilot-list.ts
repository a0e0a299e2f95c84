import { type NeedTheme, needThemes } from '#app/domain/needs/need-fields.ts';
import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';

/** What a visitor of the list can narrow it by, and the statuses behind each. Drafts are not listed. */
export const pilotGroups = {
  soon: ['ready'],
  under_way: ['recruiting', 'running', 'paused'],
  results: ['analysis'],
  decided: ['decided', 'closed'],
  stopped: ['stopped'],
} as const satisfies Record<string, readonly PilotStatus[]>;
export type PilotGroup = keyof typeof pilotGroups;
export const pilotGroupNames = Object.keys(pilotGroups) as PilotGroup[];

/** Groups in the order of the list: what is going on now stands first. */
export const groupOrder: readonly PilotGroup[] = ['under_way', 'soon', 'results', 'decided', 'stopped'];

/** Everything the address of the list says. */
export type PilotListQuery = { stage: PilotGroup[]; theme: NeedTheme[]; after: string | null };

/** Reads the address. Whatever makes no sense is left out. */
export function parsePilotList(params: URLSearchParams): PilotListQuery {
  const known = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = params.getAll(name);
    return values.filter((value) => given.includes(value));
  };
  return {
    stage: known('stage', pilotGroupNames),
    theme: known('theme', needThemes),
    after: params.get('after'),
  };
}

/** The address of the list from a place on. */
export function pilotListSearch({ stage, theme }: PilotListQuery, after: string): string {
  const params = new URLSearchParams();
  for (const value of stage) params.append('stage', value);
  for (const value of theme) params.append('theme', value);
  params.set('after', after);
  return `?${params}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A place in the list: the group's rank, when it was opened (epoch milliseconds), and the id. */
export type PilotCursor = { rank: number; at: number; id: string };

export function writePilotCursor({ rank, at, id }: PilotCursor): string {
  return `${rank}.${at.toString(36)}.${id}`;
}

/** Reads a place back; null for anything that is none. */
export function readPilotCursor(text: string | null): PilotCursor | null {
  const [rank = '', at = '', id = '', ...rest] = text?.split('.') ?? [];
  const ms = Number.parseInt(at, 36);
  if (rest.length > 0 || !/^\d$/.test(rank) || !uuid.test(id) || !(Math.abs(ms) < 8.64e15)) return null;
  return { rank: Number(rank), at: ms, id };
}
