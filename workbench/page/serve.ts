import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import type { Host } from "../office-host/host";
import type { BridgeAnswer, BridgeEvent, BridgeRequest } from "../office-host/protocol";

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The workbook the page opens first. */
  readonly sample: string;
  /** The add-in's production build: its folder, or the https address of a server that has it. */
  readonly addin: string;
  /** What the pane talks to on /workbench/alone.html, where it stands without the grid. */
  readonly excel?: Host;
}

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

const ROOT = path.resolve(__dirname, "../..");
const PAGE = path.join(ROOT, "out/workbench");
const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";

/** The add-in's pages that load Office.js. */
const ADDIN_PAGES = new Set(["/taskpane.html", "/commands.html"]);
const OFFICE_JS = "/stand-in/office.js";
const EXCEL = "/stand-in/excel";

/**
 * Serves the page that stands in for Excel, and the add-in's production build beside it, to this machine only.
 * The build is served as it is, with one exception: where its pages load Office.js from Microsoft's CDN, they get the
 * address of the copy here. Their Content-Security-Policy allows scripts of their own origin and stays as it is.
 */
export async function servePage({ port, excel, ...files }: ServeOptions): Promise<ServedPage> {
  const ask = excel && asking(excel);
  const server = createServer((request, response) => {
    const answered =
      ask && request.method === "POST" && request.url === EXCEL
        ? bodyOf(request)
            .then(ask)
            .then((answer) => void response.end(answer))
        : respond(request.url ?? "/", files, response);
    answered.catch(() => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", listening);
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Each request of the client with the answer to it; events are dropped. */
function asking(excel: Host): (text: string) => Promise<string> {
  const waiting = new Map<number, (text: string) => void>();
  const toHost = excel.connect((text) => {
    const message = JSON.parse(text) as BridgeAnswer | BridgeEvent;
    if (message.type === 2) waiting.get(message.id)?.(text);
  });
  return (text) =>
    new Promise((answer) => {
      waiting.set((JSON.parse(text) as BridgeRequest).id, answer);
      toHost(text);
    });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

type Files = Pick<ServeOptions, "sample" | "addin">;

async function respond(asked: string, files: Files, response: ServerResponse): Promise<void> {
  const pathname = decodeURIComponent(new URL(asked, "http://localhost").pathname);
  if (pathname === "/") {
    response.writeHead(302, { Location: "/workbench/index.html" }).end();
    return;
  }
  const { body, type } = await contentOf(pathname, files);
  response.writeHead(200, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}

interface Content {
  readonly body: string | Uint8Array;
  readonly type: string;
}

async function contentOf(pathname: string, { sample, addin }: Files): Promise<Content> {
  if (pathname === OFFICE_JS) return { body: await officeJs(), type: TYPES[".js"]! };
  if (pathname === "/sample.xlsx") return { body: await readFile(sample), type: TYPES[".xlsx"]! };
  const [place, name] = pathname.startsWith("/workbench/")
    ? [PAGE, pathname.slice("/workbench/".length)]
    : [addin, pathname.slice(1)];
  const body = place.startsWith("https:") ? await download(place, name) : await inside(place, name);
  const type = TYPES[path.extname(name)] ?? "application/octet-stream";
  return ADDIN_PAGES.has(pathname)
    ? { body: withLocalOfficeJs(body.toString("utf8")), type }
    : { body, type };
}

async function inside(folder: string, name: string): Promise<Buffer> {
  const file = path.resolve(folder, name);
  if (!file.startsWith(folder + path.sep)) throw new Error(`${name} is outside ${folder}`);
  return readFile(file);
}

async function download(address: string, name: string): Promise<Buffer> {
  const answer = await fetch(new URL(name, address));
  if (!answer.ok) throw new Error(`${name} is answered with ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Replaces the address of the one script that an add-in may not ship with itself. */
export function withLocalOfficeJs(page: string): string {
  return page.replace(/(<script\b[^>]*\ssrc=")[^"]*\/office\.js(")/, `$1${OFFICE_JS}$2`);
}

/**
 * Stands for office.js, Microsoft's loader: the bridge to the page, then Microsoft's client as it came from the package,
 * then what the loader would have added. It is put together in memory and never written anywhere.
 */
async function officeJs(): Promise<string> {
  const parts = [
    path.join(PAGE, "frame-before.js"),
    require.resolve(CLIENT),
    path.join(PAGE, "frame-after.js"),
  ];
  const sources = await Promise.all(parts.map((part) => readFile(part, "utf8")));
  return sources.join("\n;\n");
}
