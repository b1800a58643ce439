/**
 * The schoolbook arithmetic the expectations are computed with, in whole numbers, independent of the product's code.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(over: number, under: number): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

function isGreater(a: Fraction, b: Fraction): boolean {
  return a.over * b.under > b.over * a.under;
}

/** Places from the greatest down, equals sharing one: 1, 2, 3, 3, 5; `dense` closes the gap: 1, 2, 3, 3, 4. */
export function places(
  fractions: readonly (Fraction | undefined)[],
  dense = false
): (number | undefined)[] {
  return fractions.map((own) => {
    if (!own) return undefined;
    const better = fractions.filter((other) => other !== undefined && isGreater(other, own));
    return 1 + (dense ? countDistinct(better as Fraction[]) : better.length);
  });
}

function countDistinct(fractions: readonly Fraction[]): number {
  return fractions.filter(
    (own, index) =>
      !fractions.slice(0, index).some((other) => !isGreater(own, other) && !isGreater(other, own))
  ).length;
}
