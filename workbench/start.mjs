/**
 * npm start: serves the add-in on https://localhost:3000 and opens Excel with it. Excel exists on Windows and macOS
 * only; elsewhere this says what to run instead.
 */
import { spawnSync } from "node:child_process";
import process from "node:process";

const SERVE = "npx webpack serve --mode development";

const ELSEWHERE = `There is no Excel to start on this system (${process.platform}).

  npm run demo                  the add-in at work on the sample workbook, without Excel
  npm run recalculate -- FILE   recalculate an .xlsx file on the command line
  ${SERVE}
                                serve the add-in on https://localhost:3000, for Excel on the web:
                                upload manifest.xml there under Home > Add-ins > More Settings`;

function run(command, args) {
  // Through a shell, because npx is a script on Windows; the one argument with spaces brings its quotes.
  const line = ["npx", "--no-install", command, ...args].join(" ");
  const { status } = spawnSync(line, { stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.platform === "win32" || process.platform === "darwin") {
  run("office-addin-dev-certs", ["install"]);
  const server = ["--dev-server", `"${SERVE}"`, "--dev-server-port", "3000"];
  run("office-addin-debugging", ["start", "manifest.xml", "desktop", ...server]);
} else {
  console.log(ELSEWHERE);
}
