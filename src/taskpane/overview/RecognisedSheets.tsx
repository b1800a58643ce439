import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RecognisedSheet, SheetKind } from "../../app/recognisedSheet";

/** The sheets of the notice, whose absence is worth saying; the other kinds are extras. */
const EXPECTED: readonly SheetKind[] = ["allocation", "taskList", "survey", "ledger"];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  kind: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** Which sheets the run works with, which it did not find, and which it leaves alone. */
export function RecognisedSheets({ sheets }: { sheets: readonly RecognisedSheet[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const known = sheets.filter(({ kind }) => kind !== "unknown");
  const missing = EXPECTED.filter((kind) => !sheets.some((sheet) => sheet.kind === kind));
  return (
    <>
      <ul className={styles.list}>
        {known.map(({ name, kind, rows }) => (
          <li key={name} className={styles.sheet}>
            <span>
              {name}
              <Text size={200} className={styles.kind}>
                {t(`pane.sheetKinds.${kind}`)}
              </Text>
            </span>
            <Text className={styles.quiet}>{t("pane.recognised.rows", { count: rows })}</Text>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Text>
          {t("pane.recognised.missing", {
            kinds: missing
              .map((kind) => t(`pane.sheetKinds.${kind}`))
              .join(t("pane.listSeparator")),
          })}
        </Text>
      )}
      {known.length < sheets.length && (
        <Text size={200} className={styles.quiet}>
          {t("pane.recognised.ignoredSheets", { count: sheets.length - known.length })}
        </Text>
      )}
    </>
  );
}
