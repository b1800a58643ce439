import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import { DateField } from "./DateField";
import { dateText } from "./format";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    "& .fui-Input": { width: "11em" },
    "@media (max-width: 219px)": { "& .fui-Input": { width: "100%" } },
  },
});

/** The date everything is judged by. While a text is no date, the last one stays in force. */
export function AsOfField(props: { asOf: CalendarDate; onChange: (date: CalendarDate) => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { asOf, onChange } = props;
  return (
    <DateField
      className={styles.field}
      label={t("pane.asOf.label")}
      size="small"
      appearance="filled-darker"
      value={asOf}
      near={asOf}
      meanwhile={t("pane.asOf.stays", { date: dateText(asOf, i18n.language) })}
      onChange={(date) => {
        if (date) onChange(date);
      }}
    />
  );
}
