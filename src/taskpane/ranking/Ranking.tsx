import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../domain/allocation/standing";
import { targetText } from "../shell/format";
import { groupBy } from "../shell/groupBy";
import { measureName, unitTarget } from "../shell/measures";
import { tabId, Tabs } from "../shell/Tabs";
import type { ViewProps } from "../shell/viewProps";
import { byPlace } from "./byPlace";
import { RankedUnit } from "./RankedUnit";

const useStyles = makeStyles({
  measures: { paddingTop: tokens.spacingVerticalS, marginInline: "-8px" },
  summary: {
    display: "block",
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  empty: { paddingTop: tokens.spacingVerticalL },
});

const PANEL_ID = "ranking";

/** Every ranking of the workbook as bars against the target; a click selects the unit's row. */
export function Ranking({ session, state }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  if (!state.result || !state.settings) return null;
  const rankings = groupBy(state.result.standings, rankingOf);
  const current = chosen !== undefined && rankings.has(chosen) ? chosen : [...rankings.keys()][0];
  const units = rankings.get(current ?? "");
  if (current === undefined || !units?.[0])
    return <p className={styles.empty}>{t("pane.ranking.empty")}</p>;
  const tabs = [...rankings].map(([value, [first]]) => ({
    value,
    label: measureName(first?.measure ?? "", t),
  }));
  const target = unitTarget(units[0].measure, state.settings.targets);
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
        <Text size={200} className={styles.summary}>
          {t("pane.ranking.target", { target: targetText(target) })}
          {t("pane.sentenceSeparator")}
          {t("pane.ranking.summary", {
            reached: units.filter((unit) => hasReached(unit, target)).length,
            total: units.length,
          })}
        </Text>
        <ol className={styles.list}>
          {[...units].sort(byPlace).map((standing) => (
            <li key={standing.row}>
              <RankedUnit standing={standing} target={target} onGo={session.select} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** One ranking per sheet and measure. */
const rankingOf = ({ sheet, measure }: Standing) => `${sheet}!${measure}`;

const hasReached = ({ rate }: Standing, target: number) => rate !== null && rate >= target;
