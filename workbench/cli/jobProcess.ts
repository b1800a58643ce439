import { type Job, doJob } from "./job";

/* The process that OwnProcess starts: does one job after the other, and ends when nobody is left to ask for any. */

process.on("message", (job: Job) => void doJob(job).then((answer) => process.send?.(answer)));
process.on("disconnect", () => process.exit());
