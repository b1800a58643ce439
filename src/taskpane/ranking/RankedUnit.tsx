import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../domain/allocation/standing";
import type { CellLocation } from "../../domain/findings";
import { percentText } from "../shell/format";
import { peopleShort } from "../shell/peopleShort";
import { RowButton } from "../shell/RowButton";
import { TargetBar } from "../shell/TargetBar";
import { VisuallyHidden } from "../shell/VisuallyHidden";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "2em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  place: {
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground3,
    alignItems: "flex-end",
  },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground1 },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RankedUnitProps {
  readonly standing: Standing;
  readonly target: number;
  /** Since the last saved period; null where there is none. The remarks say it in words. */
  readonly placesGained: number | null;
  /** What changed since the last saved period, and what is ahead: a sentence each. */
  readonly remarks: readonly string[];
  readonly onGo: (at: CellLocation) => Promise<void>;
}

/** One unit's place, rate and gap to the target in people. */
export function RankedUnit({ standing, target, placesGained, remarks, onGo }: RankedUnitProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { unit, base, done, rate, rank } = standing;
  const counted = base !== null && done !== null && rate !== null;
  const rateText = counted ? percentText(rate) : t("pane.figures.notAvailable");
  const gap = counted
    ? t("pane.ranking.gap", { count: peopleShort(done, base, target) })
    : t("pane.ranking.noRank");
  return (
    <RowButton
      className={styles.row}
      onClick={() => void onGo({ sheet: standing.sheet, row: standing.row, column: 0 })}
    >
      <span className={styles.place}>
        <Text>
          {rank ?? "—"} <VisuallyHidden>{t("pane.ranking.select")}</VisuallyHidden>
        </Text>
        {placesGained !== null && placesGained !== 0 && (
          <Text size={200} className={placesGained > 0 ? styles.up : styles.down} aria-hidden>
            {placesGained > 0 ? "▲" : "▼"}
            {Math.abs(placesGained)}
          </Text>
        )}
      </span>
      <span className={styles.body}>
        <span className={styles.line}>
          <Text weight="semibold">{unit}</Text>
          <Text>{rateText}</Text>
        </span>
        {counted && <TargetBar share={rate} targets={[target]} />}
        <span className={styles.line}>
          <Text size={200} className={styles.quiet}>
            {gap}
          </Text>
          {counted && (
            <Text size={200} className={styles.quiet}>
              {t("pane.ranking.counts", { done, base })}
            </Text>
          )}
        </span>
        {remarks.map((remark) => (
          <Text key={remark} size={200} className={styles.quiet}>
            {remark}
          </Text>
        ))}
      </span>
    </RowButton>
  );
}
