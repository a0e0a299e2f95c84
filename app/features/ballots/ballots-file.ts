import type { BallotGroups, PublishedBallots } from '#app/domain/methods/voting/published-ballots.ts';

const groupColumn = 'patient_or_carer';

/**
 * Published ballots as CSV (RFC 4180): one line a ballot; `patient_or_carer` is `yes` or `no` where the groups are
 * shown; then one column for each solution, headed by the last part of its address, 1 where it is approved and 0 where not.
 */
export function writeBallotsFile(
  { groups, ballots }: PublishedBallots,
  candidates: readonly { id: string; slug: string }[],
): string {
  const head = [
    'ballot',
    ...(groups === 'shown' ? [groupColumn] : []),
    ...candidates.map(({ slug }) => slug),
  ];
  const lines = ballots.map((ballot, i) =>
    [
      i + 1,
      ...(groups === 'shown' ? [ballot.concerned ? 'yes' : 'no'] : []),
      ...candidates.map(({ id }) => (ballot.approved.includes(id) ? 1 : 0)),
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
  groups: BallotGroups,
  idOf: (slug: string) => string | undefined,
): PublishedBallots {
  const [head = '', ...lines] = file.trimEnd().split('\r\n');
  const fixed = groups === 'shown' ? 2 : 1;
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
    const marks = cells.slice(fixed);
    if (marks.length !== ids.length || marks.some((mark) => mark !== '0' && mark !== '1')) {
      throw new RangeError(`line ${i + 2} is no ballot: ${line}`);
    }
    return {
      concerned: groups === 'shown' ? cells[1] === 'yes' : null,
      approved: ids.filter((_, column) => marks[column] === '1'),
    };
  });
  return { groups, ballots };
}
