import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  bulletinChanges,
  type BulletinResult,
  composeBulletin,
  keepBulletinTemplate,
} from "../../app/bulletin";
import { findingText, locationText } from "../../i18n/words";
import { NO_CHANGES } from "../../workbook/changes";
import type { Session } from "../session/session";
import { Actions } from "../shell/Actions";
import { CopyAsText } from "../shell/CopyAsText";
import { DownloadDocument } from "./DownloadDocument";
import { Preview } from "./Preview";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface BulletinDocumentProps {
  readonly session: Session;
  readonly bulletin: BulletinResult;
}

/** 通报: to read, to copy, as a sheet, as a Word document; its wording can be put into the workbook and edited there. */
export function BulletinDocument({ session, bulletin }: BulletinDocumentProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { document, text, findings } = bulletin;
  const insertSheet = () =>
    session.carryOut("bulletinSheet", ({ snapshot, result, settings }) => {
      const current = composeBulletin(snapshot, result, settings);
      return current ? bulletinChanges(snapshot, current.document) : NO_CHANGES;
    });
  const keepWording = () =>
    session.carryOut("bulletinWording", ({ snapshot, result, settings }) =>
      keepBulletinTemplate(snapshot, result, settings)
    );
  return (
    <>
      <Actions>
        <CopyAsText text={text} label={t("pane.bulletin.copy")} />
        <Button onClick={() => void insertSheet()}>{t("pane.bulletin.sheet")}</Button>
        <DownloadDocument
          documents={[document]}
          fileName={`${document.paragraphs[0]?.text ?? t("pane.bulletin.title")}.docx`}
        />
      </Actions>
      {findings.map((finding) => (
        <Text key={`${finding.code} ${locationText(finding.at)}`}>
          {findingText(i18n, finding)}
        </Text>
      ))}
      <Preview text={text} label={t("pane.bulletin.preview")} />
      <Actions>
        <Button size="small" onClick={() => void keepWording()}>
          {t("pane.bulletin.wording")}
        </Button>
      </Actions>
      <Text size={200} className={styles.quiet}>
        {t("pane.bulletin.wordingHint")}
      </Text>
    </>
  );
}
