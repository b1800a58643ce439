import { Button, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { maskIdentityNumbersIn } from "../../domain/survey/identityNumber";

// Stays in the page so that screen readers hear what comes into it, and takes no room until then.
const useStyles = makeStyles({ status: { ":empty": { display: "none" } } });

/** Puts the text on the clipboard; where Office forbids that, shows it to be copied by hand. */
export function CopyAsText({ text: given, label }: { text: string; label: string }) {
  // It goes into chats and mails.
  const text = maskIdentityNumbersIn(given);
  const styles = useStyles();
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
        {label}
      </Button>
      <div role="status" className={styles.status}>
        {current && <Text size={200}>{t(`pane.copy.${current.copied ? "done" : "failed"}`)}</Text>}
      </div>
      {current && !current.copied && (
        <Textarea
          readOnly
          rows={8}
          value={text}
          aria-label={t("pane.copy.text")}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
