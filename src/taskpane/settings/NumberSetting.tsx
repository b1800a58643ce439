import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";

interface NumberSettingProps<Value> {
  /** Its words: pane.settings.<name> and <name>Hint. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Digits after the decimal point. */
  readonly digits?: number;
  readonly value: number | undefined;
  readonly onChange: (value: Value) => void;
}

type Props =
  | (NumberSettingProps<number> & { readonly optional?: false })
  | (NumberSettingProps<number | undefined> & { readonly optional: true });

/** A number within bounds, taken when the person leaves the field or presses Enter. */
export function NumberSetting(props: Props) {
  const { t } = useTranslation();
  const { name, min, max, digits = 0, value } = props;
  const written = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? written;
  const entered = numberIn(text, min, max, digits);
  const valid = entered !== undefined || (props.optional === true && text.trim() === "");
  const take = () => {
    if (typed === undefined || !valid) return;
    setTyped(undefined);
    if (text.trim() === written) return;
    if (props.optional) props.onChange(entered);
    else if (entered !== undefined) props.onChange(entered);
  };
  const takeOnEnter = ({ key }: KeyboardEvent) => {
    if (key === "Enter") take();
  };
  return (
    <Field
      label={t(`pane.settings.${name}`)}
      hint={t(`pane.settings.${name}Hint`)}
      validationMessage={valid ? undefined : t("pane.settings.outOfRange", { min, max })}
    >
      <Input
        inputMode="decimal"
        value={text}
        onChange={(_, changed) => setTyped(changed.value)}
        onBlur={take}
        onKeyDown={takeOnEnter}
      />
    </Field>
  );
}

function numberIn(text: string, min: number, max: number, digits: number): number | undefined {
  // Chinese input methods type full-width digits.
  const plain = text.normalize("NFKC").trim().replace(/%$/, "");
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const number = Number(Number(plain).toFixed(digits));
  return number >= min && number <= max ? number : undefined;
}
