/** Targets are set in hundredths of a percent at most; as whole numbers of these the product below is exact. */
const TARGET_UNITS = 10_000;

/** How many people a unit still needs for `target` (a share) of `base`; 0 when it is there. */
export function peopleShort(done: number, base: number, target: number): number {
  const needed = Math.ceil((Math.round(target * TARGET_UNITS) * base) / TARGET_UNITS);
  return Math.max(0, needed - done);
}
