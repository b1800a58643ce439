import { basename, join, parse } from "node:path";

/**
 * Where the results of many workbooks go: under their own names in one folder. Districts often send files of the same
 * name; the second becomes '任务 (2).xlsx', so that none is written over another. Upper and lower case count as the
 * same, as on Windows.
 *
 * @returns one path for each input, in their order
 */
export function outputPaths(folder: string, inputs: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    const name = freeName(basename(input), taken);
    taken.add(name.toLowerCase());
    return join(folder, name);
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const { name, ext } = parse(wanted);
  let free = wanted;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})${ext}`;
  return free;
}
