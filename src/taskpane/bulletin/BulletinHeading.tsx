import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulletinSettings } from "../../app/settings";
import { NumberSetting } from "../settings/NumberSetting";

interface BulletinHeadingProps {
  readonly bulletin: BulletinSettings;
  readonly onChange: (bulletin: BulletinSettings) => void;
}

const TEXTS = ["place", "recipients", "issuer"] as const;

/** What stands on the documents beside the figures; kept in the workbook. */
export function BulletinHeading({ bulletin, onChange }: BulletinHeadingProps) {
  return (
    <>
      <NumberSetting
        name="bulletinNumber"
        optional
        min={1}
        max={9999}
        value={bulletin.number}
        onChange={(number) => onChange({ ...bulletin, number })}
      />
      {TEXTS.map((name) => (
        <TextSetting
          key={name}
          name={name}
          value={bulletin[name]}
          onChange={(text) => onChange({ ...bulletin, [name]: text })}
        />
      ))}
    </>
  );
}

interface TextSettingProps {
  readonly name: (typeof TEXTS)[number];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Taken when the person leaves the field or presses Enter. */
function TextSetting({ name, value, onChange }: TextSettingProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const take = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed.trim() !== value) onChange(typed.trim());
  };
  const takeOnEnter = ({ key }: KeyboardEvent) => {
    if (key === "Enter") take();
  };
  return (
    <Field label={t(`pane.bulletin.${name}`)} hint={t(`pane.bulletin.${name}Hint`)}>
      <Input
        maxLength={200}
        value={typed ?? value}
        onChange={(_, changed) => setTyped(changed.value)}
        onBlur={take}
        onKeyDown={takeOnEnter}
      />
    </Field>
  );
}
