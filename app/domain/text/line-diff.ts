import { type DiffPart, listDiff, wordDiff } from './word-diff.ts';

/** A paragraph, heading or list item of a text. */
export type TextLine<Kind extends string> = { kind: Kind; text: string };

/** A line of two versions: in both, in one of them only, or reworded; `parts` say which words. */
export type LineChange<Kind extends string> = {
  kind: Kind;
  change: 'same' | 'added' | 'removed' | 'reworded';
  parts: DiffPart[];
};

/** Reworded lines share at least this part of their characters; below it, reading both apart is easier. */
const leastShared = 0.3;

/**
 * What changed between two versions of a text, line by line, and within a reworded line word by word. Where a place
 * changed, what was removed comes first.
 */
export function lineDiff<Kind extends string>(
  before: readonly TextLine<Kind>[],
  after: readonly TextLine<Kind>[],
): LineChange<Kind>[] {
  const changes: LineChange<Kind>[] = [];
  let gone: TextLine<Kind>[] = [];
  let come: TextLine<Kind>[] = [];
  const flush = () => {
    changes.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  let a = 0;
  let b = 0;
  for (const { kind } of listDiff(before.map(nameOf), after.map(nameOf))) {
    if (kind === 'removed') gone.push(lineAt(before, a));
    else if (kind === 'added') come.push(lineAt(after, b));
    else {
      flush();
      changes.push(whole('same', lineAt(after, b)));
    }
    if (kind !== 'added') a += 1;
    if (kind !== 'removed') b += 1;
  }
  flush();
  return changes;
}

const nameOf = ({ kind, text }: TextLine<string>) => `${kind}\n${text}`;

function lineAt<Kind extends string>(lines: readonly TextLine<Kind>[], at: number): TextLine<Kind> {
  const line = lines[at];
  if (!line) throw new Error('Invariant: a diff names only lines that are there');
  return line;
}

function whole<Kind extends string>(
  change: 'same' | 'added' | 'removed',
  { kind, text }: TextLine<Kind>,
): LineChange<Kind> {
  return { kind, change, parts: [{ kind: change, text }] };
}

/** Lines that were removed at a place against those that came there: each with the one that is like it, in order. */
function pairUp<Kind extends string>(
  gone: readonly TextLine<Kind>[],
  come: readonly TextLine<Kind>[],
): LineChange<Kind>[] {
  const changes: LineChange<Kind>[] = [];
  let next = 0;
  for (const old of gone) {
    const found = come.findIndex(
      (line, at) => at >= next && line.kind === old.kind && isAlike(old.text, line.text),
    );
    if (found < 0) {
      changes.push(whole('removed', old));
      continue;
    }
    changes.push(...come.slice(next, found).map((line) => whole('added', line)));
    const line = lineAt(come, found);
    changes.push({ kind: line.kind, change: 'reworded', parts: wordDiff(old.text, line.text) });
    next = found + 1;
  }
  changes.push(...come.slice(next).map((line) => whole('added', line)));
  return changes;
}

function isAlike(before: string, after: string): boolean {
  const shared = wordDiff(before, after)
    .filter((part) => part.kind === 'same')
    .reduce((sum, part) => sum + part.text.trim().length, 0);
  return shared >= leastShared * Math.max(before.length, after.length);
}
