import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Period } from "../../domain/history/period";
import type { PaneSettings } from "../host";
import { dateText } from "../shell/format";
import { NumberSetting } from "./NumberSetting";

type Funding = Pick<PaneSettings, "fundingPerPerson" | "fundingBaseline">;

interface FundingSettingsProps {
  readonly settings: Funding;
  readonly periods: readonly Period[];
  readonly onChange: (change: Partial<Funding>) => void;
}

/** What the district pays for each new person, and from which saved period on they are counted. */
export function FundingSettings({ settings, periods, onChange }: FundingSettingsProps) {
  const { t, i18n } = useTranslation();
  const { fundingPerPerson, fundingBaseline } = settings;
  const dates = new Set<CalendarDate>(periods.map(({ date }) => date));
  if (fundingBaseline) dates.add(fundingBaseline);
  return (
    <>
      <NumberSetting
        name="fundingPerPerson"
        min={0}
        max={100_000}
        digits={2}
        value={fundingPerPerson}
        onChange={(amount) => onChange({ fundingPerPerson: amount })}
      />
      {dates.size > 0 && (
        <Field
          label={t("pane.settings.fundingBaseline")}
          hint={t("pane.settings.fundingBaselineHint")}
        >
          <Select
            value={fundingBaseline ?? ""}
            onChange={(_, { value }) =>
              onChange({ fundingBaseline: [...dates].find((date) => date === value) })
            }
          >
            <option value="">{t("pane.settings.fundingBaselineFirst")}</option>
            {[...dates].map((date) => (
              <option key={date} value={date}>
                {dateText(date, i18n.language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
