import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Milestone } from "../../domain/tasks/milestone";
import type { PlanPhase } from "../../domain/tasks/phases";
import { dateText } from "../shell/format";
import { nextDue } from "./nextDue";
import { phasesOn } from "./planPhase";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  late: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  some: { color: tokens.colorStatusDangerForeground3 },
  open: { alignSelf: "flex-start" },
});

interface DeadlineSummaryProps {
  readonly milestones: readonly Milestone[];
  readonly asOf: CalendarDate;
  readonly phases: readonly PlanPhase[];
  readonly onOpen: () => void;
}

/** How many units are late, what is due next and where the plan stands. */
export function DeadlineSummary({ milestones, asOf, phases, onOpen }: DeadlineSummaryProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const late = new Set(
    milestones.filter(({ status }) => status === "overdue").map(({ unitId }) => unitId)
  ).size;
  const soon = milestones.filter(({ status }) => status === "dueSoon").length;
  const next = nextDue(milestones);
  const present = phasesOn(asOf, phases);
  return (
    <div className={styles.summary}>
      <Text weight="semibold" className={mergeClasses(styles.late, late > 0 && styles.some)}>
        {t("pane.deadlines.late", { count: late })}
      </Text>
      {soon > 0 && <Text>{t("pane.deadlines.soon", { count: soon })}</Text>}
      {next && (
        <Text>
          {t("pane.deadlines.next", {
            date: dateText(next.deadline, i18n.language, asOf),
            items: next.items.join(t("pane.listSeparator")),
            count: next.units,
          })}
        </Text>
      )}
      {present.length > 0 && (
        <Text>
          {t("pane.deadlines.phase", {
            phase: present.map(({ name }) => name).join(t("pane.sentenceSeparator")),
          })}
        </Text>
      )}
      {late + soon > 0 && (
        <Button className={styles.open} onClick={onOpen}>
          {t("pane.deadlines.open")}
        </Button>
      )}
    </div>
  );
}
