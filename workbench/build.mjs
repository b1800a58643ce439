/**
 * npm run build -- [--base-url https://files.example.org/tracker/] [--office-js cdn|21vianet|local]
 * Builds the add-in into dist/ for the address it will be served from. What the options mean stands in webpack.config.js.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

const USAGE = `npm run build -- [--base-url https://…] [--office-js cdn|21vianet|local]
  --base-url    the https address the files will be served from (https://localhost:3000/)
  --office-js   where the pages get Office.js: Microsoft's servers (cdn), those of 21Vianet in China,
                or a copy beside the add-in (local)`;

function options() {
  try {
    const { values } = parseArgs({
      options: { "base-url": { type: "string" }, "office-js": { type: "string" } },
    });
    const baseUrl = values["base-url"];
    const officeJs = values["office-js"];
    if (baseUrl !== undefined && !/^https:\/\/[^/]/.test(baseUrl))
      throw new Error(`--base-url must begin with https://, not ${baseUrl}`);
    if (officeJs !== undefined && !["cdn", "21vianet", "local"].includes(officeJs))
      throw new Error(`--office-js must be cdn, 21vianet or local, not ${officeJs}`);
    return [...env("baseUrl", baseUrl), ...env("officeJs", officeJs)];
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const env = (name, value) => (value === undefined ? [] : ["--env", `${name}=${value}`]);

const { resolve } = createRequire(import.meta.url);
const webpack = path.join(path.dirname(resolve("webpack-cli/package.json")), "bin/cli.js");
const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", ...options()], {
  cwd: new URL("..", import.meta.url),
  stdio: "inherit",
});
process.exit(status ?? 1);
