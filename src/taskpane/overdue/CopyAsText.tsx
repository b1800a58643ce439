import { Button, Text, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Puts the text on the clipboard; where Office forbids that, shows it to be copied by hand. */
export function CopyAsText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, copied: true });
    } catch {
      setOutcome({ text, copied: false });
    }
  };
  // Another filter or date makes another text, for which nothing has been tried yet.
  const current = outcome?.text === text ? outcome : undefined;
  return (
    <>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {t("pane.overdue.copy")}
      </Button>
      <div role="status">
        {current && (
          <Text size={200}>{t(`pane.overdue.${current.copied ? "copied" : "copyFailed"}`)}</Text>
        )}
      </div>
      {current && !current.copied && (
        <Textarea
          readOnly
          rows={8}
          value={text}
          aria-label={t("pane.overdue.textLabel")}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
