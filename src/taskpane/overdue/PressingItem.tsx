import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import { dateText } from "../shell/format";
import { Paged } from "../shell/Paged";
import { VisuallyHidden } from "../shell/VisuallyHidden";
import type { PressingGroup, PressingMilestone } from "./pressing";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  item: { margin: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  units: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  unit: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface PressingItemProps {
  readonly group: PressingGroup;
  readonly asOf: CalendarDate;
  readonly onGo: (milestone: PressingMilestone) => void;
}

/** One item with its deadline and the units that owe it; a click on one goes to the cell that set the deadline. */
export function PressingItem({ group, asOf, onGo }: PressingItemProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const id = useId();
  const { item, status, deadline, days, milestones } = group;
  const isLate = status === "overdue";
  return (
    // Two deadlines of one item are told apart by the day.
    <section aria-labelledby={`${id} ${id}-deadline`}>
      <div className={styles.heading}>
        <Text as="h3" id={id} weight="semibold" className={styles.item}>
          {item}
        </Text>
        <Badge appearance="tint" size="large" color={isLate ? "danger" : "warning"}>
          {t(`pane.overdue.${isLate ? "daysLate" : "dueIn"}`, { count: days })}
        </Badge>
      </div>
      <Text size={200} id={`${id}-deadline`} className={styles.quiet}>
        {t("pane.overdue.deadline", { date: dateText(deadline, i18n.language, asOf) })} ·{" "}
        {t("pane.overdue.units", { count: milestones.length })}
      </Text>
      <Paged items={milestones}>
        {(shown) => (
          <ul className={styles.units}>
            {shown.map((owed) => (
              <li key={`${owed.row}\n${owed.unitId}`}>
                <Button size="small" className={styles.unit} onClick={() => onGo(owed)}>
                  <VisuallyHidden>{t("pane.overdue.go")}</VisuallyHidden> {owed.unit}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
