import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../domain/findings";
import { findingText, locationText } from "../../i18n/words";
import { cellAddress } from "../../workbook/address";
import { Actions } from "../shell/Actions";
import { IgnoreForm } from "./IgnoreForm";

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular };

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: "20px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  // Aligns the words of the subtle buttons with those of the sentence.
  actions: { marginInlineStart: "-8px" },
  action: { minWidth: "auto" },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly onGo: () => void;
  readonly onIgnore: (reason: string) => void;
}

/** One finding: what is wrong and what to do, the way to its cell, and the way to set it aside. */
export function FindingItem({ finding, onGo, onIgnore }: FindingItemProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [ignoring, setIgnoring] = useState(false);
  const { severity, at } = finding;
  const Icon = ICONS[severity];
  const cell = cellAddress(at.row, at.column);
  return (
    <li className={styles.item}>
      <Icon
        className={mergeClasses(styles.icon, styles[severity])}
        role="img"
        aria-label={t(`pane.findings.severities.${severity}`)}
        aria-hidden={undefined}
      />
      <div className={styles.body}>
        <Text>{findingText(i18n, finding)}</Text>
        {ignoring ? (
          <IgnoreForm onIgnore={onIgnore} onCancel={() => setIgnoring(false)} />
        ) : (
          <div className={styles.actions}>
            <Actions>
              <Button
                size="small"
                appearance="subtle"
                className={styles.action}
                aria-label={t("pane.findings.go", { sheet: at.sheet, cell })}
                onClick={onGo}
              >
                {cell}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                className={styles.action}
                aria-label={`${t("pane.findings.ignore")} ${locationText(at)}`}
                onClick={() => setIgnoring(true)}
              >
                {t("pane.findings.ignore")}
              </Button>
            </Actions>
          </div>
        )}
      </div>
    </li>
  );
}
