import { OwnProcess } from "./ownProcess";
import { runRecalculate } from "./runRecalculate";

// Whoever reads the report may close the pipe early, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const worker = new OwnProcess();
process.on("exit", () => worker.end());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

void runRecalculate(
  process.argv.slice(2),
  {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  },
  worker.doJob
).then((exitCode) => {
  process.exitCode = exitCode;
  worker.end();
});
