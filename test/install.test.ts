import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleOf, hasNginx, Nginx } from "./nginx";

const PORT = 18443;
const HASHED = "taskpane.0123456789abcdef0123.js";

const site = mkdtempSync(join(tmpdir(), "site-"));
const nginx = new Nginx(PORT, site);

function makeSite(): void {
  chmodSync(site, 0o755);
  mkdirSync(join(site, "office-js"), { recursive: true });
  cpSync("assets", join(site, "assets"), { recursive: true });
  for (const file of ["index.html", "taskpane.html", HASHED, "preflight.js", "office-js/office.js"])
    writeFileSync(join(site, file), "扩面征缴助手".repeat(200));
  cpSync("manifest.xml", join(site, "manifest.xml"));
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

const ask = (path: string, headers = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { port: PORT, path: `/kuomian/${path}`, rejectUnauthorized: false, headers };
    get(options, (answer) => {
      answer.resume().on("end", () => {
        resolve({ status: answer.statusCode, headers: answer.headers });
      });
    }).on("error", reject);
  });

const cacheOf = async (path: string) => (await ask(path)).headers["cache-control"];

(hasNginx ? describe : describe.skip)("the nginx example of the installation guide", () => {
  beforeAll(() => {
    makeSite();
    nginx.start();
  });
  afterAll(() => {
    nginx.stop();
    rmSync(site, { recursive: true });
  });

  test("keeps hashed scripts for a year and asks for pages each time", async () => {
    expect(await cacheOf(HASHED)).toBe("public, max-age=31536000, immutable");
    for (const path of ["taskpane.html", "", "preflight.js", "manifest.xml"])
      expect(await cacheOf(path)).toBe("no-cache");
    expect(await cacheOf("office-js/office.js")).toBe("public, max-age=86400");
  });

  test("sends icons without Cache-Control, which Excel would answer with a default picture", async () => {
    const { status, headers } = await ask("assets/icon-32.png");
    expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
    expect(headers["cache-control"]).toBeUndefined();
  });

  test("says the types in UTF-8, packs texts and lets Excel on the web frame the pane", async () => {
    const { headers } = await ask("taskpane.html", { "Accept-Encoding": "gzip" });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBeUndefined();
    expect((await ask(HASHED)).headers["content-type"]).toMatch(/javascript; charset=utf-8$/);
  });
});

test("both languages of the guide show the same nginx example", () => {
  expect(exampleOf("docs/install.zh-CN.md")).toBe(exampleOf("docs/install.md"));
});
