import { allocationFindings } from "./allocation";
import { documentFindings } from "./bulletin";
import { fundingFindings, historyFindings } from "./history";
import { imports } from "./import";
import { pane } from "./pane";
import { runFindings } from "./run";
import { surveyFindings } from "./survey";
import { taskFindings } from "./tasks";

/** Every text in Chinese: the pane's, and those of the findings of each room of the domain. */
export const chinese = {
  pane,
  imports,
  findings: {
    ...allocationFindings,
    ...taskFindings,
    ...surveyFindings,
    ...historyFindings,
    ...fundingFindings,
    ...documentFindings,
    ...runFindings,
  },
} as const;
