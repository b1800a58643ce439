import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/* What ships: looked at in dist/, which is built first where it is missing or older than its sources. */

const DIST = "dist";
const SOURCES = [
  "src",
  "assets",
  "samples/ganxian-2023.xlsx",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];
interface Plugin {
  readonly userOptions?: {
    readonly templateParameters?: { readonly officeJs: string; readonly scriptSource: string };
  };
  readonly patterns?: readonly {
    readonly from: string;
    readonly transform?: (content: Buffer) => string;
  }[];
}
type Configure = (env: object, argv: object) => { readonly plugins: readonly Plugin[] };
const configure = jest.requireActual<Configure>("../webpack.config.js");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const INITIAL_LIMIT = 200 * 1024;
const BUILD_TIMEOUT_MS = 180_000;

const read = (file: string) => readFileSync(join(DIST, file), "utf8");
const pages = () => readdirSync(DIST).filter((file) => file.endsWith(".html"));
const scripts = () => readdirSync(DIST).filter((file) => file.endsWith(".js"));

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))), 0);
}

function isStale(): boolean {
  const built = join(DIST, "taskpane.html");
  return !existsSync(built) || statSync(built).mtimeMs < Math.max(...SOURCES.map(newest));
}

beforeAll(() => {
  if (isStale()) execFileSync(process.execPath, ["workbench/build.mjs"]);
}, BUILD_TIMEOUT_MS);

/** The scripts a page loads at once. */
const scriptsOf = (page: string) =>
  [...read(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] as string);

test("the pane loads at most 200 kB of its own script before it shows something", () => {
  const own = scriptsOf("taskpane.html").filter((src) => !src.startsWith("https:"));
  const size = own.reduce((sum, src) => sum + gzipSync(readFileSync(join(DIST, src))).length, 0);
  expect(own).toContain("preflight.js");
  expect(size).toBeLessThanOrEqual(INITIAL_LIMIT);
});

test("views that are not seen first are loaded when opened", () => {
  expect(scripts().length).toBeGreaterThan(scriptsOf("taskpane.html").length);
});

test.each(["taskpane.html", "commands.html", "message.html", "index.html"])(
  "%s has no inline script or style",
  (page) => {
    const html = read(page);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/\ssrc="/);
    expect(html).not.toMatch(/<style\b/);
    expect(html).not.toMatch(/\s(style|on\w+)="/);
  }
);

test("every page states a policy that allows nothing by default and no inline script", () => {
  expect(pages().sort()).toEqual(["commands.html", "index.html", "message.html", "taskpane.html"]);
  for (const page of pages()) {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(read(page))?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).not.toMatch(/[\s;]\*|https:\s|http:/);
  }
});

test("the one style the policy lets through is the empty one", () => {
  const empty = createHash("sha256").update("").digest("base64");
  expect(read("taskpane.html")).toContain(`style-src 'self' 'sha256-${empty}';`);
});

test("the pane's worker comes from beside it", () => {
  expect(read("taskpane.html")).toContain("worker-src 'self';");
  const starts = scripts().filter((file) => /new Worker\(/.test(read(file)));
  expect(starts).toEqual(scriptsOf("taskpane.html").filter((src) => /^taskpane\./.test(src)));
});

test("nothing comes from another host than Office.js", () => {
  for (const page of pages())
    for (const [, url] of read(page).matchAll(/\s(?:src|href)="(https?:[^"]*|\/\/[^"]*)"/g))
      expect(url).toBe(OFFICE_JS);
});

test("Office.js is loaded by both pages that need it", () => {
  expect(scriptsOf("taskpane.html")).toContain(OFFICE_JS);
  expect(scriptsOf("commands.html")).toContain(OFFICE_JS);
});

test("no script makes code out of text", () => {
  for (const file of scripts())
    expect([file, /\beval\(|new Function\(/.test(read(file))]).toEqual([file, false]);
});

test("file names carry a hash of their content, so that caches may keep them for ever", () => {
  const unhashed = scripts().filter((file) => !/\.[0-9a-f]{16,}\.js$/.test(file));
  expect(unhashed.sort()).toEqual(["message.js", "preflight.js"]);
});

test("preflight.js is ES5, so that an old engine can say that it is too old", () => {
  const source = read("preflight.js");
  expect(source).not.toMatch(/=>|\b(let|const|class|async)\b|`/);
});

test("the manifest's images and pages are all there", () => {
  for (const [, path] of read("manifest.xml").matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g))
    expect([path, existsSync(join(DIST, path as string))]).toEqual([path, true]);
});

test("the sample that the pane offers ships with it", () => {
  expect(readFileSync(join(DIST, "sample.xlsx"))).toEqual(
    readFileSync("samples/ganxian-2023.xlsx")
  );
});

describe("for another address", () => {
  /** What webpack is told: each page's parameters, and the files that are copied. */
  const configured = (env: object) => {
    const { plugins } = configure(env, { mode: "production" });
    const pages = plugins.flatMap(({ userOptions }) => userOptions?.templateParameters ?? []);
    const patterns = plugins.flatMap((plugin) => plugin.patterns ?? []);
    return { pages, patterns };
  };
  const manifestFor = (env: object) =>
    configured(env)
      .patterns.find(({ from }) => from === "manifest.xml")
      ?.transform?.(readFileSync("manifest.xml")) ?? "";

  test("the manifest names that address and no other", () => {
    const manifest = manifestFor({ baseUrl: "https://files.example.org/tracker" });
    expect(manifest).toContain('"https://files.example.org/tracker/taskpane.html"');
    expect(manifest).toContain("<AppDomain>https://files.example.org</AppDomain>");
    expect(manifest).not.toContain("localhost");
  });

  test("Office.js can come from 21Vianet, which the policy then allows", () => {
    for (const { officeJs, scriptSource } of configured({ officeJs: "21vianet" }).pages) {
      expect(officeJs).toMatch(/^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\//);
      expect(scriptSource).toBe("'self' https://appsforoffice.cdn.partner.office365.cn");
    }
  });

  test("or from beside the add-in, where nothing else is allowed", () => {
    const { pages, patterns } = configured({ officeJs: "local" });
    expect(new Set(pages.map(({ scriptSource }) => scriptSource))).toEqual(new Set(["'self'"]));
    expect(patterns.map(({ from }) => from)).toContain("office.js");
    expect(configured({}).patterns.map(({ from }) => from)).not.toContain("office.js");
  });

  test.each([
    [["--base-url", "http://example.org"], /must begin with https/],
    [["--office-js", "somewhere"], /must be cdn, 21vianet or local/],
    [["--output", "x"], /--office-js cdn\|21vianet\|local/],
  ])("%j is refused with what is possible", (options, sentence) => {
    const run = spawnSync(process.execPath, ["workbench/build.mjs", ...options]);
    expect(run.status).toBe(2);
    expect(String(run.stderr)).toMatch(sentence);
  });
});
