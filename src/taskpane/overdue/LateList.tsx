import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import { dateText } from "../shell/format";
import { Paged } from "../shell/Paged";
import { RowButton } from "../shell/RowButton";
import { VisuallyHidden } from "../shell/VisuallyHidden";
import { itemText, type PressingMilestone } from "./pressing";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    // Where not even the badge fits beside a few letters, it goes below.
    "@media (max-width: 219px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  details: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface LateListProps {
  readonly milestones: readonly PressingMilestone[];
  readonly asOf: CalendarDate;
  readonly onGo: (milestone: PressingMilestone) => void;
}

/** Units with what they owe; a click goes to the cell that set the deadline. */
export function LateList({ milestones, asOf, onGo }: LateListProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  return (
    <Paged items={milestones}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((late) => (
            <li key={`${late.row}\n${late.unitId}\n${itemText(late)}\n${late.deadline}`}>
              <RowButton className={styles.row} onClick={() => onGo(late)}>
                <span className={styles.details}>
                  <Text weight="semibold">
                    <VisuallyHidden>{t("pane.overdue.go")}</VisuallyHidden> {late.unit}
                  </Text>
                  <Text size={200} className={styles.quiet}>
                    {itemText(late)} ·{" "}
                    {t("pane.overdue.deadline", {
                      date: dateText(late.deadline, i18n.language, asOf),
                    })}
                  </Text>
                </span>
                <Badge
                  appearance="tint"
                  size="large"
                  color={late.status === "overdue" ? "danger" : "warning"}
                >
                  {daysText(late, t)}
                </Badge>
              </RowButton>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

function daysText({ status, daysLate, daysLeft }: PressingMilestone, t: TFunction): string {
  return status === "overdue"
    ? t("pane.overdue.daysLate", { count: daysLate })
    : t("pane.overdue.dueIn", { count: daysLeft });
}
