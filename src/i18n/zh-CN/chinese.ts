import { pane } from "./pane";
import { surveyFindings } from "./survey";

/** Every text in Chinese: the pane's, and those of the findings of each room of the domain. */
export const chinese = { pane, findings: { ...surveyFindings } } as const;
