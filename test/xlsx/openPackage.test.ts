import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { readGrids } from "../../src/xlsx/readGrids";
import { openPackage } from "../../src/xlsx/xlsxPackage";
import { XlsxError } from "../../src/xlsx/xlsxError";
import { archiveOf, fileOfRows, handMadeFile, handMadeParts } from "./handMadeFile";

const ROWS = "<row><c><v>1</v></c></row>";
const SHEET = { name: "任务", xml: `<sheetData>${ROWS}</sheetData>` };

function reasonOf(bytes: Uint8Array): string {
  try {
    readGrids(bytes);
  } catch (error) {
    if (error instanceof XlsxError) return error.reason;
    throw error;
  }
  return "readable";
}

const NO_UTF8 = new Uint8Array([...strToU8("<worksheet>"), 0xff, 0xfe, ...strToU8("</worksheet>")]);

/** A readable workbook but for these parts. */
const partsWith = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  archiveOf({ ...handMadeParts({ sheets: [SHEET] }), ...parts });

/** A compound file with one directory entry of that name behind its header. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * index));
  return bytes;
}

describe("files that are no workbook", () => {
  test.each([
    ["a table saved as text", strToU8("序号,单位\n1,梅林镇"), "notXlsx"],
    ["a web page", strToU8("<html><table></table></html>"), "notXlsx"],
    ["any other archive", archiveOf({ "readme.txt": "hello" }), "notXlsx"],
    ["an empty file", new Uint8Array(), "damaged"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "encrypted"],
    ["a workbook of Excel 97-2003", compoundFile("Workbook"), "oldXls"],
  ])("%s", (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  test("a Word document", () => {
    const parts = handMadeParts({ sheets: [] });
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    expect(reasonOf(archiveOf({ ...parts, "book/main.xml": document }))).toBe("notXlsx");
  });

  test("an Excel binary workbook", () => {
    const parts = handMadeParts({ sheets: [SHEET] });
    const binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    const types = parts["[Content_Types].xml"]!.replace(/application\/vnd[^"]*main\+xml/, binary);
    expect(reasonOf(archiveOf({ ...parts, "[Content_Types].xml": types }))).toBe("binaryWorkbook");
  });
});

describe("damaged files", () => {
  test.each([0.1, 0.5, 0.9, 0.99])("cut off at %f of their length", (share) => {
    const file = fileOfRows(ROWS);
    expect(reasonOf(file.slice(0, file.length * share))).toBe("damaged");
  });

  test("with a sheet that is not well-formed", () => {
    expect(reasonOf(fileOfRows("<row><c><v>1</c></row>"))).toBe("damaged");
  });

  test("with a sheet that is missing", () => {
    const parts = Object.entries(handMadeParts({ sheets: [SHEET] }));
    const others = parts.filter(([name]) => name !== "book/tables/0.xml");
    expect(reasonOf(archiveOf(Object.fromEntries(others)))).toBe("damaged");
  });

  test.each([
    ["a text the file does not have", fileOfRows('<row><c t="s"><v>7</v></c></row>')],
    ["something else in the place of a sheet", partsWith({ "book/tables/0.xml": "<html/>" })],
    ["two sheets of one name", handMadeFile({ sheets: [SHEET, SHEET] })],
    ["bytes that are no text", partsWith({ "book/tables/0.xml": NO_UTF8 })],
  ])("with %s, rather than with blanks or figures in wrong places", (_, bytes) => {
    expect(reasonOf(bytes)).toBe("damaged");
  });

  test("with elements nested to exhaust the stack", () => {
    expect(reasonOf(fileOfRows("<a>".repeat(50_000) + "</a>".repeat(50_000)))).toBe("damaged");
  });

  test("any single changed byte is noticed or harmless, and never anything but an XlsxError", () => {
    const file = handMadeFile({ sheets: [SHEET], strings: "<si><t>梅林镇</t></si>" });
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = file.slice();
        changed[at]! ^= change;
        expect(typeof reasonOf(changed)).toBe("string");
      }),
      { numRuns: 300 }
    );
  });
});

describe("zip bombs", () => {
  test("a part that unpacks to much more than sheets do", () => {
    const parts = handMadeParts({ sheets: [SHEET] });
    const bomb = zipSync({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      "book/tables/0.xml": new Uint8Array(8 * 2 ** 20),
    });
    expect(reasonOf(bomb)).toBe("tooLarge");
  });

  test("a part that lies about its size is given up as soon as it is longer than it said", () => {
    const parts = handMadeParts({ sheets: [SHEET] });
    const bomb = zipSync({
      "book/tables/0.xml": new Uint8Array(8 * 2 ** 20),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      "other.xml": new Uint8Array(8 * 2 ** 20),
    });
    declareSize(bomb, "other.xml", 100);
    const error = () => openPackage(bomb).bytes("/other.xml");
    expect(error).toThrow(XlsxError);
  });

  test("more files than a workbook can have", () => {
    const file = fileOfRows(ROWS);
    // The number of files in the record that ends the archive.
    new DataView(file.buffer).setUint16(file.length - 12, 20_001, true);
    expect(reasonOf(file)).toBe("tooLarge");
  });
});

/** Overwrites the size that the archive's directory declares for a file. */
function declareSize(archive: Uint8Array, name: string, size: number): void {
  const view = new DataView(archive.buffer);
  for (let at = archive.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const entry = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length));
    if (entry === name) view.setUint32(at + 24, size, true);
  }
}

describe("parts", () => {
  test("are found by relationships, wherever they are", () => {
    const file = openPackage(handMadeFile({ sheets: [SHEET], strings: "" }));
    expect(file.workbookPart).toBe("/book/main.xml");
    expect(file.related("/book/main.xml", "sharedStrings")).toEqual(["/book/texts.xml"]);
  });

  test("are found without regard to case and with Windows' slashes", () => {
    const parts = handMadeParts({ sheets: [SHEET] });
    const renamed = Object.entries(parts).map(([name, text]) => [
      name === "book/tables/0.xml" ? "Book\\Tables\\0.XML" : name,
      text,
    ]);
    expect(reasonOf(archiveOf(Object.fromEntries(renamed)))).toBe("readable");
  });

  test("in UTF-16 are read", () => {
    const parts = handMadeParts({
      sheets: [{ name: "a", xml: '<sheetData><row><c t="str"><v>镇</v></c></row></sheetData>' }],
    });
    const text = `\ufeff${parts["book/tables/0.xml"]!.replace("UTF-8", "UTF-16")}`;
    const utf16 = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
    const file = zipSync({ ...Object.fromEntries(files), "book/tables/0.xml": utf16 });
    expect(readGrids(file)[0]!.values).toEqual([["镇"]]);
  });
});
