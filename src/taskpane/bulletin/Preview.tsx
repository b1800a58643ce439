import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: {
    maxHeight: "360px",
    overflowY: "auto",
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    tabSize: 2,
  },
});

/** A document's text as it will be copied; it scrolls in itself and so can be reached by the keyboard. */
export function Preview({ text, label }: { text: string; label: string }) {
  const styles = useStyles();
  return (
    // A region that scrolls must be focusable (WCAG 2.1.1), whatever its role.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.page} role="region" aria-label={label} lang="zh-CN" tabIndex={0}>
      {text}
    </div>
  );
}
