import { boolean, either, objectOf, oneOf, optional, text } from "../checks";
import { intersection, localAddress } from "../areas";
import { clear } from "../edits/clear";
import { copyCells } from "../edits/copyCells";
import { mergeCells, unmergeCells } from "../edits/merges";
import { activateSheet } from "../edits/sheets";
import { deleteCells, insertCells } from "../edits/structure";
import { HostFailure } from "../failure";
import { method, type Method } from "../objectTypes";
import type { Session } from "../session";
import { HostObject, type RangesTarget, type RangeTarget } from "../targets";
import { areaOf } from "./rangeArea";
import { rangeAnywhere } from "./worksheet";

const alone = (target: RangeTarget): RangesTarget => ({ sheet: target.sheet, ranges: [target] });

function mergedAreas(target: RangeTarget, session: Session): HostObject | null {
  // Excel on the desktop empties the undo stack here (OfficeDev/office-js issue 5918).
  if (session.profile === "desktop") session.clearUndo("range.getMergedAreasOrNullObject");
  const area = areaOf(target);
  const ranges = target.sheet.merges
    .filter((merge) => intersection(merge, area))
    .map((merge) => session.range(target.sheet, merge));
  return ranges.length > 0 ? new HostObject("RangeAreas", { sheet: target.sheet, ranges }) : null;
}

function sourceOf(
  session: Session,
  target: RangeTarget,
  given: RangeTarget | RangesTarget | string
) {
  if (typeof given === "string") return rangeAnywhere(session, target.sheet, given);
  if (!("ranges" in given)) return given;
  const [only, ...others] = given.ranges;
  if (!only || others.length > 0) {
    throw new HostFailure("ApiNotFound", "this host copies from one range only");
  }
  return only;
}

function select(target: RangeTarget, session: Session): void {
  const { sheet } = target;
  activateSheet(session, sheet);
  sheet.selection = [areaOf(target)];
  session.events.fire("worksheetSelectionChanged", sheet.id, {
    address: localAddress(areaOf(target)),
    worksheetId: sheet.id,
  });
}

/** The methods of a range that change the workbook. */
export const rangeEdits: Readonly<Record<string, Method<RangeTarget>>> = {
  clear: method(
    [optional(oneOf("All", "Contents", "Formats", "RemoveContentsAndFormats"))],
    (target, session, applyTo) => clear(session, alone(target), applyTo ?? "All")
  ),
  copyFrom: method(
    [
      either(either(objectOf("Range"), objectOf("RangeAreas")), text),
      optional(oneOf("All", "Formulas", "Values", "Formats")),
      optional(boolean),
      optional(boolean),
    ],
    (target, session, given, type, skipBlanks, transpose) => {
      const source = sourceOf(session, target, given);
      copyCells(
        session,
        { sheet: source.sheet, area: areaOf(source) },
        { sheet: target.sheet, area: areaOf(target) },
        { type: type ?? "All", skipBlanks: skipBlanks ?? false, transpose: transpose ?? false }
      );
    },
    9
  ),
  delete: method([oneOf("Up", "Left")], (target, session, shift) =>
    deleteCells(session, target.sheet, areaOf(target), shift)
  ),
  getMergedAreasOrNullObject: method([], mergedAreas, 13),
  insert: method([oneOf("Down", "Right")], (target, session, shift) => {
    const { sheet } = target;
    const area = areaOf(target);
    insertCells(session, sheet, area, shift);
    return new HostObject("Range", session.range(sheet, area));
  }),
  merge: method(
    [optional(boolean)],
    (target, session, across) => mergeCells(session, target.sheet, areaOf(target), across ?? false),
    2
  ),
  select: method([], select),
  unmerge: method([], (target, session) => unmergeCells(session, target.sheet, areaOf(target)), 2),
};
