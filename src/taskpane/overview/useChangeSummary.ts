import { useTranslation } from "react-i18next";
import type { ChangeSet } from "../../workbook/changes";

/** '更正 5 · 补填 40 · 标色 1 张表': what kinds of places were changed. */
export function useChangeSummary(changes: ChangeSet): string {
  const { t } = useTranslation();
  const cells = (kind: ChangeSet["cells"][number]["kind"]) =>
    changes.cells.filter((cell) => cell.kind === kind).length;
  const counts = {
    corrected: cells("corrected"),
    filled: cells("filled"),
    precise: cells("precise"),
    highlights: changes.highlights.length,
    reports: changes.reports.length,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`pane.run.${what}`, { count }))
    .join(" · ");
}
