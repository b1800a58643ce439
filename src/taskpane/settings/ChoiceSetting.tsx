import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

interface ChoiceSettingProps<Option extends string> {
  /** Its words: pane.settings.<name>, <name>Hint and <name>Options.<option>. */
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onChange: (option: Option) => void;
}

/** One of a few ways to do something. */
export function ChoiceSetting<Option extends string>(props: ChoiceSettingProps<Option>) {
  const { t } = useTranslation();
  const { name, options, value, onChange } = props;
  return (
    <Field label={t(`pane.settings.${name}`)} hint={t(`pane.settings.${name}Hint`)}>
      <RadioGroup value={value} onChange={(_, chosen) => onChange(chosen.value as Option)}>
        {options.map((option) => (
          <Radio key={option} value={option} label={t(`pane.settings.${name}Options.${option}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
