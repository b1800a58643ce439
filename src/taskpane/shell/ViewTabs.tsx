import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";

const ICONS = {
  overview: HomeRegular,
  ranking: DataBarHorizontalRegular,
  findings: WarningRegular,
  settings: SettingsRegular,
};
export type ViewName = keyof typeof ICONS;
const VIEWS = Object.keys(ICONS) as ViewName[];

export const panelId = "view-panel";
export const tabId = (view: ViewName) => `view-tab-${view}`;

const useStyles = makeStyles({
  list: { flexWrap: "wrap", columnGap: 0, paddingInline: tokens.spacingHorizontalXS },
  // Icon above label: five views side by side in 270 pixels, in either language.
  tab: {
    display: "flex",
    flexDirection: "column",
    flex: "1 0 auto",
    minWidth: "48px",
    rowGap: "2px",
    padding: `${tokens.spacingVerticalS} 2px ${tokens.spacingVerticalSNudge}`,
  },
  // Fluent keeps room for the bold label of a chosen tab in a hidden copy, which would take a third line here.
  content: { "& + .fui-Tab__content--reserved-space": { display: "none" } },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function ViewTabs(props: { selected: ViewName; onSelect: (view: ViewName) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <TabList
      className={styles.list}
      selectedValue={props.selected}
      onTabSelect={(_, { value }) => props.onSelect(value as ViewName)}
      size="small"
    >
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <Tab
            key={view}
            id={tabId(view)}
            value={view}
            aria-controls={panelId}
            className={styles.tab}
            icon={<Icon />}
            content={{ className: styles.content }}
          >
            <span className={styles.label}>{t(`pane.views.${view}`)}</span>
          </Tab>
        );
      })}
    </TabList>
  );
}
