import { useTranslation } from "react-i18next";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { DeadlineSummary } from "./DeadlineSummary";
import { DistrictFigures } from "./DistrictFigures";
import { FirstRun } from "./FirstRun";
import { RecognisedSheets } from "./RecognisedSheets";
import { RunSection } from "./RunSection";

/** Where the work stands and the one button that matters. */
export function Overview({ host, session, state, onOpen }: ViewProps) {
  const { t } = useTranslation();
  const { result, settings } = state;
  const known = result?.sheets.filter(({ kind }) => kind !== "unknown" && kind !== "report") ?? [];
  if (result && known.length === 0)
    return <FirstRun host={host} session={session} step={state.step} />;
  return (
    <>
      <RunSection session={session} state={state} />
      {result && settings && (
        <>
          {result.standings.length > 0 && (
            <Section title={t("pane.figures.title")}>
              <DistrictFigures standings={result.standings} targets={settings.targets} />
            </Section>
          )}
          {result.milestones.length > 0 && (
            <Section title={t("pane.deadlines.title")}>
              <DeadlineSummary
                milestones={result.milestones}
                asOf={result.asOf}
                planYear={settings.planYear}
                onOpen={() => onOpen("overdue")}
              />
            </Section>
          )}
          <Section title={t("pane.recognised.title")}>
            <RecognisedSheets sheets={result.sheets} />
          </Section>
        </>
      )}
    </>
  );
}
