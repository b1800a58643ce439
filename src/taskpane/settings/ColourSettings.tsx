import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Colours } from "../../app/settings";

const NAMES: Readonly<Record<keyof Colours, string>> = {
  overdue: "colourOverdue",
  dueSoon: "colourDueSoon",
  done: "colourDone",
};

const useStyles = makeStyles({
  colours: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  colour: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  well: {
    width: "32px",
    height: "32px",
    padding: "2px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The fills of the highlights, chosen with the system's own colour picker. */
export function ColourSettings(props: { colours: Colours; onChange: (colours: Colours) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { colours, onChange } = props;
  const hintId = useId();
  return (
    <>
      <div className={styles.colours}>
        {(Object.keys(NAMES) as (keyof Colours)[]).map((state) => (
          <label key={state} className={styles.colour}>
            <input
              type="color"
              className={styles.well}
              aria-describedby={hintId}
              // Remounted after a change from outside; while the picker is open the browser holds the value.
              key={colours[state]}
              defaultValue={colours[state]}
              onBlur={({ target }) => {
                const chosen = target.value.toUpperCase();
                if (chosen !== colours[state]) onChange({ ...colours, [state]: chosen });
              }}
            />
            {t(`pane.settings.${NAMES[state]}`)}
          </label>
        ))}
      </div>
      <Text id={hintId} size={200} className={styles.hint}>
        {t("pane.settings.coloursHint")}
      </Text>
    </>
  );
}
