import { constituencies } from '../../people/roles.ts';
import { type BallotRules, marksProblem, type Paper } from './marks.ts';

/**
 * Refuses rules and papers that cannot be counted.
 *
 * @throws RangeError naming the rule, the candidate that stands twice, or the paper that does not fit the method or names what
 * does not stand
 */
export function checkPapers(
  candidates: readonly string[],
  papers: readonly Paper[],
  rules: BallotRules,
): void {
  checkRules(rules);
  const standing = new Set<string>();
  for (const candidate of candidates) {
    if (standing.has(candidate)) throw new RangeError(`candidate ${candidate} stands twice`);
    standing.add(candidate);
  }
  for (const [i, { constituency, marks }] of papers.entries()) {
    if (!constituencies.includes(constituency))
      throw new RangeError(`ballot ${i}: ${constituency} is no constituency`);
    // Of those that were ranked some may have left: a place can be larger than the number of those that stand.
    const problem = marksProblem(rules.method, rules, marks, standing, Number.MAX_SAFE_INTEGER);
    if (problem?.code === 'unknown_entry')
      throw new RangeError(`ballot ${i} names ${problem.id}, which does not stand`);
    if (problem) throw new RangeError(`ballot ${i}: ${problem.code} (${problem.id ?? 'as a whole'})`);
  }
}

function checkRules({ method, scoreMax, budget, quorum, patientGate, electorate }: BallotRules): void {
  if (!(Number.isInteger(quorum) && quorum >= 0))
    throw new RangeError(`quorum must be a whole number of ballots, got ${quorum}`);
  if (patientGate !== null && !(patientGate >= 0 && patientGate <= 1))
    throw new RangeError(`patientGate must be a share from 0 to 1, got ${patientGate}`);
  if (method === 'score' && !(Number.isInteger(scoreMax) && scoreMax >= 1))
    throw new RangeError(`scoreMax must be a whole number from 1, got ${scoreMax}`);
  if (method === 'budget' && budget === null) throw new RangeError('a budget vote needs its budget');
  for (const group of constituencies) {
    const entitled = electorate?.[group] ?? 0;
    if (!(Number.isInteger(entitled) && entitled >= 0))
      throw new RangeError(`electorate of ${group} must be a whole number, got ${entitled}`);
  }
}
