import { createRoot } from "react-dom/client";
import { Pane } from "../../../src/taskpane/Pane";
import { NO_CHANGES } from "../../../src/workbook/changes";
import { fakeHost, fakeUseCases } from "../fakeHost";
import { AS_OF, SAMPLE } from "../sampleResult";

/** The pane on invented data, to look at: ?lang=en-US&theme=dark&empty */
const query = new URLSearchParams(location.search);
const { host } = fakeHost({
  language: query.get("lang") ?? "zh-CN",
  theme: () => (query.get("theme") === "dark" ? "dark" : "light"),
});
const nothing = {
  ...SAMPLE,
  sheets: [],
  standings: [],
  findings: [],
  milestones: [],
  changes: NO_CHANGES,
};
const { useCases } = fakeUseCases(query.has("empty") ? nothing : SAMPLE);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Pane host={host} useCases={useCases} today={AS_OF} />);
