import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Actions } from "../shell/Actions";
import { CopyAsText } from "../shell/CopyAsText";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { LogSubmission } from "./LogSubmission";
import { overdueText } from "./overdueText";
import { grouped, pressing, type PressingGroup } from "./pressing";
import { PressingItem } from "./PressingItem";

const STATUSES: readonly PressingGroup["status"][] = ["overdue", "dueSoon"];

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalL,
  },
});

/** Who is late and what is due soon: to look at, to jump to, to copy into the chat group, to settle. */
export function Overdue({ session, state }: ViewProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [only, setOnly] = useState("");
  const { result } = state;
  if (!result) return null;
  const milestones = pressing(result.milestones);
  const kinds = [...new Set(milestones.map(({ item }) => item))];
  const shown = milestones.filter(({ item }) => !kinds.includes(only) || item === only);
  const groups = grouped(shown);
  const countOf = (status: PressingGroup["status"]) =>
    shown.filter((late) => late.status === status).length;
  const hasTaskList = result.sheets.some(({ kind }) => kind === "taskList");
  return (
    <>
      <div className={styles.top}>
        {kinds.length > 1 && (
          <Field label={t("pane.overdue.filter")}>
            <Select value={only} onChange={(_, { value }) => setOnly(value)}>
              <option value="">{t("pane.overdue.allItems")}</option>
              {kinds.map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </Select>
          </Field>
        )}
        {shown.length > 0 ? (
          <Actions>
            <CopyAsText
              text={overdueText(i18n, groups, result.asOf)}
              label={t("pane.overdue.copy")}
            />
          </Actions>
        ) : (
          <Text>{t(hasTaskList ? "pane.overdue.empty" : "pane.overdue.noTaskList")}</Text>
        )}
      </div>
      {STATUSES.filter((status) => groups.some((group) => group.status === status)).map(
        (status) => (
          <Section key={status} title={t(`pane.overdue.${status}`, { count: countOf(status) })}>
            {groups
              .filter((group) => group.status === status)
              .map((group) => (
                <PressingItem
                  key={`${group.item}\n${group.deadline}`}
                  group={group}
                  asOf={result.asOf}
                  onGo={({ source }) => void session.select(source)}
                />
              ))}
          </Section>
        )
      )}
      <LogSubmission session={session} state={state} milestones={result.milestones} />
    </>
  );
}
