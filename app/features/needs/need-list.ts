import {
  type NeedPerspective,
  type NeedPlace,
  type NeedTheme,
  needPerspectives,
  needPlaces,
  needThemes,
} from '#app/domain/needs/need-fields.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';

/** How the list of needs can be ordered. */
export const needSorts = ['new', 'support', 'attention'] as const;
export type NeedSort = (typeof needSorts)[number];

/** Stages that a public need can stand in, and the status behind each. */
export const needStages = ['need', 'challenge', 'pilot', 'outcome'] as const;
export type NeedStage = (typeof needStages)[number];

export const statusOfStage = {
  need: 'published',
  challenge: 'in_challenge',
  pilot: 'in_pilot',
  outcome: 'answered',
} as const satisfies Record<NeedStage, NeedStatus>;

/** The stage at which a need stands on its road. */
export function stageOfNeed(status: NeedStatus): NeedStage {
  return needStages.find((stage) => statusOfStage[stage] === status) ?? 'need';
}

/** Everything the address of the list says. */
export type NeedListQuery = {
  q: string;
  theme: NeedTheme[];
  place: NeedPlace[];
  who: NeedPerspective[];
  stage: NeedStage[];
  sort: NeedSort;
  after: string | null;
  before: string | null;
};

/** Longest text that is searched for, in UTF-16 units. */
export const longestSearch = 200;

/** Reads the address. Whatever makes no sense is left out, so that a mistyped address still shows a list. */
export function parseNeedList(params: URLSearchParams): NeedListQuery {
  const known = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = params.getAll(name);
    return values.filter((value) => given.includes(value));
  };
  return {
    q: (params.get('q') ?? '').slice(0, longestSearch).trim(),
    theme: known('theme', needThemes),
    place: known('place', needPlaces),
    who: known('who', needPerspectives),
    stage: known('stage', needStages),
    sort: needSorts.find((sort) => sort === params.get('sort')) ?? 'new',
    after: params.get('after'),
    before: params.get('before'),
  };
}

/** The address of the list with some of it changed; a change begins at the first page. */
export function needListSearch(query: NeedListQuery, change: Partial<NeedListQuery> = {}): string {
  const wanted = { ...query, after: null, before: null, ...change };
  const params = new URLSearchParams();
  if (wanted.q) params.set('q', wanted.q);
  for (const name of ['theme', 'place', 'who', 'stage'] as const)
    for (const value of wanted[name]) params.append(name, value);
  if (wanted.sort !== 'new') params.set('sort', wanted.sort);
  if (wanted.after) params.set('after', wanted.after);
  if (wanted.before) params.set('before', wanted.before);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether anything narrows the list. */
export function isNarrowed({ q, theme, place, who, stage }: NeedListQuery): boolean {
  return q !== '' || [theme, place, who, stage].some((values) => values.length > 0);
}
