import { pane } from "./pane";

/** Every text in English, under the same keys as in Chinese. */
export const english = { pane, findings: {} } as const;
