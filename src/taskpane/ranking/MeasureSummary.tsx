import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RecalculationResult } from "../../app/result";
import type { Standing } from "../../domain/allocation/standing";
import { elapsedShare } from "../../domain/forecast/pace";
import { dateText, percentText, targetText } from "../shell/format";
import { isCurrent } from "./isCurrent";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
});

interface MeasureSummaryProps {
  readonly units: readonly Standing[];
  readonly target: number;
  readonly result: RecalculationResult;
}

/** What is true of all units of a measure: the target, how far the year has come, what the new people cost. */
export function MeasureSummary({ units, target, result }: MeasureSummaryProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const reached = units.filter(({ rate }) => rate !== null && rate >= target).length;
  const sentences = [
    t("pane.ranking.target", { target: targetText(target) }) +
      t("pane.sentenceSeparator") +
      t("pane.ranking.summary", { reached, total: units.length }),
    ...paceText(units, result, t, i18n.language),
    ...fundingText(units, result, t, i18n.language),
  ];
  return (
    <div className={styles.summary}>
      {sentences.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
    </div>
  );
}

const areCurrent = (units: readonly Standing[], result: RecalculationResult) =>
  units.some((unit) => isCurrent(unit, result));

/** 序时进度 for what is collected through the year, and for a stock why there is none. */
function paceText(
  units: readonly Standing[],
  result: RecalculationResult,
  t: TFunction,
  language: string
): string[] {
  if (!areCurrent(units, result)) return [];
  const { date, deadline } = result.forecast;
  switch (units[0]?.measure) {
    case "enrolment":
      return [t("pane.ranking.pace.none")];
    case "contribution":
      return [
        t("pane.ranking.pace.elapsed", {
          date: dateText(date, language, result.asOf),
          elapsed: percentText(elapsedShare(date, deadline), 1),
        }),
      ];
    default:
      return [];
  }
}

/** The money in total, and from what it is counted; or why it cannot be. */
function fundingText(
  units: readonly Standing[],
  result: RecalculationResult,
  t: TFunction,
  language: string
): string[] {
  if (units[0]?.measure !== "enrolment" || !areCurrent(units, result)) return [];
  const { source, people, amount, perPerson, uncounted } = result.funding;
  const left = uncounted > 0 ? [t("pane.ranking.funding.uncounted", { count: uncounted })] : [];
  const numbers = { people, amount, perPerson };
  switch (source.kind) {
    case "none":
      return [t("pane.ranking.funding.none")];
    case "column":
      return [t("pane.ranking.funding.column", { ...numbers, heading: source.heading }), ...left];
    case "baseline": {
      const date = dateText(source.date, language, result.asOf);
      return [t("pane.ranking.funding.baseline", { ...numbers, date }), ...left];
    }
  }
}
