import type { ReactNode } from 'react';
import type { LineChange } from '#app/domain/text/line-diff.ts';
import type { RichTextLineKind } from '#app/features/rich-text/rich-text-lines.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Come, Gone } from './diff-words.tsx';

type Line = LineChange<RichTextLineKind>;
type Run = { same: boolean; lines: Line[] };

/** This many lines in a row that did not change are folded away, all but one beside each change. */
const longRun = 4;

/** Lines of two versions as one text, with what went and what came; long stretches that stayed can be opened. */
export function ChangedLines({ lines }: { lines: readonly Line[] }) {
  const t = useT('solutions');
  return (
    <div className="changed-lines prose">
      {runsOf(lines).map((run, index) => {
        const drawn = run.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity
          <DrawnLine key={at} line={line} />
        ));
        // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches of a text have no identity
        if (!run.same || run.lines.length < longRun) return <div key={index}>{drawn}</div>;
        return (
          <Disclosure key={index} summary={t('versions.folded', { count: run.lines.length })}>
            {drawn}
          </Disclosure>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches of a text have no identity
      })}
    </div>
  );
}

function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const same = line.change === 'same';
    const last = runs.at(-1);
    if (last?.same === same) last.lines.push(line);
    else runs.push({ same, lines: [line] });
  }
  return runs;
}

function DrawnLine({ line: { kind, parts } }: { line: Line }) {
  const words: ReactNode = parts.map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of a text have no identity
    if (part.kind === 'added') return <Come key={index}>{part.text}</Come>;
    if (part.kind === 'removed') return <Gone key={index}>{part.text}</Gone>;
    return <span key={index}>{part.text}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: parts of a text have no identity
  });
  switch (kind) {
    case 'heading':
      return <h4>{words}</h4>;
    case 'subheading':
      return <h5>{words}</h5>;
    case 'item':
      return (
        <ul>
          <li>{words}</li>
        </ul>
      );
    case 'quote':
      return (
        <blockquote>
          <p>{words}</p>
        </blockquote>
      );
    default:
      return <p>{words}</p>;
  }
}
