import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { PaneHost } from "../host";
import type { Session } from "../session/session";
import { useRecalculateOnChange } from "../session/useRecalculateOnChange";
import { AsOfField } from "./AsOfField";
import { ProblemNotice } from "./ProblemNotice";
import { useNoStrayDrops } from "./useNoStrayDrops";
import { View } from "./View";
import { tabId, Tabs } from "./Tabs";
import { VIEW_ICONS, VIEW_NAMES, type ViewName } from "./views";
import { VisuallyHidden } from "./VisuallyHidden";

const useStyles = makeStyles({
  // Office draws its own buttons over the top right corner, 34 by 32 pixels.
  header: {
    padding: `${tokens.spacingVerticalS} 40px 0 ${tokens.spacingHorizontalL}`,
    "@media (max-width: 219px)": { padding: `36px ${tokens.spacingHorizontalS} 0` },
  },
  title: { margin: 0, fontSize: 0 },
  navigation: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // A pane zoomed to twice its size has little height left; there the tabs scroll away with the rest.
    "@media (max-height: 320px), (max-width: 219px)": { position: "static" },
  },
  panel: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    outlineStyle: "none",
    "@media (max-width: 219px)": { paddingInline: tokens.spacingHorizontalS },
    overflowWrap: "anywhere",
  },
  problem: { paddingTop: tokens.spacingVerticalL },
});

const PANEL_ID = "view";

/** The pane at work: the as-of date, the tabs and the chosen view. */
export function Workspace({ host, session }: { host: PaneHost; session: Session }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [view, setView] = useState<ViewName>("overview");
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => void session.look(), [session]);
  useNoStrayDrops();
  useRecalculateOnChange(host, session, state.settings?.recalculateOnChange ?? false);

  /** For links inside a view: what the person asked to see gets the focus. */
  const open = (next: ViewName) => {
    setView(next);
    panel.current?.focus();
  };
  return (
    <main>
      <header className={styles.header}>
        <h1 className={styles.title}>
          <VisuallyHidden>{t("pane.name")}</VisuallyHidden>
        </h1>
        <AsOfField asOf={state.asOf} onChange={(date) => void session.setAsOf(date)} />
      </header>
      <div className={styles.navigation}>
        <Tabs
          label={t("pane.views.label")}
          tabs={VIEW_NAMES.map((name) => ({
            value: name,
            label: t(`pane.views.${name}`),
            icon: VIEW_ICONS[name],
          }))}
          selected={view}
          onSelect={setView}
          panelId={PANEL_ID}
        />
      </div>
      <div
        ref={panel}
        id={PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(PANEL_ID, view)}
        tabIndex={-1}
        className={styles.panel}
      >
        {state.problem && (
          <div className={styles.problem}>
            <ProblemNotice problem={state.problem} />
          </div>
        )}
        <View name={view} host={host} session={session} state={state} onOpen={open} />
      </div>
    </main>
  );
}
