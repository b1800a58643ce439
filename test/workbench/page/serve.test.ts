import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ServedPage, servePage } from "../../../workbench/page/serve";

const POLICY = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://cdn.test">`;
const PAGE = `${POLICY}<script id="office-js" defer src="https://cdn.test/lib/office.js"></script>`;

let folder: string;
let served: ServedPage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "addin-"));
  await writeFile(path.join(folder, "taskpane.html"), PAGE);
  await writeFile(path.join(folder, "index.html"), PAGE);
  await writeFile(path.join(folder, "sample.xlsx"), "sample");
  const sample = path.join(folder, "sample.xlsx");
  served = await servePage({ port: 0, sample, addin: folder });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** The path goes out as it is; fetch would take the dots away. */
function get(pathname: string): Promise<Answer> {
  return new Promise((answered, failed) => {
    const { port } = new URL(served.url);
    const asked = request({ host: "127.0.0.1", port, path: pathname }, (response) => {
      const { statusCode: status, headers } = response;
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString("utf8")));
      response.on("end", () =>
        answered({ status, type: headers["content-type"], location: headers.location, body })
      );
    });
    asked.on("error", failed).end();
  });
}

test("the address alone leads to the page", async () => {
  expect(await get("/")).toMatchObject({ status: 302, location: "/workbench/index.html" });
});

test("the add-in's page gets Office.js from here, and nothing else of it changes", async () => {
  const { body, type } = await get("/taskpane.html");
  expect(body).toBe(PAGE.replace("https://cdn.test/lib/office.js", "/stand-in/office.js"));
  expect(type).toBe("text/html; charset=utf-8");
});

test("its other pages are served as they are", async () => {
  expect((await get("/index.html")).body).toBe(PAGE);
});

test("the sample is the workbook it was told of", async () => {
  expect(await get("/sample.xlsx")).toMatchObject({ status: 200, body: "sample" });
});

test.each(["/../package.json", "/%2e%2e/package.json", "/workbench/..%2f..%2fpackage.json"])(
  "%s leads nowhere",
  async (outside) => {
    expect(await get(outside)).toMatchObject({ status: 404, body: "Not found" });
  }
);

test.each(["/none.js", "/%"])("%s is answered without a word about this machine", async (name) => {
  expect(await get(name)).toMatchObject({ status: 404, body: "Not found" });
});
