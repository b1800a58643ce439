import { WorkbookFailure } from "../../workbook/failure";
import type { Rules } from "../useCases";
import { Crossing, type End } from "./crossing";

/** A use case with what it is given. */
export interface Question {
  readonly name: keyof Rules;
  readonly given: readonly unknown[];
}

export type Answer =
  | { readonly kind: "value"; readonly value: unknown }
  | {
      readonly kind: "failure";
      readonly failure: Pick<WorkbookFailure, "reason" | "sheet" | "state">;
    }
  /** What nobody foresaw, for developers to read. */
  | { readonly kind: "error"; readonly message: string };

/** What is said first, when the script has arrived and runs. */
export const STARTED = "started";

/** Runs the use cases that are asked for at the other end of a connection. */
export function answerQuestions(end: End, rules: Rules): void {
  const crossing = new Crossing(end, (question) => {
    void answerTo(question as Question, rules).then((answer) => crossing.send(answer));
  });
  void crossing.send(STARTED);
}

/** Runs one use case; whatever goes wrong is an answer, too. */
export async function answerTo({ name, given }: Question, rules: Rules): Promise<Answer> {
  try {
    const run = rules[name] as (...given: readonly unknown[]) => unknown;
    return { kind: "value", value: await run(...given) };
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) return { kind: "error", message: textOf(error) };
    const { reason, sheet, state } = error;
    return { kind: "failure", failure: { reason, ...(sheet !== undefined && { sheet }), state } };
  }
}

const textOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
