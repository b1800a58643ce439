/** An expression that matches only where it is told to look. */
export const sticky = (source: string) => new RegExp(source, "y");

export interface MatchHere {
  readonly length: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export function matchAt(pattern: RegExp, text: string, index: number): MatchHere | undefined {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match ? { length: match[0].length, groups: match.groups ?? {} } : undefined;
}
