import { pane } from "./pane";

/** Every text in Chinese: the pane's, and those of the findings of each room of the domain. */
export const chinese = { pane, findings: {} } as const;
