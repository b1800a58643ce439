import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Overview } from "../overview/Overview";
import type { ViewProps } from "./viewProps";
import type { ViewName } from "./views";

/** The overview is there at once; the other views are loaded when somebody opens them. */
const VIEWS = {
  overview: Overview,
  ranking: lazy(async () => ({ default: (await import("../ranking/Ranking")).Ranking })),
  overdue: lazy(async () => ({ default: (await import("../overdue/Overdue")).Overdue })),
  findings: lazy(async () => ({ default: (await import("../findings/Findings")).Findings })),
  bulletin: lazy(async () => ({ default: (await import("../bulletin/Bulletin")).Bulletin })),
  settings: lazy(async () => ({
    default: (await import("../settings/SettingsView")).SettingsView,
  })),
};

export function View({ name, ...props }: ViewProps & { readonly name: ViewName }) {
  const { t } = useTranslation();
  const Chosen = VIEWS[name];
  return (
    <Suspense fallback={<Spinner label={t("pane.views.loading")} />}>
      <Chosen {...props} />
    </Suspense>
  );
}
