import { pane } from "./pane";
import { surveyFindings } from "./survey";

/** Every text in English, under the same keys as in Chinese. */
export const english = { pane, findings: { ...surveyFindings } } as const;
