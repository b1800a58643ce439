import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { I18nextProvider } from "react-i18next";
import type { CalendarDate } from "../domain/dates/calendarDate";
import { createWords, languageFor } from "../i18n/words";
import type { PaneHost } from "./host";
import { Session } from "./session/session";
import { Unavailable } from "./shell/Unavailable";
import { Workspace } from "./shell/Workspace";
import { darkTheme, useTheme } from "./theme";
import type { UseCases } from "./useCases";

export interface PaneProps {
  readonly host: PaneHost;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
}

const useStyles = makeStyles({
  // What opens over the pane gets the provider's class as well, and must not cover it.
  provider: { fontVariantNumeric: "tabular-nums", lineHeight: tokens.lineHeightBase300 },
  pane: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent's fields keep a least width that is too much for a pane zoomed to twice its size.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Input__input, & .fui-Select, & .fui-Textarea": { minWidth: 0 },
  },
});

/** The whole task pane in a host's language and theme. */
export function Pane({ host, useCases, today }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(host);
  const language = languageFor(host.language);
  const words = useMemo(() => createWords(language), [language]);
  const [session] = useState(() => new Session(host, useCases, today));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={words}>
      <FluentProvider
        theme={theme}
        className={styles.provider}
        style={{ colorScheme: theme === darkTheme ? "dark" : "light" }}
      >
        <div className={styles.pane}>
          {host.availability === "ready" ? (
            <Workspace host={host} session={session} />
          ) : (
            <Unavailable why={host.availability} />
          )}
        </div>
      </FluentProvider>
    </I18nextProvider>
  );
}
