import type { RecalculationResult } from "../../src/app/result";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

/** Titles stand in the first lines of a sheet. */
const TITLE_LINES = 4;
const BEFORE_PLACE =
  /^(?:附件\d*[:.、]?|关于(?:印发|报送)?|(?:19|20)\d{2}年度?|\d{1,2}月份?|[《“(])+/;
const PLACE = /^(?:[一-龥]{2,3}省)?(?:[一-龥]{2,3}[市州盟])?([一-龥]{1,4}[区县旗市])(?!政府|直)/;
/** 全区 and 各县 name no place, and 社区, 地区, 县区 are kinds of places. */
const NO_NAME = /^[全各本]|城市$|社区$|地区$|^辖区$|^县区$|县市$/;

/** The district a workbook is about, as the titles of its known sheets name it; undefined where none does. */
export function districtName(
  { sheets }: WorkbookSnapshot,
  { sheets: recognised }: RecalculationResult
): string | undefined {
  const known = new Set(
    recognised.filter(({ kind }) => kind !== "unknown").map(({ name }) => name)
  );
  const titles = sheets
    .filter(({ name }) => known.has(name))
    .flatMap(({ values }) => values.slice(0, TITLE_LINES).flat())
    .filter((value): value is string => typeof value === "string" && value.length > 4);
  for (const title of titles) {
    const place = placeIn(title);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeIn(title: string): string | undefined {
  const text = title.normalize("NFKC").replace(/\s/g, "").replace(BEFORE_PLACE, "");
  const place = PLACE.exec(text)?.[1];
  return place === undefined || NO_NAME.test(place) ? undefined : place;
}
