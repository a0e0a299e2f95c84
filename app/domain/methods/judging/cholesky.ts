/** The lower triangle L of a symmetric positive definite matrix A = L·Lᵀ, row by row. */
export type Triangle = readonly Float64Array[];

/**
 * Cholesky's decomposition.
 *
 * @param matrix symmetric; only its lower triangle is read
 * @throws RangeError when the matrix is not positive definite
 * Source: Golub & Van Loan, "Matrix Computations", section 4.2.
 */
export function cholesky(matrix: readonly Float64Array[]): Triangle {
  const triangle: Float64Array[] = [];
  for (const [i, given] of matrix.entries()) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (triangle[j] ?? row);
      let rest = given[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (j < i) row[j] = rest / (other[j] ?? 1);
      else if (rest > 0) row[i] = Math.sqrt(rest);
      else throw new RangeError(`row ${i} makes the matrix not positive definite`);
    }
    triangle.push(row);
  }
  return triangle;
}

/** log |A| of A = L·Lᵀ. */
export function logDeterminant(triangle: Triangle): number {
  return triangle.reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? 1), 0);
}

/** x of A·x = b, with A = L·Lᵀ. */
export function solve(triangle: Triangle, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (const [i, row] of triangle.entries()) {
    let value = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) value -= (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = value / (row[i] ?? 1);
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let value = x[i] ?? 0;
    for (let k = i + 1; k < x.length; k += 1) value -= (triangle[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = value / (triangle[i]?.[i] ?? 1);
  }
  return x;
}
