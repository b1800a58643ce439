import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoggedSubmission } from "../../app/ledger";
import { type CalendarDate, parseIsoDate } from "../../domain/dates/calendarDate";
import { Actions } from "../shell/Actions";

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

/** The fields as typed. */
type Draft = Readonly<Record<keyof LoggedSubmission, string>>;

/** Logs what a unit has handed in, without leaving the pane. */
export function SubmissionForm({ units, items, today, onSave, onCancel }: SubmissionFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const unitsId = useId();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    unit: "",
    item: items[0] ?? "",
    period: "",
    submitted: today,
    handler: "",
    remark: "",
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const submission = completed(draft);
    if (submission) onSave(submission);
  };
  const field = (name: keyof Draft) => ({
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
      <Labelled name="submitted" required error={missing(!parseIsoDate(draft.submitted))}>
        <Input type="date" {...field("submitted")} />
      </Labelled>
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
  readonly name: keyof Draft;
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
  const submitted = parseIsoDate(draft.submitted);
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
