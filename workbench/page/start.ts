import path from "node:path";
import { ADDIN_BUILD, bringUpToDate } from "./builds";
import { type ServedPage, servePage } from "./serve";

const SAMPLE = path.resolve(__dirname, "../../samples/ganxian-2023.xlsx");
const PORT = 4310;

export interface PageOptions {
  readonly port?: number;
  /** The https address of a server that has the add-in; without it the build here is shown. */
  readonly addin?: string;
}

/** Builds what is out of date, serves the page until the process is stopped, and says where it is. */
export async function startPage({ port = PORT, addin }: PageOptions = {}): Promise<void> {
  await bringUpToDate();
  const { url } = await serveSample(port, addin);
  console.log(`代替 Excel 的试用页面（A stand-in for Excel on the web）: ${url}`);
  if (addin !== undefined) console.log(`加载项来自（the add-in comes from）: ${addin}`);
  console.log("按 Ctrl+C 结束。Press Ctrl+C to stop.");
}

/** The page with the sample workbook, as it was built last; port 0 takes a free one. */
export function serveSample(port: number, addin = ADDIN_BUILD): Promise<ServedPage> {
  return servePage({ port, sample: SAMPLE, addin });
}
