import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../app/settings";
import type { Standing } from "../../domain/allocation/standing";
import { percentText, targetText } from "../shell/format";
import { measureName, targetsOf } from "../shell/measures";
import { peopleShort } from "../shell/peopleShort";
import { TargetBar } from "../shell/TargetBar";
import { type DistrictTotal, districtTotals } from "./districtTotals";

const useStyles = makeStyles({
  figures: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
  figure: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  headline: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  rate: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface DistrictFiguresProps {
  readonly standings: readonly Standing[];
  readonly targets: Settings["targets"];
}

/** The district's rates as large figures against their targets. */
export function DistrictFigures({ standings, targets }: DistrictFiguresProps) {
  const styles = useStyles();
  return (
    <div className={styles.figures}>
      {districtTotals(standings).map((total) => (
        <Figure key={total.measure} total={total} targets={targetsOf(total.measure, targets)} />
      ))}
    </div>
  );
}

function Figure({ total, targets }: { total: DistrictTotal; targets: readonly number[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { measure, base, done } = total;
  const share = base > 0 ? done / base : undefined;
  return (
    <div className={styles.figure}>
      <div className={styles.headline}>
        <Text>{measureName(measure, t)}</Text>
        <Text size={200} className={styles.quiet}>
          {t("pane.figures.count", { done, base })}
        </Text>
      </div>
      <Text weight="semibold" className={styles.rate}>
        {share === undefined ? t("pane.figures.notAvailable") : percentText(share)}
      </Text>
      {share !== undefined && <TargetBar share={share} targets={targets} />}
      {targets.map((target) => {
        const people = peopleShort(done, base, target);
        return (
          <Text key={target} size={200} className={styles.quiet}>
            {t(people > 0 ? "pane.figures.short" : "pane.figures.reached", {
              target: targetText(target),
              people,
            })}
          </Text>
        );
      })}
    </div>
  );
}
