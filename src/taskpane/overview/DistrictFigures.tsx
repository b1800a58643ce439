import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RecalculationResult } from "../../app/result";
import type { DistrictTarget } from "../../domain/forecast/districtRate";
import type { PaneSettings } from "../host";
import { percentText, targetText } from "../shell/format";
import { measureName, unitTarget } from "../shell/measures";
import { peopleShort } from "../shell/peopleShort";
import { TargetBar } from "../shell/TargetBar";
import { DistrictNumbers } from "./DistrictNumbers";
import { districtTotals } from "./districtTotals";

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
  readonly result: RecalculationResult;
  readonly settings: PaneSettings;
  readonly onChange: (changed: Pick<PaneSettings, "district">) => void;
}

/**
 * The district's rates as large figures. Those of the tables divide by the tasks; 参保率(全区), of which the plan's 90 %
 * and 95.5 % are meant, divides by eligible residents, whom no table counts: their number is asked for.
 */
export function DistrictFigures({ result, settings, onChange }: DistrictFiguresProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { district } = result;
  return (
    <div className={styles.figures}>
      {districtTotals(result.current.standings).map(({ measure, base, done }) => {
        const target = unitTarget(measure, settings.targets);
        const needed = peopleShort(done, base, target);
        return (
          <Figure
            key={measure}
            name={measureName(measure, t)}
            done={done}
            base={base}
            targets={[{ target, needed }]}
          />
        );
      })}
      {district && (
        <Figure
          name={t("pane.figures.district")}
          done={district.enrolled}
          base={district.eligible}
          targets={district.targets}
        />
      )}
      <DistrictNumbers
        district={settings.district}
        onSave={(changed) => onChange({ district: changed })}
      />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly done: number;
  readonly base: number;
  readonly targets: readonly DistrictTarget[];
}

function Figure({ name, done, base, targets }: FigureProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const share = base > 0 ? done / base : undefined;
  return (
    <div className={styles.figure}>
      <div className={styles.headline}>
        <Text>{name}</Text>
        <Text size={200} className={styles.quiet}>
          {t("pane.figures.count", { done, base })}
        </Text>
      </div>
      <Text weight="semibold" className={styles.rate}>
        {share === undefined ? t("pane.figures.notAvailable") : percentText(share)}
      </Text>
      {share !== undefined && (
        <TargetBar share={share} targets={targets.map(({ target }) => target)} />
      )}
      {targets.map(({ target, needed }) => (
        <Text key={target} size={200} className={styles.quiet}>
          {t(needed > 0 ? "pane.figures.short" : "pane.figures.reached", {
            target: targetText(target),
            people: needed,
          })}
        </Text>
      ))}
    </div>
  );
}
