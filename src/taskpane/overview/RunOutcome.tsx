import { Button, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellLocation } from "../../domain/findings";
import { locationText } from "../../i18n/words";
import { isEmpty } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { changeCount } from "../session/changeCount";
import type { LastRun } from "../session/session";
import { Actions } from "../shell/Actions";
import { Notice } from "../shell/Notice";
import { ChangeList } from "./ChangeList";
import { useChangeSummary } from "./useChangeSummary";

interface RunOutcomeProps {
  readonly run: LastRun;
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly onUndo: () => void;
  readonly onGo: (at: CellLocation) => Promise<void>;
}

/** What the last run did, with its undo and the list of changed cells. */
export function RunOutcome({ run, snapshot, onUndo, onGo }: RunOutcomeProps) {
  const { t } = useTranslation();
  const [listed, setListed] = useState(false);
  const listId = useId();
  const summary = useChangeSummary(run.changes);
  if (run.undone) return <UndoOutcome kept={run.undone.kept} onGo={onGo} />;
  return (
    <>
      <Notice intent="success">
        <Text weight="semibold">
          {t(`pane.run.${run.name}`, { count: changeCount(run.changes) })}
        </Text>
        {summary !== "" && <Text>{summary}</Text>}
        {!isEmpty(run.changes) && (
          <Actions>
            <Button size="small" onClick={onUndo}>
              {t("pane.actions.undo")}
            </Button>
            <Button
              size="small"
              aria-expanded={listed}
              aria-controls={listId}
              onClick={() => setListed(!listed)}
            >
              {t(listed ? "pane.actions.hideChanges" : "pane.actions.showChanges")}
            </Button>
          </Actions>
        )}
      </Notice>
      <div id={listId}>
        {listed && <ChangeList changes={run.changes} snapshot={snapshot} onGo={onGo} />}
      </div>
    </>
  );
}

function UndoOutcome(props: {
  kept: readonly CellLocation[];
  onGo: (at: CellLocation) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { kept, onGo } = props;
  return (
    <Notice intent="info">
      <Text>
        {kept.length === 0
          ? t("pane.run.undone")
          : t("pane.run.undonePartly", { count: kept.length })}
      </Text>
      {kept.map((at) => (
        <Button
          key={locationText(at)}
          size="small"
          appearance="transparent"
          onClick={() => void onGo(at)}
        >
          {locationText(at)}
        </Button>
      ))}
    </Notice>
  );
}
