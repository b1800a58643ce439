import { loadedUseCases } from "../loadedUseCases";
import { answerQuestions } from "./answerQuestions";
import type { End } from "./crossing";

/** The script of the worker: the same use cases, on a thread of their own. */
answerQuestions(self as unknown as End, loadedUseCases);
// On its way while the pane reads the workbook.
void import("../../app/recalculate");
