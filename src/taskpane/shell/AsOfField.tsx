import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarDate, parseIsoDate } from "../../domain/dates/calendarDate";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
});

/** The date everything is judged by. While a date is half typed, the last whole one stays in force. */
export function AsOfField(props: { asOf: CalendarDate; onChange: (date: CalendarDate) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>(props.asOf);
  const change = (text: string) => {
    setTyped(text);
    const date = parseIsoDate(text);
    if (date && date !== props.asOf) props.onChange(date);
  };
  const invalid = parseIsoDate(typed) === undefined;
  return (
    <Field
      className={styles.field}
      label={t("pane.asOf.label")}
      size="small"
      validationMessage={invalid ? t("pane.asOf.invalid") : undefined}
    >
      <Input
        type="date"
        size="small"
        appearance="filled-darker"
        value={typed}
        onChange={(_, { value }) => change(value)}
      />
    </Field>
  );
}
