import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Old and macro workbooks may be chosen, too: they are told what to do, or their rows are read. */
const ACCEPTED = ".xlsx,.xlsm,.xls";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: "center",
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Takes files from the file dialogue or dropped from a folder or a mail. */
export function FileDrop(props: { disabled: boolean; onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { disabled, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (!disabled && files && files.length > 0) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t("pane.bringIn.choose")}
        onChange={({ target }) => {
          take(target.files);
          // The same files can be chosen again.
          target.value = "";
        }}
      />
      <Button
        icon={<ArrowUploadRegular />}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {t("pane.bringIn.choose")}
      </Button>
      <Text size={200} className={styles.hint}>
        {t("pane.bringIn.hint")}
      </Text>
    </div>
  );
}
