import { makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `44px ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  flat: { margin: 0 },
});

/** Instead of the pane, where it cannot work: an Excel without the API, or a page opened outside Excel. */
export function Unavailable({ why }: { why: "tooOld" | "outside" }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.flat}>
        {t(`pane.unavailable.${why}Title`)}
      </Title3>
      <p className={styles.flat}>{t(`pane.unavailable.${why}`)}</p>
    </main>
  );
}
