import type { AfterFailure } from "../workbook/failure";
import { asFailure, happenedInside, inExcel, refusedWhole } from "./failures";

/**
 * Settings travel with the workbook in a custom XML part of our own namespace: it is saved in the file, seen by nobody
 * in the sheets, and read by the headless command at the same place
 * (https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart).
 */
const NAMESPACE = "urn:enrolment-tracker:settings:1";

/** The settings as they were saved, or undefined in a workbook without; what they mean is the caller's business. */
export async function loadSettings(): Promise<unknown> {
  const xml = await inExcel(readXml);
  return xml === undefined ? undefined : decoded(xml);
}

async function readXml(context: Excel.RequestContext): Promise<string | undefined> {
  const part = await findPart(context);
  if (part.isNullObject) return undefined;
  const xml = part.getXml();
  await context.sync();
  return valueOf(xml);
}

const valueOf = ({ value }: OfficeExtension.ClientResult<string>) => value;

async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart> {
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();
  return part;
}

/** @throws WorkbookFailure; one whose answer was lost although the settings are saved is none */
export async function saveSettings(settings: unknown): Promise<void> {
  const xml = encoded(settings);
  await inExcel(async (context) => {
    const part = await findPart(context);
    if (part.isNullObject) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
    try {
      await context.sync();
    } catch (error) {
      const state = happenedInside(error) || refusedWhole(error) ? "untouched" : await looked(xml);
      if (state !== "done") throw asFailure(error, state);
    }
  });
}

/** Whether the settings are in the workbook after all. */
async function looked(xml: string): Promise<AfterFailure | "done"> {
  try {
    const found = await Excel.run(readXml);
    const isSaved = found !== undefined && textOf(found) === textOf(xml);
    return isSaved ? "done" : "untouched";
  } catch {
    return "unknown";
  }
}

function encoded(settings: unknown): string {
  const text = JSON.stringify(settings).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<settings xmlns="${NAMESPACE}">${text.replaceAll(">", "&gt;")}</settings>`;
}

/** A part that somebody damaged counts as none: the defaults apply, and the next save replaces it. */
function decoded(xml: string): unknown {
  const text = textOf(xml);
  const plain = text
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

/** What stands between the tags, whatever declaration Excel puts in front. */
const textOf = (xml: string) => /<settings[^>]*>(.*)<\/settings>/s.exec(xml)?.[1] ?? "";
