import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RecalculationResult } from "../../app/result";
import { DEFAULT_SETTINGS } from "../../app/settings";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { PaneSettings } from "../host";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { AliasSettings } from "./AliasSettings";
import { ChoiceSetting } from "./ChoiceSetting";
import { ColourSettings } from "./ColourSettings";
import { DateSetting } from "./DateSetting";
import { FundingSettings } from "./FundingSettings";
import { NumberSetting } from "./NumberSetting";
import { Explained } from "./Explained";
import { TargetSettings } from "./TargetSettings";
import { UnmatchedNames } from "./UnmatchedNames";

const useStyles = makeStyles({ reset: { paddingTop: tokens.spacingVerticalL } });

interface SettingsPartProps {
  readonly settings: PaneSettings;
  readonly onChange: (change: Partial<PaneSettings>) => void;
}

/** What people may set, each explained in a sentence; every change is kept in the workbook at once. */
export function SettingsView({ session, state }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { settings, result } = state;
  if (!settings) return null;
  // What people typed in about their district is no setting to be put back.
  const { district, bulletin, aliases } = settings;
  const change = (changed: Partial<PaneSettings>) =>
    void session.changeSettings({ ...settings, ...changed });
  return (
    <>
      <RuleSettings settings={settings} onChange={change} />
      <Section title={t("pane.settings.targets")}>
        <TargetSettings targets={settings.targets} onChange={(targets) => change({ targets })} />
      </Section>
      <DeadlineSettings settings={settings} asOf={state.asOf} onChange={change} />
      <Section title={t("pane.settings.colours")}>
        <ColourSettings colours={settings.colours} onChange={(colours) => change({ colours })} />
      </Section>
      <Section title={t("pane.settings.aliases")}>
        <AliasSettings aliases={aliases} onChange={(changed) => change({ aliases: changed })} />
      </Section>
      {result && result.unmatched.length > 0 && (
        <Section title={t("pane.settings.unmatched")}>
          <UnmatchedNames
            unmatched={result.unmatched}
            units={unitNames(result)}
            onAdd={(alias) => change({ aliases: [...aliases, alias] })}
            onGo={session.select}
          />
        </Section>
      )}
      <Section title={t("pane.settings.funding")}>
        <FundingSettings settings={settings} periods={result?.periods ?? []} onChange={change} />
      </Section>
      <Section title={t("pane.settings.working")}>
        <Explained hint={t("pane.settings.recalculateOnChangeHint")}>
          <Switch
            checked={settings.recalculateOnChange}
            onChange={(_, { checked }) => change({ recalculateOnChange: checked })}
            label={t("pane.settings.recalculateOnChange")}
          />
        </Explained>
      </Section>
      <Text size={200}>{t("pane.settings.saved")}</Text>
      <div className={styles.reset}>
        <Button onClick={() => change({ ...DEFAULT_SETTINGS, district, bulletin, aliases })}>
          {t("pane.settings.reset")}
        </Button>
      </div>
    </>
  );
}

/** Every unit that owes something or is ranked, once. */
function unitNames({ milestones, standings }: RecalculationResult): string[] {
  return [...new Set([...milestones, ...standings].map(({ unit }) => unit))];
}

function RuleSettings({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("pane.settings.rules")}>
      <ChoiceSetting
        name="ties"
        options={["competition", "dense"]}
        value={settings.ties}
        onChange={(ties) => onChange({ ties })}
      />
      <ChoiceSetting
        name="output"
        options={["values", "formulas"]}
        value={settings.output}
        onChange={(output) => onChange({ output })}
      />
      <ChoiceSetting
        name="existingFormulas"
        options={["keep", "replace"]}
        value={settings.existingFormulas}
        onChange={(existingFormulas) => onChange({ existingFormulas })}
      />
    </Section>
  );
}

function DeadlineSettings({
  settings,
  asOf,
  onChange,
}: SettingsPartProps & { readonly asOf: CalendarDate }) {
  const { t } = useTranslation();
  return (
    <Section title={t("pane.settings.deadlines")}>
      <NumberSetting
        name="planYear"
        min={2000}
        max={2100}
        value={settings.planYear}
        onChange={(planYear) => onChange({ planYear })}
        optional
      />
      <DateSetting
        name="planStart"
        value={settings.planStart}
        near={asOf}
        onChange={(planStart) => onChange({ planStart })}
      />
      <Explained hint={t("pane.settings.dayInclusiveHint")}>
        <Switch
          checked={settings.dayInclusive}
          onChange={(_, { checked }) => onChange({ dayInclusive: checked })}
          label={t("pane.settings.dayInclusive")}
        />
      </Explained>
      <NumberSetting
        name="dueSoonDays"
        min={0}
        max={60}
        value={settings.dueSoonDays}
        onChange={(dueSoonDays) => onChange({ dueSoonDays })}
      />
    </Section>
  );
}
