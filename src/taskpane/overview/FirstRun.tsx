import { Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { yearOf } from "../../domain/dates/calendarDate";
import type { PaneHost } from "../host";
import { BringIn } from "../bringIn/BringIn";
import type { Session, SessionState } from "../session/session";
import { Actions } from "../shell/Actions";
import { Progress } from "../shell/Progress";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXL,
  },
  heading: { margin: 0 },
  lines: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    "& ::marker": { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  },
});

interface FirstRunProps {
  readonly host: PaneHost;
  readonly session: Session;
  readonly state: SessionState;
}

/** For a workbook without any sheet the add-in knows: what it does, and a way to begin. */
export function FirstRun({ host, session, state }: FirstRunProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { insertSample } = host;
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.heading}>
        {t("pane.firstRun.title")}
      </Title3>
      <ol className={styles.lines}>
        <li>{t("pane.firstRun.line1")}</li>
        <li>{t("pane.firstRun.line2")}</li>
        <li>{t("pane.firstRun.line3")}</li>
      </ol>
      <Actions>
        <Button
          appearance="primary"
          onClick={() => void session.insertBlankForms(yearOf(state.asOf))}
        >
          {t("pane.firstRun.blankForms")}
        </Button>
        <Button onClick={() => void session.insert(insertSample)}>
          {t("pane.firstRun.sample")}
        </Button>
        <Button onClick={() => void session.look()}>{t("pane.firstRun.checkAgain")}</Button>
      </Actions>
      <Progress
        step={state.step?.name === "bringingIn" ? undefined : state.step}
        onCancel={session.cancel}
      />
      <Section title={t("pane.bringIn.title")}>
        <BringIn session={session} state={state} />
      </Section>
    </div>
  );
}
