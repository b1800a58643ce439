import { readFileSync } from "node:fs";
import { bringInFile } from "../../src/excel/bringInFile";
import { insertSample } from "../../src/excel/insertSample";
import { type NamedWrite, tryEvery } from "./tryEvery";

const form = (unit: string, name = unit) => ({
  name: `${name}.xlsx`,
  bytes: new Uint8Array(readFileSync(`samples/forms/${unit}.xlsx`)),
});

const SAMPLE = readFileSync("samples/ganxian-2023.xlsx");
jest.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(SAMPLE));

/** The request in which Excel is asked to copy the sheets; where it refuses, they are written as values. */
const COPYING = 2;

const WRITES: readonly NamedWrite[] = [
  {
    name: "bringing a file in",
    run: () => bringInFile(form("区商务局"), false),
    refused: COPYING,
    inTwo: true,
  },
  {
    name: "bringing a file in again",
    prepare: () => bringInFile(form("区商务局"), false),
    run: () => bringInFile(form("区司法局", "区商务局"), true),
    refused: COPYING,
    inTwo: true,
  },
  { name: "inserting the sample", run: insertSample },
];

tryEvery(WRITES);
