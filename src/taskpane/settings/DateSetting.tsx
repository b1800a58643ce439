import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarDate, parseIsoDate } from "../../domain/dates/calendarDate";

interface DateSettingProps {
  /** Its words: pane.settings.<name> and <name>Hint. */
  readonly name: string;
  readonly value: CalendarDate | undefined;
  readonly onChange: (date: CalendarDate | undefined) => void;
}

/** A date that may be left open, taken when the person leaves the field. */
export function DateSetting({ name, value, onChange }: DateSettingProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value ?? "";
  const date = parseIsoDate(text);
  const valid = date !== undefined || text === "";
  const take = () => {
    if (typed === undefined || !valid) return;
    setTyped(undefined);
    if (date !== value) onChange(date);
  };
  return (
    <Field
      label={t(`pane.settings.${name}`)}
      hint={t(`pane.settings.${name}Hint`)}
      validationMessage={valid ? undefined : t("pane.asOf.invalid")}
    >
      <Input
        type="date"
        value={text}
        onChange={(_, changed) => setTyped(changed.value)}
        onBlur={take}
      />
    </Field>
  );
}
