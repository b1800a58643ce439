import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Actions } from "../shell/Actions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Asks why a finding is in order; without a reason it stays. */
export function IgnoreForm(props: { onIgnore: (reason: string) => void; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing) setAsked(true);
    else props.onIgnore(reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t("pane.findings.ignoreReason")}
        hint={t("pane.findings.ignoreHint")}
        validationMessage={asked && missing ? t("pane.findings.reasonRequired") : undefined}
        required
      >
        <Input
          // The person has just asked for this field.
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Actions>
        <Button size="small" type="submit">
          {t("pane.findings.ignoreSave")}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {t("pane.actions.cancel")}
        </Button>
      </Actions>
    </form>
  );
}
