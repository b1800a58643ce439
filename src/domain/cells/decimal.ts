/**
 * Numbers as the decimals people typed, without binary rounding: 0.1 + 0.2 is 0.3, and whether 1/3 and 2/6 are equal
 * is never a matter of the last bit.
 */
interface Decimal {
  readonly digits: bigint;
  /** Digits after the point; never negative. */
  readonly scale: number;
}

/** An exact share, not reduced. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function toDecimal(number: number): Decimal {
  if (Number.isSafeInteger(number)) return { digits: BigInt(number), scale: 0 };
  const [, sign = "", whole = "0", part = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  const scale = part.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${part}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

const atScale = ({ digits, scale: own }: Decimal, scale: number) =>
  own === scale ? digits : digits * 10n ** BigInt(scale - own);

/** The sum as if added on paper; each number counts as its shortest decimal. */
export function exactSum(numbers: readonly number[]): number {
  const plain = numbers.reduce((sum, number) => sum + number, 0);
  if (numbers.every(Number.isInteger) && Math.abs(plain) <= Number.MAX_SAFE_INTEGER) return plain;
  const decimals = numbers.map(toDecimal);
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  const digits = decimals.reduce((sum, decimal) => sum + atScale(decimal, scale), 0n);
  return Number(`${digits}e-${scale}`);
}

export const exactDifference = (a: number, b: number) =>
  Number.isSafeInteger(a) && Number.isSafeInteger(b) ? a - b : exactSum([a, -b]);

/** a ÷ b for b > 0. */
export function fraction(a: number, b: number): Fraction {
  const [over, under] = [toDecimal(a), toDecimal(b)];
  const scale = Math.max(over.scale, under.scale);
  return { numerator: atScale(over, scale), denominator: atScale(under, scale) };
}

/** Negative, zero or positive as a is less than, equal to or more than b; by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const EXACT_IN_DOUBLE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double nearest to the fraction, what Excel shows for =a/b. */
export function nearestNumber({ numerator, denominator }: Fraction): number {
  const size = numerator < 0n ? -numerator : numerator;
  // The quotient of two integers that doubles hold exactly is rounded once, correctly.
  if (size <= EXACT_IN_DOUBLE && denominator <= EXACT_IN_DOUBLE)
    return Number(numerator) / Number(denominator);
  const shift = 40;
  return Number(`${(numerator * 10n ** BigInt(shift)) / denominator}e-${shift}`);
}

export const times = ({ numerator, denominator }: Fraction, factor: bigint): Fraction => ({
  numerator: numerator * factor,
  denominator,
});
