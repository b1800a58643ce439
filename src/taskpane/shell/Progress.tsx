import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { canCancel, type Step } from "../session/session";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    ":empty": { display: "none" },
  },
});

/** What is being done, in words; it stays in the page so that screen readers hear every change of it. */
export function Progress(props: { step: Step | undefined; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { step } = props;
  return (
    <div role="status" className={styles.line}>
      {step && (
        <>
          <Spinner size="extra-tiny" label={t(`pane.steps.${step.name}`, { ...step })} />
          {canCancel(step) && (
            <Button size="small" appearance="subtle" onClick={props.onCancel}>
              {t("pane.actions.cancel")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
