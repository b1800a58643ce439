import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Alias } from "../../app/settings";
import type { CellLocation } from "../../domain/findings";
import type { UnmatchedName } from "../../domain/tasks/unmatched";
import { locationText } from "../../i18n/words";
import { Actions } from "../shell/Actions";
import { groupBy } from "../shell/groupBy";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface UnmatchedNamesProps {
  readonly unmatched: readonly UnmatchedName[];
  /** The units to choose from. */
  readonly units: readonly string[];
  readonly onAdd: (alias: Alias) => void;
  readonly onGo: (at: CellLocation) => Promise<void>;
}

/** Names in the sheets that belong to no unit: each can be tied to one, and then counts as another name of it. */
export function UnmatchedNames({ unmatched, units, onAdd, onGo }: UnmatchedNamesProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const unitsId = useId();
  return (
    <>
      <Text size={200} className={styles.hint}>
        {t("pane.settings.unmatchedHint")}
      </Text>
      <datalist id={unitsId}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {[...groupBy(unmatched, ({ name }) => name)].map(([name, places]) => (
        <UnmatchedForm
          key={name}
          name={name}
          places={places}
          {...{ units, unitsId, onAdd, onGo }}
        />
      ))}
    </>
  );
}

interface UnmatchedFormProps extends Omit<UnmatchedNamesProps, "unmatched"> {
  readonly name: string;
  readonly places: readonly UnmatchedName[];
  readonly unitsId: string;
}

function UnmatchedForm({ name, places, units, unitsId, onAdd, onGo }: UnmatchedFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [unit, setUnit] = useState("");
  const isKnown = units.includes(unit.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isKnown) onAdd({ alias: name, unit: unit.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t("pane.settings.unmatchedUnit", { name })}
        hint={t(`pane.settings.unmatchedReasons.${places[0]?.reason ?? "unknown"}`)}
      >
        <Input list={unitsId} value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Actions>
        <Button size="small" type="submit" disabledFocusable={!isKnown}>
          {t("pane.settings.unmatchedSave", { name })}
        </Button>
        {places.map(({ at }) => (
          <Button
            key={locationText(at)}
            size="small"
            appearance="subtle"
            onClick={() => void onGo(at)}
          >
            {locationText(at)}
          </Button>
        ))}
      </Actions>
    </form>
  );
}
