import { useTranslation } from "react-i18next";
import { BringIn } from "../bringIn/BringIn";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { DeadlineSummary } from "./DeadlineSummary";
import { DistrictFigures } from "./DistrictFigures";
import { FirstRun } from "./FirstRun";
import { RecognisedSheets } from "./RecognisedSheets";
import { RunSection } from "./RunSection";
import { SheetActions } from "./SheetActions";

/** Where the work stands and the one button that matters. */
export function Overview({ host, session, state, onOpen }: ViewProps) {
  const { t } = useTranslation();
  const { result, settings } = state;
  const known = result?.sheets.filter(({ kind }) => kind !== "unknown" && kind !== "report") ?? [];
  if (result && known.length === 0) return <FirstRun host={host} session={session} state={state} />;
  return (
    <>
      <RunSection session={session} state={state} />
      {result && settings && (
        <>
          {result.standings.length > 0 && (
            <Section title={t("pane.figures.title")}>
              <DistrictFigures
                result={result}
                settings={settings}
                onChange={(changed) => void session.changeSettings({ ...settings, ...changed })}
              />
            </Section>
          )}
          {result.milestones.length > 0 && (
            <Section title={t("pane.deadlines.title")}>
              <DeadlineSummary
                milestones={result.milestones}
                asOf={result.asOf}
                phases={result.phases}
                onOpen={() => onOpen("overdue")}
              />
            </Section>
          )}
          <Section title={t("pane.bringIn.title")}>
            <BringIn session={session} state={state} />
          </Section>
          <Section title={t("pane.sheets.title")}>
            <SheetActions session={session} state={state} result={result} />
          </Section>
          <Section title={t("pane.recognised.title")}>
            <RecognisedSheets sheets={result.sheets} />
          </Section>
        </>
      )}
    </>
  );
}
