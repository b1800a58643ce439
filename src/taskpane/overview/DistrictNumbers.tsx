import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { District } from "../../app/settings";
import { Actions } from "../shell/Actions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface DistrictNumbersProps {
  readonly district: District;
  readonly onSave: (district: District) => void;
}

/** Asks once for the two numbers of the whole district, and lets them be brought up to date. */
export function DistrictNumbers({ district, onSave }: DistrictNumbersProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const isKnown = district.eligible !== undefined && district.enrolled !== undefined;
  if (open)
    return (
      <NumbersForm
        district={district}
        onCancel={() => setOpen(false)}
        onSave={(numbers) => {
          setOpen(false);
          onSave(numbers);
        }}
      />
    );
  return (
    <div className={styles.form}>
      {!isKnown && (
        <Text size={200} className={styles.quiet}>
          {t("pane.district.hint")}
        </Text>
      )}
      <Actions>
        <Button size="small" onClick={() => setOpen(true)}>
          {t(isKnown ? "pane.district.change" : "pane.district.enter")}
        </Button>
      </Actions>
    </div>
  );
}

function NumbersForm(props: DistrictNumbersProps & { readonly onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [eligible, setEligible] = useState(String(props.district.eligible ?? ""));
  const [enrolled, setEnrolled] = useState(String(props.district.enrolled ?? ""));
  const [asked, setAsked] = useState(false);
  const numbers = { eligible: peopleIn(eligible), enrolled: peopleIn(enrolled) };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (numbers.eligible && numbers.enrolled !== undefined)
      props.onSave({ eligible: numbers.eligible, enrolled: numbers.enrolled });
  };
  const problem = (is: boolean) => (asked && is ? t("pane.district.required") : undefined);
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <Field label={t("pane.district.eligible")} validationMessage={problem(!numbers.eligible)}>
        <Input
          inputMode="numeric"
          value={eligible}
          onChange={(_, { value }) => setEligible(value)}
        />
      </Field>
      <Field
        label={t("pane.district.enrolled")}
        validationMessage={problem(numbers.enrolled === undefined)}
      >
        <Input
          inputMode="numeric"
          value={enrolled}
          onChange={(_, { value }) => setEnrolled(value)}
        />
      </Field>
      <Actions>
        <Button size="small" type="submit">
          {t("pane.district.save")}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {t("pane.actions.cancel")}
        </Button>
      </Actions>
    </form>
  );
}

/** Whole people, full-width digits and separators included. */
function peopleIn(text: string): number | undefined {
  const digits = text.normalize("NFKC").replace(/[\s,]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
