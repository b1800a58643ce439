import { Field, type FieldProps, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarDate, yearOf } from "../../domain/dates/calendarDate";
import { ChooseDate } from "./ChooseDate";
import { dateText } from "./format";
import { typedDate } from "./typedDate";

interface DateEntry {
  readonly value: CalendarDate | undefined;
  /** Lends its year to a date typed without one, and its month to the calendar, while the field is empty. */
  readonly near: CalendarDate;
  /** undefined: the field was emptied. */
  readonly onChange: (date: CalendarDate | undefined) => void;
  /** The person left a text that is no date. */
  readonly onUnreadable?: () => void;
}

export interface DateFieldProps
  extends DateEntry, Pick<FieldProps, "className" | "hint" | "required"> {
  readonly label: string;
  readonly size?: "small" | "medium";
  readonly appearance?: "outline" | "filled-darker";
  /** What is wrong; that a text is no date is told by the field itself. */
  readonly problem?: string | undefined;
  /** Added to what is said about a text that is no date. */
  readonly meanwhile?: string;
}

const useStyles = makeStyles({
  // In a pane zoomed to twice its size, where small is twice as large, a whole date fits beside the button.
  box: {
    "@media (max-width: 219px)": { columnGap: 0, paddingInline: tokens.spacingHorizontalXS },
  },
  text: {
    "@media (max-width: 219px)": { fontSize: tokens.fontSizeBase100, paddingInline: 0 },
  },
});

/**
 * A date, shown in words of the pane's language whatever the browser's, taken as people write dates when they press
 * Enter or leave the field, or chosen from a calendar.
 */
export function DateField(props: DateFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { label, value, near, size = "medium", appearance = "outline" } = props;
  const { text, refused, type, take, settle } = useTypedDate(props);
  const [calendar, setCalendar] = useState<"open" | "closed" | "missing">("closed");
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = ({ key, altKey }: KeyboardEvent) => {
    if (key === "Enter") take();
    if (key === "Escape") settle(value);
    if (key === "ArrowDown" && altKey) setCalendar("open");
  };
  const close = () => {
    setCalendar("closed");
    input.current?.focus();
  };
  const missCalendar = useCallback(() => setCalendar("missing"), []);
  const unreadable = [t("pane.date.unreadable"), props.meanwhile].filter(Boolean).join("");
  const noCalendar = calendar === "missing" ? t("pane.date.noCalendar") : undefined;
  return (
    <Field
      className={props.className}
      label={label}
      hint={props.hint}
      size={size}
      required={props.required}
      validationMessage={refused ? unreadable : (props.problem ?? noCalendar)}
    >
      <Input
        ref={input}
        className={styles.box}
        input={{ className: styles.text }}
        autoComplete="off"
        size={size}
        appearance={appearance}
        value={text}
        onChange={(_, changed) => type(changed.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
        contentAfter={
          <ChooseDate
            label={label}
            beside={input}
            value={value ?? near}
            open={calendar === "open"}
            onOpen={() => setCalendar("open")}
            onFailed={missCalendar}
            onChoose={(date) => {
              settle(date);
              close();
            }}
            onClose={close}
          />
        }
      />
    </Field>
  );
}

/** What stands in the field while somebody types, and what becomes of it. */
function useTypedDate({ value, near, onChange, onUnreadable }: DateEntry) {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);
  const type = (text: string | undefined) => {
    setTyped(text);
    setRefused(false);
  };
  const settle = (date: CalendarDate | undefined) => {
    type(undefined);
    if (date !== value) onChange(date);
  };
  const take = () => {
    if (typed === undefined) return;
    const date = typedDate(typed, yearOf(value ?? near));
    if (date || typed.trim() === "") settle(date);
    else {
      setRefused(true);
      onUnreadable?.();
    }
  };
  const text = typed ?? (value ? dateText(value, i18n.language) : "");
  return { text, refused, type, take, settle };
}
