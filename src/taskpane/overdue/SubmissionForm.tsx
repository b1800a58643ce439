import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoggedSubmission } from "../../app/ledger";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import { Actions } from "../shell/Actions";
import { DateField } from "../shell/DateField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface SubmissionFormProps {
  /** Names to choose from while typing. */
  readonly units: readonly string[];
  /** The items of the ledger, as its drop-down offers them. */
  readonly items: readonly string[];
  readonly today: CalendarDate;
  readonly onSave: (submission: LoggedSubmission) => void;
  readonly onCancel: () => void;
}

/** The fields as they stand; the date is undefined where none can be read. */
type Draft = Readonly<Record<TextName, string>> & {
  readonly submitted: CalendarDate | undefined;
};
type TextName = Exclude<keyof LoggedSubmission, "submitted">;

const BLANK = { unit: "", period: "", handler: "", remark: "" };

/** Logs what a unit has handed in, without leaving the pane. */
export function SubmissionForm({ units, items, today, onSave, onCancel }: SubmissionFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const unitsId = useId();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>({ ...BLANK, item: items[0] ?? "", submitted: today });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const submission = completed(draft);
    if (submission) onSave(submission);
  };
  const field = (name: TextName) => ({
    value: draft[name],
    onChange: (_: unknown, { value }: { value: string }) => setDraft({ ...draft, [name]: value }),
  });
  const missing = (is: boolean) => (asked && is ? t("pane.submission.required") : undefined);
  return (
    <form
      className={styles.form}
      onSubmit={save}
      noValidate
      aria-label={t("pane.submission.title")}
    >
      <Text size={200} className={styles.hint}>
        {t("pane.submission.hint")}
      </Text>
      <Labelled name="unit" required error={missing(draft.unit.trim() === "")}>
        <Input list={unitsId} {...field("unit")} />
      </Labelled>
      <datalist id={unitsId}>
        {units.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Labelled name="item" required>
        <Select {...field("item")}>
          {items.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Labelled>
      <Labelled name="period" hint={t("pane.submission.periodHint")}>
        <Input {...field("period")} />
      </Labelled>
      <DateField
        label={t("pane.submission.submitted")}
        required
        value={draft.submitted}
        near={today}
        problem={missing(!draft.submitted)}
        onChange={(submitted) => setDraft({ ...draft, submitted })}
        onUnreadable={() => setDraft({ ...draft, submitted: undefined })}
      />
      <Labelled name="handler">
        <Input {...field("handler")} />
      </Labelled>
      <Labelled name="remark">
        <Input {...field("remark")} />
      </Labelled>
      <Actions>
        <Button type="submit" appearance="primary">
          {t("pane.submission.save")}
        </Button>
        <Button onClick={onCancel}>{t("pane.actions.cancel")}</Button>
      </Actions>
    </form>
  );
}

interface LabelledProps {
  readonly name: TextName;
  readonly required?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: ReactElement;
}

function Labelled({ name, required = false, hint, error, children }: LabelledProps) {
  const { t } = useTranslation();
  return (
    <Field
      label={t(`pane.submission.${name}`)}
      required={required}
      hint={hint}
      validationMessage={error}
    >
      {children}
    </Field>
  );
}

function completed(draft: Draft): LoggedSubmission | undefined {
  const { submitted } = draft;
  if (draft.unit.trim() === "" || !submitted) return undefined;
  return {
    unit: draft.unit.trim(),
    item: draft.item,
    period: draft.period.trim(),
    submitted,
    handler: draft.handler.trim(),
    remark: draft.remark.trim(),
  };
}
