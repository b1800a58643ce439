import { makeStyles, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecalculationResult } from "../../app/result";
import type { Standing } from "../../domain/allocation/standing";
import { groupBy } from "../shell/groupBy";
import { measureName, unitTarget } from "../shell/measures";
import { Paged } from "../shell/Paged";
import { tabId, Tabs } from "../shell/Tabs";
import type { ViewProps } from "../shell/viewProps";
import { ArchivePeriod } from "./ArchivePeriod";
import { byPlace } from "./byPlace";
import { isCurrent } from "./isCurrent";
import { MeasureSummary } from "./MeasureSummary";
import { fundingText, movementText, outlookText } from "./outlookText";
import { RankedUnit } from "./RankedUnit";

const useStyles = makeStyles({
  measures: { paddingTop: tokens.spacingVerticalS, marginInline: "-8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  empty: { paddingTop: tokens.spacingVerticalL },
});

const PANEL_ID = "ranking";

/** Every ranking of the workbook as bars against the target; a click selects the unit's row. */
export function Ranking({ session, state }: ViewProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const { result, settings } = state;
  if (!result || !settings) return null;
  const rankings = groupBy(result.standings, rankingOf);
  const current = chosen !== undefined && rankings.has(chosen) ? chosen : [...rankings.keys()][0];
  const units = rankings.get(current ?? "");
  if (current === undefined || !units?.[0])
    return <p className={styles.empty}>{t("pane.ranking.empty")}</p>;
  const tabs = [...rankings].map(([value, [first]]) => ({
    value,
    label: measureName(first?.measure ?? "", t),
  }));
  const target = unitTarget(units[0].measure, settings.targets);
  return (
    <>
      <div className={styles.measures}>
        <Tabs
          label={t("pane.ranking.measure")}
          tabs={tabs}
          selected={current}
          onSelect={setChosen}
          panelId={PANEL_ID}
        />
      </div>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(PANEL_ID, current)}>
        <MeasureSummary units={units} target={target} result={result} />
        <Paged key={current} items={[...units].sort(byPlace)}>
          {(shown) => (
            <ol className={styles.list}>
              {shown.map((standing) => (
                <li key={standing.row}>
                  <RankedUnit
                    standing={standing}
                    target={target}
                    placesGained={movementOf(standing, result)?.placesGained ?? null}
                    remarks={remarksOn(standing, result, t, i18n.language)}
                    onGo={session.select}
                  />
                </li>
              ))}
            </ol>
          )}
        </Paged>
      </div>
      <ArchivePeriod session={session} state={state} result={result} />
    </>
  );
}

function remarksOn(
  standing: Standing,
  result: RecalculationResult,
  t: TFunction,
  language: string
): string[] {
  if (!isCurrent(standing, result)) return [];
  const { comparedWith, asOf, funding } = result;
  const movement = movementOf(standing, result);
  const outlook = outlookOf(standing, result);
  return [
    ...(movement && comparedWith
      ? [movementText(movement, { comparedWith, asOf }, t, language)]
      : []),
    ...(outlook ? outlookText(outlook, t) : []),
    ...(standing.measure === "enrolment" ? fundingText(standing, funding, t) : []),
  ];
}

/** Periods and outlooks know only the table that counts for a measure; the same ranking in another sheet has none. */
const movementOf = (standing: Standing, result: RecalculationResult) =>
  isCurrent(standing, result)
    ? result.movements.find((movement) => isSame(movement, standing))
    : undefined;

const outlookOf = (standing: Standing, { forecast }: RecalculationResult) =>
  forecast.units.find((unit) => isSame(unit, standing) && unit.row === standing.row);

interface Ranked {
  readonly unit: string;
  readonly measure: string;
}

const isSame = (one: Ranked, other: Ranked) =>
  one.unit === other.unit && one.measure === other.measure;

/** One ranking per sheet and measure. */
const rankingOf = ({ sheet, measure }: Standing) => `${sheet}!${measure}`;
