import { Button, Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { failureText } from "../../i18n/failureText";
import type { Problem } from "../session/session";
import { Actions } from "./Actions";
import { Notice } from "./Notice";

/** Why the last action did not come about, and the button to try it again. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation();
  return (
    <Notice intent="error">
      <Text weight="semibold">{t("pane.failures.title")}</Text>
      <Text>{failureText(i18n, problem.failure)}</Text>
      <Actions>
        <Button size="small" onClick={() => void problem.retry()}>
          {t("pane.actions.tryAgain")}
        </Button>
      </Actions>
    </Notice>
  );
}
