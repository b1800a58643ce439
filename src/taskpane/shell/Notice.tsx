import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";

type Intent = "success" | "error" | "info";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid transparent`,
    overflowWrap: "anywhere",
  },
  icon: { fontSize: "20px", lineHeight: 1 },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { success: CheckmarkCircleFilled, error: ErrorCircleFilled, info: InfoFilled };

/** A message in place, with what can be done about it. Errors are announced at once, the rest when there is a pause. */
export function Notice({ intent, children }: { intent: Intent; children: ReactNode }) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div
      className={mergeClasses(styles.notice, styles[intent])}
      role={intent === "error" ? "alert" : "status"}
    >
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
