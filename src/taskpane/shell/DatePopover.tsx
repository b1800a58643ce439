import { makeStyles, Popover, PopoverSurface, tokens } from "@fluentui/react-components";
import { Calendar, DayOfWeek, type ICalendar } from "@fluentui/react-calendar-compat";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarDate, dayOf, monthOf, yearOf } from "../../domain/dates/calendarDate";
import { todayHere } from "../today";
import { calendarFormats, calendarStrings } from "./calendarWords";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingVerticalXS, maxWidth: "calc(100vw - 16px)" },
  calendar: {
    maxWidth: "100%",
    // Its cells are as wide as seven of them fit, down to a pane zoomed to twice its size.
    "& > div": { width: "100%", boxSizing: "border-box", padding: tokens.spacingVerticalXS },
    "& table": { width: "100%" },
    "& td, & th": { padding: 0 },
    "& td button": { width: "100%", maxWidth: "28px" },
    "& .fui-CalendarDay__monthAndYear": { whiteSpace: "normal", overflow: "visible" },
    "& .fui-Calendar__liveRegion": { clipPath: "inset(50%)" },
  },
});

export interface DatePopoverProps {
  readonly label: string;
  /** The element under which it opens. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly value: CalendarDate;
  readonly onChoose: (date: CalendarDate) => void;
  readonly onClose: () => void;
}

/** A month to choose a day from, over the pane; Escape or a click elsewhere closes it. */
export function DatePopover({ label, beside, value, onChoose, onClose }: DatePopoverProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const calendar = useRef<ICalendar>(null);
  useEffect(() => calendar.current?.focus(), []);
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: beside.current, position: "below", align: "start" }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={label}>
        <Calendar
          componentRef={calendar}
          className={styles.calendar}
          isMonthPickerVisible={false}
          showGoToToday
          highlightSelectedMonth
          firstDayOfWeek={i18n.language === "zh-CN" ? DayOfWeek.Monday : DayOfWeek.Sunday}
          value={localDay(value)}
          strings={calendarStrings(i18n.language, t)}
          dateTimeFormatter={calendarFormats(i18n.language)}
          onSelectDate={(day) => onChoose(todayHere(day))}
          onDismiss={onClose}
        />
      </PopoverSurface>
    </Popover>
  );
}

/** Midnight of that day where the person is, as the calendar counts days. */
const localDay = (date: CalendarDate) => new Date(yearOf(date), monthOf(date) - 1, dayOf(date));
