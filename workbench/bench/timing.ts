/** Times of one thing, taken several times on a machine that does other things as well. */
export interface Timing {
  /** In milliseconds. */
  readonly least: number;
  readonly median: number;
}

/**
 * Takes times in turns, one of each in every round, so that a slow moment of the machine hits all of them.
 *
 * @param works by name; a work's own result is thrown away
 */
export async function timed<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: number
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const timings = names.map((name) => [name, timingOf(times.get(name) ?? [])] as const);
  return Object.fromEntries(timings) as Record<Name, Timing>;
}

function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((one, other) => one - other);
  return { least: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
}

/** How much the machine disturbed: the median over the least, 1.00 on a quiet one. */
export const noise = ({ least, median }: Timing) => median / least;

export const inMilliseconds = (time: number) =>
  time < 10 ? `${time.toFixed(2)} ms` : `${Math.round(time)} ms`;

/** A Markdown table, right-aligned but for its first column. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
