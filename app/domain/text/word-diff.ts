/** A stretch of text that both versions share, or only the later (`added`) or the earlier one (`removed`) has. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many changed words the middle is shown as replaced as a whole: nobody reads such a diff word by word. */
const MOST_EDITS = 1000;

/**
 * What changed between two versions of a text, word by word; spaces and punctuation count as words of their own.
 * The parts that are `same` or `removed` spell the earlier version, those `same` or `added` the later one.
 * Where a place changed, `removed` comes before `added`.
 *
 * Source: Myers (1986), An O(ND) Difference Algorithm and Its Variations, Algorithmica 1, 251–266.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  return joined(listDiff(words(before), words(after)));
}

/** What changed between two lists of texts, one part for each of them, in an order that spells both. */
export function listDiff(a: readonly string[], b: readonly string[]): DiffPart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return [
    ...a.slice(0, start).map((text) => part('same', text)),
    ...middle(a.slice(start, endA), b.slice(start, endB)),
    ...a.slice(endA).map((text) => part('same', text)),
  ];
}

const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const trace = searchEdits(a, b);
  if (!trace) return [...a.map((text) => part('removed', text)), ...b.map((text) => part('added', text))];
  return walkBack(a, b, trace);
}

/** For each number of edits, how far each diagonal got; undefined when more edits are needed than we follow. */
function searchEdits(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = reach[most + k + 2] ?? 0;
      const right = (reach[most + k] ?? 0) + 1;
      let x = k === -edits || (k !== edits && right <= down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[most + k + 1] = x;
      if (x >= a.length && x - k >= b.length) {
        trace.push(snapshot(reach, most, edits));
        return trace;
      }
    }
    trace.push(snapshot(reach, most, edits));
  }
  return undefined;
}

/** Only the diagonals −edits…edits are kept, so that the trace grows with the square of the edits, not of the text. */
const snapshot = (reach: Int32Array, most: number, edits: number) =>
  reach.slice(most - edits + 1, most + edits + 2);

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = (k: number) => trace[edits - 1]?.[k + edits - 1] ?? -1;
    const k = x - y;
    const wasAdded = k === -edits || (k !== edits && reach(k - 1) + 1 <= reach(k + 1));
    const fromX = wasAdded ? reach(k + 1) : reach(k - 1);
    const fromY = fromX - (wasAdded ? k + 1 : k - 1);
    for (; x > fromX && y > fromY; x -= 1, y -= 1) parts.push(part('same', a[x - 1] ?? ''));
    parts.push(wasAdded ? part('added', b[fromY] ?? '') : part('removed', a[fromX] ?? ''));
    x = fromX;
    y = fromY;
  }
  for (; x > 0; x -= 1) parts.push(part('same', a[x - 1] ?? ''));
  return parts.reverse();
}

/** Joins neighbours of one kind, with what was removed at a place in front of what was added there. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push(part('removed', removed));
    if (added) result.push(part('added', added));
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push(part('same', text));
    }
  }
  flush();
  return result;
}
