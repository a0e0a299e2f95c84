import { type QueueKind, queueKinds } from '#app/domain/moderation/moderation.ts';
import { type NeedTheme, needThemes } from '#app/domain/needs/need-fields.ts';

/** Everything the address of the queue says. */
export type QueueQuery = {
  kind: QueueKind | null;
  theme: NeedTheme | null;
  overdue: boolean;
  /** Only what I have open. */
  mine: boolean;
  /** What was decided, newest first, in place of what waits. */
  decided: boolean;
  after: string | null;
};

/** Reads the address. Whatever makes no sense is left out. */
export function parseQueue(params: URLSearchParams): QueueQuery {
  return {
    kind: queueKinds.find((kind) => kind === params.get('kind')) ?? null,
    theme: needThemes.find((theme) => theme === params.get('theme')) ?? null,
    overdue: params.get('overdue') === '1',
    mine: params.get('mine') === '1',
    decided: params.get('show') === 'decided',
    after: params.get('after'),
  };
}

/** The address of the queue with some of it changed; a change begins at the first page. */
export function queueSearch(query: QueueQuery, change: Partial<QueueQuery> = {}): string {
  const wanted = { ...query, after: null, ...change };
  const params = new URLSearchParams();
  if (wanted.kind) params.set('kind', wanted.kind);
  if (wanted.theme) params.set('theme', wanted.theme);
  if (wanted.overdue) params.set('overdue', '1');
  if (wanted.mine) params.set('mine', '1');
  if (wanted.decided) params.set('show', 'decided');
  if (wanted.after) params.set('after', wanted.after);
  const text = params.toString();
  return text ? `?${text}` : '';
}

const cursorShape = /^([0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place of an item in the queue, as it stands in the address. */
export function writeQueueCursor({ at, id }: { at: Date; id: string }): string {
  return `${at.getTime().toString(36)}.${id}`;
}

/** Reads a place back; null for anything that is none. */
export function readQueueCursor(text: string | null): { at: Date; id: string } | null {
  const [, time, id] = cursorShape.exec(text ?? '') ?? [];
  return time && id ? { at: new Date(Number.parseInt(time, 36)), id } : null;
}
