import type { HistoryEntry } from './history.queries.server.ts';

type Act = Extract<HistoryEntry, { kind: 'act' }>;

/** Several times that one colleague opened an item and put it back, with nothing in between. */
export type Looks = {
  kind: 'looks';
  id: string;
  /** When the first and the last of it happened. */
  since: Date;
  at: Date;
  name: string;
  /** How often it was opened. */
  opened: number;
  /** Everything that stands behind this line, oldest first. */
  acts: Act[];
};

const isLook = (entry: HistoryEntry): entry is Act =>
  entry.kind === 'act' && (entry.action === 'queue.take' || entry.action === 'queue.release');

const doerOf = ({ by }: Act) => (by.kind === 'colleague' ? by.id : by.kind);

/** A history in which opening and putting back by one person, time after time, is one line. Nothing is left out. */
export function foldLooks(entries: readonly HistoryEntry[]): (HistoryEntry | Looks)[] {
  const runs: HistoryEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1)?.at(-1);
    if (last && isLook(last) && isLook(entry) && doerOf(last) === doerOf(entry)) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): (HistoryEntry | Looks)[] => {
    const acts = run.filter(isLook);
    const [first] = acts;
    const last = acts.at(-1);
    if (acts.length < 2 || !first || !last || first.by.kind !== 'colleague') return run;
    return [
      {
        kind: 'looks',
        id: first.id,
        since: first.at,
        at: last.at,
        name: first.by.name,
        opened: acts.filter(({ action }) => action === 'queue.take').length,
        acts,
      },
    ];
  });
}
