import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isEmpty } from "../../workbook/changes";
import { changeCount } from "../session/changeCount";
import type { Session, SessionState } from "../session/session";
import { Actions } from "../shell/Actions";
import { Progress } from "../shell/Progress";
import { ChangeList } from "./ChangeList";
import { RunOutcome } from "./RunOutcome";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalL,
  },
  primary: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Recalculate, preview, what the run changed and how to take it back. */
export function RunSection({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [previewing, setPreviewing] = useState(false);
  const { step } = state;
  const run = () => {
    setPreviewing(false);
    void session.recalculate();
  };
  const preview = () => {
    setPreviewing(!previewing);
    if (!previewing) void session.look();
  };
  return (
    <div className={styles.section}>
      <Actions>
        <Button
          appearance="primary"
          size="large"
          className={styles.primary}
          disabledFocusable={step !== undefined}
          onClick={run}
        >
          {t("pane.actions.recalculate")}
        </Button>
        <Button size="large" aria-expanded={previewing} onClick={preview}>
          {t("pane.actions.preview")}
        </Button>
      </Actions>
      <Progress step={step?.name === "bringingIn" ? undefined : step} onCancel={session.cancel} />
      {!step && previewing && <Preview session={session} state={state} />}
      {!step && !previewing && <Outcome session={session} state={state} />}
    </div>
  );
}

interface PartProps {
  readonly session: Session;
  readonly state: SessionState;
}

function Preview({ session, state: { result, snapshot } }: PartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!result) return null;
  return (
    <>
      <Text weight="semibold">{t("pane.preview.title")}</Text>
      <Text className={styles.hint}>
        {t(isEmpty(result.changes) ? "pane.preview.empty" : "pane.preview.hint")}
      </Text>
      <ChangeList changes={result.changes} snapshot={snapshot} onGo={session.select} />
    </>
  );
}

/** What the last run did; before the first one, what it would find to do. */
function Outcome({ session, state: { result, lastRun, snapshot } }: PartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (lastRun?.name === "recalculate")
    return (
      <RunOutcome
        run={lastRun}
        snapshot={snapshot}
        onUndo={() => void session.undo()}
        onGo={session.select}
      />
    );
  if (!result) return null;
  return (
    <Text className={styles.hint}>
      {t("pane.run.pending", { count: changeCount(result.changes) })}
    </Text>
  );
}
