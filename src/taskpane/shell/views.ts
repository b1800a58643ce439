import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { TimerRegular } from "@fluentui/react-icons/svg/timer";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";

/** The views in the order of their tabs. */
export const VIEW_ICONS = {
  overview: HomeRegular,
  ranking: DataBarHorizontalRegular,
  overdue: TimerRegular,
  findings: WarningRegular,
  bulletin: DocumentTextRegular,
  settings: SettingsRegular,
};
export type ViewName = keyof typeof VIEW_ICONS;
export const VIEW_NAMES = Object.keys(VIEW_ICONS) as ViewName[];
