/**
 * What people may do in the grid because the model follows it: look around, select, type, paste, fill, delete and take
 * these back. Everything else that Univer offers (formats, merges, inserting rows, renaming sheets …) would stay in the
 * grid alone.
 */
const REFUSED =
  /^sheet\.command\.(set-(style|bold|italic|underline|strike|font|text|background|border|horizontal|vertical|worksheet|frozen|tab|row|col|number|gridlines|once-format)|add-worksheet|remove-(sheet|row|col|worksheet|defined)|insert|delete-range|move-(range|rows|cols)|copy-(sheet|worksheet)|delta|numfmt|append|auto-fit|hide|show|toggle-gridlines|cancel-frozen|range-theme|sort|split)/;

export const isCarriedOver = (commandId: string): boolean => !REFUSED.test(commandId);
