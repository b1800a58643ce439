import { readFileSync } from "node:fs";
import { join } from "node:path";
import { furnitureCases } from "./cases/furniture";
import { recalculated } from "./command";
import { caseBytes, readParts, type Parts } from "./workbookCase";

const AS_OF = ["--as-of", "2023-12-01"];
const bureauBook = readFileSync(join(__dirname, "../../samples/ganxian-2023.xlsx"));

/** Parts a spreadsheet program rewrites as it likes: they say nothing about the person's own work. */
const HOUSEKEEPING =
  /^(docProps\/|xl\/calcChain|xl\/sharedStrings|xl\/styles|xl\/theme|\[Content_Types\]|_rels\/)/;

function lostParts(before: Parts, after: Parts): string[] {
  return Object.keys(before).filter(
    (name) => !name.endsWith("/") && !HOUSEKEEPING.test(name) && !(name in after)
  );
}

/** Elements of a sheet outside its cells whose every occurrence must be there afterwards, attributes in any order. */
const KEPT_ELEMENTS =
  /<(conditionalFormatting|cfRule|dataValidation|mergeCell|autoFilter|printOptions|pageMargins|pageSetup|drawing|legacyDrawing|hyperlink|tablePart|sheetProtection)\b([^>]*?)\/?>/g;

function elements(xml: string): string[] {
  return [...xml.matchAll(KEPT_ELEMENTS)].map(([, name, attributes = ""]) => {
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)]
      // Numbers of styles and priorities may be dealt anew; relation ids and identities too.
      .filter(([, key = ""]) => !/^(dxfId|priority|r:id|xr:uid|xmlns.*)$/.test(key))
      .map(
        ([, key = "", value = ""]) => `${key}=${/^[\d.]+$/.test(value) ? Number(value) : value}`
      );
    return `${name} ${pairs.sort().join(" ")}`;
  });
}

function lostElements(before: Parts, after: Parts): string[] {
  return Object.keys(before)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .flatMap((name) => {
      const now = elements(after[name] ?? "");
      return elements(before[name] ?? "").flatMap((element) => {
        const place = now.indexOf(element);
        if (place < 0) return [`${name}: ${element}`];
        now.splice(place, 1);
        return [];
      });
    });
}

function definedNames(parts: Parts): string[] {
  return [...(parts["xl/workbook.xml"] ?? "").matchAll(/<definedName [^>]*>[^<]*/g)].map(([name]) =>
    name.replace(/^.*name="([^"]*)".*>/, "$1=").replaceAll("'", "")
  );
}

const named = furnitureCases.map((one): [string, () => Promise<Uint8Array>] => [
  one.name,
  () => caseBytes(one),
]);

describe("what stands around the cells is still there", () => {
  test.each([
    ...named,
    ["the bureau's workbook", () => Promise.resolve(new Uint8Array(bureauBook))] as const,
  ])("%s", async (_, input) => {
    const bytes = await input();
    const before = readParts(bytes);
    const after = readParts((await recalculated(bytes, AS_OF)).output);
    expect(lostParts(before, after)).toEqual([]);
    expect(lostElements(before, after)).toEqual([]);
    expect(definedNames(after)).toEqual(expect.arrayContaining(definedNames(before)));
  });
});

test("a chart's own part is untouched, and its sheet still points to it", async () => {
  const withChart = furnitureCases.find(({ name }) => name.startsWith("a chart"))!;
  const bytes = await caseBytes(withChart);
  const [before, after] = [readParts(bytes), readParts((await recalculated(bytes, AS_OF)).output)];
  expect(after["xl/charts/chart1.xml"]).toBe(before["xl/charts/chart1.xml"]);
  expect(after["[Content_Types].xml"]).toContain("/xl/charts/chart1.xml");
  expect(after["xl/worksheets/_rels/sheet1.xml.rels"]).toContain("drawing1.xml");
  expect(after["xl/worksheets/sheet1.xml"]).toMatch(/<drawing [^>]*r:id=/);
});
