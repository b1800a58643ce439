import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LEDGER_ITEMS } from "../../domain/tasks/item";
import type { Milestone } from "../../domain/tasks/milestone";
import type { Session, SessionState } from "../session/session";
import { Notice } from "../shell/Notice";
import { SubmissionForm } from "./SubmissionForm";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: { alignSelf: "flex-start" },
});

interface LogSubmissionProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly milestones: readonly Milestone[];
}

/** The button that opens the form, the form, and what was logged last. */
export function LogSubmission({ session, state, milestones }: LogSubmissionProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Closing the form takes the focused button away; the focus goes back to where it came from.
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const { lastSubmission } = state;
  return (
    <div className={styles.part}>
      {lastSubmission && !open && (
        <Notice intent="success">
          <Text>{t("pane.submission.saved", { ...lastSubmission })}</Text>
        </Notice>
      )}
      {open ? (
        <SubmissionForm
          units={[...new Set(milestones.map(({ unit }) => unit))]}
          items={LEDGER_ITEMS}
          today={state.asOf}
          onSave={(submission) => {
            setOpen(false);
            void session.logSubmission(submission);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button ref={opener} className={styles.open} onClick={() => setOpen(true)}>
          {t("pane.submission.open")}
        </Button>
      )}
    </div>
  );
}
