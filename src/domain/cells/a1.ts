/** 0 -> 'A', 25 -> 'Z', 26 -> 'AA'. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A cell in a formula, from zero-based row and column: 'C3', or '$C$3' where copying must not move it. */
export function reference(row: number, column: number, fixed = false): string {
  const sign = fixed ? "$" : "";
  return `${sign}${columnLetters(column)}${sign}${row + 1}`;
}
