import { Button, makeStyles, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfficialDocument } from "../../domain/bulletin/bulletin";
import { saveFile } from "./saveFile";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// As in CopyAsText.
const useStyles = makeStyles({ status: { ":empty": { display: "none" } } });

interface DownloadDocumentProps {
  readonly documents: readonly OfficialDocument[];
  readonly fileName: string;
}

/** Writes the documents as one Word file; what writes it is loaded now, since few people need it each time. */
export function DownloadDocument({ documents, fileName }: DownloadDocumentProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"working" | "saved" | "failed">();
  const download = async () => {
    setOutcome("working");
    try {
      const { officialDocx } = await import("../../docx/officialDocx");
      saveFile(await officialDocx(documents), fileName, WORD);
      setOutcome("saved");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={outcome === "working"}
        onClick={() => void download()}
      >
        {t("pane.bulletin.word")}
      </Button>
      <div role="status" className={styles.status}>
        {outcome && <Text size={200}>{t(`pane.bulletin.download.${outcome}`)}</Text>}
      </div>
    </>
  );
}
