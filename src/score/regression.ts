/** An ordinary least-squares fit. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly residualSumOfSquares: number;
  /** Rows minus columns. */
  readonly degreesOfFreedom: number;
}

/** A column counts as a mixture of those before it when less than this share of its length is its own. */
const COLLINEAR = 1e-10;

/**
 * Least squares by Householder QR, which does not square the condition number as the normal equations do.
 * `rows` are the observations with one entry a regressor (write the constant as a column of ones). Undefined where
 * there are not more rows than columns, or a column adds nothing to the others.
 * Source: Golub & Van Loan, Matrix Computations, algorithm 5.2.1; tested against NIST's certified Longley and Norris.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  response: readonly number[],
): Fit | undefined {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (width === 0 || height <= width) return undefined;
  const scales = columnLengths(rows, width);
  if (scales.some((each) => !(each > 0) || !Number.isFinite(each))) return undefined;
  const matrix = rows.map((row) => row.map((each, column) => each / at(scales, column)));
  const right = [...response];
  for (let column = 0; column < width; column++) {
    const own = eliminate(matrix, right, column);
    if (own < COLLINEAR) return undefined;
  }
  const scaled = backSubstitute(matrix, right.slice(0, width));
  const residualSumOfSquares = right.slice(width).reduce((sum, each) => sum + each * each, 0);
  const degreesOfFreedom = height - width;
  const variance = residualSumOfSquares / degreesOfFreedom;
  return {
    coefficients: scaled.map((each, column) => each / at(scales, column)),
    standardErrors: inverseRowLengths(matrix, width).map(
      (each, column) => (Math.sqrt(variance) * each) / at(scales, column),
    ),
    residualSumOfSquares,
    degreesOfFreedom,
  };
}

function columnLengths(rows: readonly (readonly number[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => Math.hypot(...rows.map((row) => at(row, column))));
}

/** Reflects the column onto its diagonal, in place; answers how much of the column was left there. */
function eliminate(matrix: number[][], right: number[], column: number): number {
  const height = matrix.length;
  const entry = (row: number, of: number) => at(matrix[row] ?? [], of);
  let square = 0;
  for (let row = column; row < height; row++) square += entry(row, column) ** 2;
  const length = Math.sqrt(square);
  if (length < COLLINEAR) return length;
  const diagonal = entry(column, column);
  const alpha = diagonal > 0 ? -length : length;
  const mirror = Array.from({ length: height }, (_, row) => (row < column ? 0 : entry(row, column)));
  mirror[column] = diagonal - alpha;
  const norm = mirror.reduce((sum, each) => sum + each * each, 0);
  const reflect = (read: (row: number) => number, write: (row: number, value: number) => void) => {
    let dot = 0;
    for (let row = column; row < height; row++) dot += at(mirror, row) * read(row);
    for (let row = column; row < height; row++) write(row, read(row) - (2 * dot * at(mirror, row)) / norm);
  };
  for (let of = column; of < (matrix[0]?.length ?? 0); of++) {
    reflect(
      (row) => entry(row, of),
      (row, value) => {
        const line = matrix[row];
        if (line !== undefined) line[of] = value;
      },
    );
  }
  reflect(
    (row) => at(right, row),
    (row, value) => {
      right[row] = value;
    },
  );
  return length;
}

/** Solves the upper triangle that stands in the first rows. */
function backSubstitute(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const solution = right.map(() => 0);
  for (let row = right.length - 1; row >= 0; row--) {
    const line = matrix[row] ?? [];
    let rest = at(right, row);
    for (let column = row + 1; column < right.length; column++)
      rest -= at(line, column) * at(solution, column);
    solution[row] = rest / at(line, row);
  }
  return solution;
}

/** Lengths of the rows of R⁻¹: their squares are the diagonal of (X′X)⁻¹. */
function inverseRowLengths(matrix: readonly (readonly number[])[], width: number): readonly number[] {
  const squares = Array.from({ length: width }, () => 0);
  for (let unit = 0; unit < width; unit++) {
    const right = Array.from({ length: width }, (_, row) => (row === unit ? 1 : 0));
    const column = backSubstitute(matrix, right);
    for (let row = 0; row < width; row++) squares[row] = at(squares, row) + at(column, row) ** 2;
  }
  return squares.map(Math.sqrt);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
