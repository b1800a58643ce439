import { cellCount, fullAddress, isOnSheet } from "../areas";
import { integer, oneOf, optional } from "../checks";
import { clear } from "../edits/clear";
import { HostFailure } from "../failure";
import { method, navigation, type ObjectType, readable } from "../objectTypes";
import { HostObject } from "../targets";
import { referenceOf } from "./range";
import { areaOf } from "./rangeArea";

/** learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export const rangeAreas: ObjectType<"RangeAreas"> = {
  identity: referenceOf,
  properties: {
    address: readable(
      ({ sheet, ranges }) => ranges.map((range) => fullAddress(sheet, areaOf(range))).join(),
      9
    ),
    areaCount: readable(({ ranges }) => ranges.length, 9),
    cellCount: readable(
      ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(areaOf(range)), 0),
      9
    ),
  },
  objects: {
    areas: navigation("RangeCollection", (target) => target, 9),
    conditionalFormats: navigation("ConditionalFormatCollection", (target) => target, 9),
    dataValidation: navigation("DataValidation", (target) => target, 9),
    format: navigation("RangeFormat", (target) => target, 9),
    worksheet: navigation("Worksheet", ({ sheet }) => sheet, 9),
  },
  methods: {
    clear: method(
      [optional(oneOf("All", "Contents", "Formats", "RemoveContentsAndFormats"))],
      (target, session, applyTo) => clear(session, target, applyTo ?? "All"),
      9
    ),
    getOffsetRangeAreas: method(
      [integer, integer],
      ({ sheet, ranges }, session, rows, columns) => {
        const moved = ranges.map((range) => {
          const area = areaOf(range);
          return { ...area, row: area.row + rows, column: area.column + columns };
        });
        if (!moved.every(isOnSheet)) {
          throw new HostFailure("InvalidArgument", "the ranges leave the sheet");
        }
        const targets = moved.map((area) => session.range(sheet, area));
        return new HostObject("RangeAreas", { sheet, ranges: targets });
      },
      9
    ),
    _KeepReference: method([], (target, session) => session.references.keep(target)),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.rangecollection */
export const rangeCollection: ObjectType<"RangeCollection"> = {
  properties: {},
  items: ({ ranges }) => ranges.map((range) => new HostObject("Range", range)),
  methods: {
    getCount: method([], ({ ranges }) => ranges.length, 9),
    getItemAt: method(
      [integer],
      ({ ranges }, _session, index) => {
        const range = ranges[index];
        if (!range) throw new HostFailure("InvalidArgument", `there is no range ${index}`);
        return new HostObject("Range", range);
      },
      9
    ),
  },
};
