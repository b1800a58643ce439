import { Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Session, SessionState } from "../session/session";
import { Progress } from "../shell/Progress";
import { FileDrop } from "./FileDrop";
import { ImportOutcome } from "./ImportOutcome";

/** Brings the departments' files into the workbook: many at once, each with a sentence about what became of it. */
export function BringIn({ session, state }: { session: Session; state: SessionState }) {
  const { t } = useTranslation();
  const { step, imports } = state;
  const isAtWork = step?.name === "bringingIn";
  return (
    <>
      <FileDrop disabled={isAtWork} onFiles={(files) => void session.bringIn(files)} />
      <Progress step={isAtWork ? step : undefined} onCancel={session.cancel} />
      {imports && imports.outcomes.length > 0 && (
        <ImportOutcome
          outcomes={imports.outcomes}
          onReplace={isAtWork ? undefined : (files) => void session.bringIn(files, true)}
        />
      )}
      {imports && !isAtWork && imports.waiting > 0 && (
        <Text>{t("pane.bringIn.waiting", { count: imports.waiting })}</Text>
      )}
    </>
  );
}
