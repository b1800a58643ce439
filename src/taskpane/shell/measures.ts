import type { TFunction } from "i18next";
import type { Settings } from "../../app/settings";

/** The two measures of attachment 3 by their names, any other by its heading in the sheet. */
export function measureName(measure: string, t: TFunction): string {
  return measure === "enrolment" || measure === "contribution"
    ? t(`pane.figures.${measure}`)
    : t("pane.figures.other", { measure });
}

/** What each unit shall reach by the year's end: all of it where nothing is set. */
export function unitTarget(measure: string, targets: Settings["targets"]): number {
  return measure === "contribution" ? targets.contribution : targets.enrolment;
}
