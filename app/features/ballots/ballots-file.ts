import type {
  PublicGroups,
  PublishedBallot,
  PublishedBallots,
} from '#app/domain/methods/voting/published-ballots.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { type Constituency, constituencies } from '#app/domain/people/roles.ts';

/** The column that says who cast a ballot; none where nothing is said. */
const groupColumns = { none: [], sides: ['patient_or_carer'], constituencies: ['group'] } as const;

/** Methods whose marks are ticks: what is not ticked is 0 there, and nothing where marks are scores or places. */
const isTicked = (method: VotingMethod) =>
  method === 'single' || method === 'approval' || method === 'budget';

/**
 * Published ballots as CSV (RFC 4180): one line a ballot, `receipt` is its voter's code. `patient_or_carer` is `yes` or `no`,
 * `group` the constituency, where the rules need it and it may be shown. Then one column for each solution, headed by the last
 * part of its address: 1 where it is ticked and 0 where not; its score, or its place; nothing where it has none.
 */
export function writeBallotsFile(
  { groups, ballots }: PublishedBallots,
  candidates: readonly { id: string; slug: string }[],
  method: VotingMethod,
): string {
  const head = ['ballot', 'receipt', ...groupColumns[groups], ...candidates.map(({ slug }) => slug)];
  const missing = isTicked(method) ? 0 : '';
  const lines = ballots.map(({ receipt, group, marks }, i) =>
    [
      i + 1,
      receipt ?? '',
      ...(groups === 'sides' ? [group === 'concerned' ? 'yes' : 'no'] : []),
      ...(groups === 'constituencies' ? [group] : []),
      ...candidates.map(({ id }) => marks[id] ?? missing),
    ].join(','),
  );
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

/**
 * Reads such a file again; `idOf` gives the id of a column. Throws a RangeError that names the line when it is not one:
 * a count must never go on with what it did not understand.
 */
export function readBallotsFile(
  file: string,
  { groups, missing }: PublicGroups,
  idOf: (slug: string) => string | undefined,
  method: VotingMethod,
): PublishedBallots {
  const [head = '', ...lines] = file.trimEnd().split('\r\n');
  const fixed = 2 + groupColumns[groups].length;
  const ids = head
    .split(',')
    .slice(fixed)
    .map((slug) => {
      const id = idOf(slug);
      if (id === undefined) throw new RangeError(`column ${slug} is no solution of this vote`);
      return id;
    });
  const ballots = lines.map((line, i) => {
    const cells = line.split(',');
    const marks = readMarks(ids, cells.slice(fixed), method);
    const group = groups === 'none' ? null : readGroup(cells[2]);
    if (cells.length !== fixed + ids.length || !marks || group === undefined)
      throw new RangeError(`line ${i + 2} is no ballot: ${line}`);
    return { receipt: cells[1] || null, group, marks };
  });
  return { groups, missing, ballots };
}

/** The marks of a line; null where a cell is none. */
function readMarks(ids: readonly string[], cells: readonly string[], method: VotingMethod) {
  if (!cells.every((cell) => (isTicked(method) ? /^[01]$/ : /^\d{0,4}$/).test(cell))) return null;
  return Object.fromEntries(
    ids.flatMap((id, column) => {
      const cell = cells[column] ?? '';
      return cell === '' || (isTicked(method) && cell === '0') ? [] : [[id, Number(cell)] as const];
    }),
  );
}

/** Who cast a ballot; undefined for what nobody is. */
function readGroup(cell: string | undefined): PublishedBallot['group'] | undefined {
  if (cell === 'yes') return 'concerned';
  if (cell === 'no') return 'others';
  return constituencies.find((known: Constituency) => known === cell);
}
