import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";
import { failureText } from "../../i18n/failureText";
import { importText, type Words } from "../../i18n/words";
import type { FileOutcome } from "../session/bringInFile";
import { Actions } from "../shell/Actions";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  file: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: "20px" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  left: { color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusWarningForeground3 },
});

const ICONS = { done: CheckmarkCircleFilled, left: InfoRegular, failed: WarningFilled };

interface ImportOutcomeProps {
  readonly outcomes: readonly FileOutcome[];
  /** Absent while files are still coming in. */
  readonly onReplace: ((files: readonly File[]) => void) | undefined;
}

/** A line per file; those that were in the workbook already can be put in the old ones' place. */
export function ImportOutcome({ outcomes, onReplace }: ImportOutcomeProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const known = outcomes.filter(isKnown).map(({ file }) => file);
  return (
    <>
      <ul className={styles.list} aria-label={t("pane.bringIn.outcome")}>
        {outcomes.map((outcome, index) => {
          const sort = sortOf(outcome);
          const Icon = ICONS[sort];
          return (
            <li key={index} className={styles.file}>
              <Icon
                className={mergeClasses(styles.icon, styles[sort])}
                role="img"
                aria-label={t(`pane.bringIn.sorts.${sort}`)}
                aria-hidden={undefined}
              />
              <Text>{sentence(i18n, outcome)}</Text>
            </li>
          );
        })}
      </ul>
      {onReplace && known.length > 0 && (
        <Actions>
          <Button onClick={() => onReplace(known)}>
            {t("pane.bringIn.replace", { count: known.length })}
          </Button>
        </Actions>
      )}
    </>
  );
}

const isKnown = (outcome: FileOutcome) =>
  "report" in outcome && outcome.report.outcome === "alreadyThere";

function sortOf(outcome: FileOutcome): keyof typeof ICONS {
  if ("failure" in outcome) return "failed";
  const { outcome: became } = outcome.report;
  if (became === "broughtIn" || became === "replaced") return "done";
  return became === "alreadyThere" ? "left" : "failed";
}

function sentence(words: Words, outcome: FileOutcome): string {
  if ("report" in outcome) return importText(words, outcome.report);
  const reason = failureText(words, outcome.failure);
  return words.t("imports.unreadable", { file: outcome.file.name, reason });
}
