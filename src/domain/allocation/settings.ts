/** How results are ranked and written. */
export interface AllocationSettings {
  /** 并列名次: 1,2,3,3,5 as official bulletins print them, or dense, 1,2,3,3,4. */
  readonly ties: "competition" | "dense";
  /** Numbers, or formulas that stay live. */
  readonly output: "values" | "formulas";
  /**
   * `keep`: a formula of the staff's whose result is right stays as it is. `replace`: it becomes what `output` says.
   * A formula whose result is wrong is always replaced.
   */
  readonly existingFormulas: "keep" | "replace";
}
