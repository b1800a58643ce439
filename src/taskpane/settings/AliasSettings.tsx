import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Alias } from "../../app/settings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  alias: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
  },
  add: { alignSelf: "flex-start" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Other names of units: the list, and a line to add one. */
export function AliasSettings(props: {
  aliases: readonly Alias[];
  onChange: (aliases: readonly Alias[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { aliases, onChange } = props;
  const add = (added: Alias) =>
    onChange([...aliases.filter(({ alias }) => alias !== added.alias), added]);
  return (
    <>
      <Text size={200} className={styles.hint}>
        {t("pane.settings.aliasesHint")}
      </Text>
      {aliases.length > 0 && (
        <ul className={styles.list}>
          {aliases.map(({ alias, unit }) => (
            <li key={alias} className={styles.alias}>
              <Text>
                {alias} → {unit}
              </Text>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t("pane.settings.aliasRemove", { alias })}
                onClick={() => onChange(aliases.filter((one) => one.alias !== alias))}
              />
            </li>
          ))}
        </ul>
      )}
      <AliasForm onAdd={add} />
    </>
  );
}

function AliasForm({ onAdd }: { onAdd: (alias: Alias) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [alias, setAlias] = useState("");
  const [unit, setUnit] = useState("");
  const complete = alias.trim() !== "" && unit.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    onAdd({ alias: alias.trim(), unit: unit.trim() });
    setAlias("");
    setUnit("");
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t("pane.settings.alias")}>
        <Input value={alias} onChange={(_, { value }) => setAlias(value)} />
      </Field>
      <Field label={t("pane.settings.aliasUnit")}>
        <Input value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Button type="submit" className={styles.add} disabledFocusable={!complete}>
        {t("pane.settings.aliasAdd")}
      </Button>
    </form>
  );
}
