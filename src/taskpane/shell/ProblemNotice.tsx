import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { failureText } from "../../i18n/failureText";
import type { Problem } from "../session/session";
import { Actions } from "./Actions";
import { Notice } from "./Notice";

/** Why the last action did not come about, and the button to try it again. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  // It stands at the top of the view; whoever pressed a button further down would not see it.
  useEffect(() => notice.current?.scrollIntoView({ block: "center" }), [problem]);
  return (
    <div ref={notice}>
      <Notice intent="error">
        <Text weight="semibold">{t("pane.failures.title")}</Text>
        <Text>{failureText(i18n, problem.failure)}</Text>
        <Actions>
          <Button size="small" onClick={() => void problem.retry()}>
            {t("pane.actions.tryAgain")}
          </Button>
        </Actions>
      </Notice>
    </div>
  );
}
