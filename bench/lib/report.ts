import os from 'node:os';

/** One line of the table. */
export interface Line {
  readonly what: string;
  /** What was measured, with its unit. */
  readonly measured: string;
  /** What it stands beside. */
  readonly beside: string;
  /** The number that the target is about. */
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'KB';
  /** Lowest and highest over the rounds, where there were several. */
  readonly range?: readonly [number, number];
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

/** Everything a run has found. */
export interface Report {
  readonly at: string;
  readonly machine: {
    readonly cpus: number;
    readonly model: string;
    readonly node: string;
    readonly load: number;
  };
  readonly plan: Readonly<Record<string, number>>;
  readonly lines: readonly Line[];
}

/** What this machine is, and how busy with other things: the load is read before anything of ours starts. */
export function describeMachine(): Report['machine'] {
  const cpus = os.cpus();
  return {
    cpus: cpus.length,
    model: cpus[0]?.model ?? 'unknown',
    node: process.versions.node,
    load: Number((os.loadavg()[0] ?? 0).toFixed(2)),
  };
}

/** Whether a line meets its target; null without one. */
export function isMet({ value, target }: Line): boolean | null {
  if (!target) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

const show = (value: number, unit: Line['unit']) =>
  unit === 'ratio' ? value.toFixed(2) : `${value.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`;

function showTarget({ target, unit }: Line): string {
  if (!target) return '';
  return 'atLeast' in target ? `≥ ${show(target.atLeast, unit)}` : `≤ ${show(target.atMost, unit)}`;
}

/** The table as Markdown, which also reads well in a terminal. */
export function toTable(lines: readonly Line[]): string {
  const verdict = (line: Line) => ({ true: 'yes', false: '**no**', null: '' })[`${isMet(line)}`];
  const rows = lines.map((line) => [
    line.what,
    line.measured,
    line.beside,
    show(line.value, line.unit) +
      (line.range ? ` (${line.range.map((value) => value.toFixed(2)).join('–')})` : ''),
    showTarget(line),
    verdict(line) ?? '',
  ]);
  const head = ['What', 'Measured', 'Beside', 'Result', 'Target', 'Met'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [toLine(head), toLine(widths.map((width) => '-'.repeat(width))), ...rows.map(toLine)].join('\n');
}
