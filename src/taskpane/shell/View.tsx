import { Spinner } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Overview } from "../overview/Overview";
import { LoadBoundary } from "./LoadBoundary";
import type { ViewProps } from "./viewProps";
import type { ViewName } from "./views";

type AnyView = ComponentType<ViewProps>;

/** The overview is there at once; the other views are loaded when somebody opens them. */
const allViews = (): Readonly<Record<ViewName, AnyView>> => ({
  overview: Overview,
  ranking: lazy(async () => ({ default: (await import("../ranking/Ranking")).Ranking })),
  overdue: lazy(async () => ({ default: (await import("../overdue/Overdue")).Overdue })),
  findings: lazy(async () => ({ default: (await import("../findings/Findings")).Findings })),
  bulletin: lazy(async () => ({ default: (await import("../bulletin/Bulletin")).Bulletin })),
  settings: lazy(async () => ({
    default: (await import("../settings/SettingsView")).SettingsView,
  })),
});

export function View({ name, ...props }: ViewProps & { readonly name: ViewName }) {
  const { t } = useTranslation();
  const [views, setViews] = useState(allViews);
  const [attempt, setAttempt] = useState(0);
  const Chosen = views[name];
  // A lazy component that failed stays so; another try takes another one.
  const retry = () => {
    setViews(allViews);
    setAttempt(attempt + 1);
  };
  return (
    <LoadBoundary key={`${name} ${attempt}`} onRetry={retry}>
      <Suspense fallback={<Spinner label={t("pane.views.loading")} />}>
        <Chosen {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
