import { inExcel } from "./failures";

/**
 * Settings travel with the workbook in a custom XML part of our own namespace: it is saved in the file, seen by nobody
 * in the sheets, and read by the headless command at the same place
 * (https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart).
 */
const NAMESPACE = "urn:enrolment-tracker:settings:1";

/** The settings as they were saved, or undefined in a workbook without; what they mean is the caller's business. */
export async function loadSettings(): Promise<unknown> {
  return inExcel(async (context) => {
    const part = context.workbook.customXmlParts
      .getByNamespace(NAMESPACE)
      .getOnlyItemOrNullObject();
    part.load("id");
    await context.sync();
    if (part.isNullObject) return undefined;
    const xml = part.getXml();
    await context.sync();
    return decoded(xml);
  });
}

export async function saveSettings(settings: unknown): Promise<void> {
  await inExcel(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    part.load("id");
    await context.sync();
    if (part.isNullObject) parts.add(encoded(settings));
    else part.setXml(encoded(settings));
    await context.sync();
  });
}

function encoded(settings: unknown): string {
  const text = JSON.stringify(settings).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<settings xmlns="${NAMESPACE}">${text.replaceAll(">", "&gt;")}</settings>`;
}

/** A part that somebody damaged counts as none: the defaults apply, and the next save replaces it. */
function decoded({ value: xml }: OfficeExtension.ClientResult<string>): unknown {
  const text = /<settings[^>]*>(.*)<\/settings>/s.exec(xml)?.[1] ?? "";
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
