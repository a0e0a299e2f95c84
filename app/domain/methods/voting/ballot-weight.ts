/**
 * What a ballot counts; 1 where none is given.
 *
 * @param number the ballot's place among all, for the error
 * @throws RangeError naming the ballot when its weight is below 0 or no number
 */
export function ballotWeight({ weight = 1 }: { weight?: number }, number: number): number {
  if (!(weight >= 0 && Number.isFinite(weight)))
    throw new RangeError(`ballot ${number}: its weight must be 0 or more, got ${weight}`);
  return weight;
}
