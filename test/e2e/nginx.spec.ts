import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { ADDIN_BUILD } from "../../workbench/page/builds";
import { hasNginx, Nginx } from "../nginx";
import { expect, test } from "@playwright/test";
import { ExcelPage } from "./excelPage";

const PORT = 18444;

test.skip(!hasNginx, "nginx is not installed here: the build was not served by it");

let nginx: Nginx;
let demo: ChildProcess;
test.beforeAll(() => {
  nginx = new Nginx(PORT, path.resolve(ADDIN_BUILD));
  nginx.start();
});
test.afterAll(() => {
  demo?.kill();
  nginx?.stop();
});

/** Starts the demo with the add-in from nginx; tells the address it prints. */
async function startDemo(): Promise<string> {
  const argv = ["--import", "tsx", "workbench/demo.ts", "--port", "0", "--addin", nginx.address];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: nginx.certificate };
  demo = spawn(process.execPath, argv, { env, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  return new Promise((told, failed) => {
    demo.once("exit", () => failed(new Error(printed)));
    demo.stdout!.on("data", (text: Buffer) => {
      printed += text.toString("utf8");
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (address) told(address);
    });
  });
}

test("nginx serves the build, and the workbench recalculates with the pane from there", async ({
  page,
}) => {
  const excel = new ExcelPage(page, await startDemo());
  await excel.open();
  const pane = await excel.openPane();
  await pane.recalculate();
  expect(await pane.values("附件3 任务分解表", "L8")).toEqual([[3]]);
});
