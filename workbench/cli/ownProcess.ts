import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Answer, Job } from "./job";

/** What one workbook may take: a sheet of a million rows stays below. */
export interface Limits {
  readonly memoryMb: number;
  readonly timeMs: number;
}

const LIMITS: Limits = { memoryMb: 3072, timeMs: 300_000 };

/**
 * Does jobs in a process of its own, so that a workbook that wants all memory or never ends costs nothing but that
 * process: it gets its sentence, and the next workbook a new process.
 */
export class OwnProcess {
  #process: ChildProcess | undefined;

  constructor(
    private readonly limits = LIMITS,
    private readonly nodeOptions: readonly string[] = process.execArgv
  ) {}

  readonly doJob = (job: Job): Promise<Answer> => {
    const child = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      const end = (answer: Answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const giveUp = (reason: string) => {
        this.end();
        end({ told: [], error: `文件“${job.input}”：${reason}，没有写出结果。` });
      };
      const timer = setTimeout(
        () => giveUp(`${this.limits.timeMs / 1000} 秒内没有算完`),
        this.limits.timeMs
      );
      child.on("message", (answer: Answer) => end(answer));
      child.on("error", () => giveUp("处理它的进程无法启动"));
      child.on("exit", () => giveUp("处理时内存不够或意外中断"));
      child.send(job);
    });
  };

  /** Ends the process, whatever it is doing. */
  end(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }

  #start(): ChildProcess {
    return fork(join(__dirname, "jobProcess.ts"), {
      execArgv: [...this.nodeOptions, `--max-old-space-size=${this.limits.memoryMb}`],
      // What Node prints when memory runs out helps nobody; the report is the parent's to print.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}
