import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { numberFormatAt } from "../../domain/cells/grid";
import type { CellLocation } from "../../domain/findings";
import { cellAddress } from "../../workbook/address";
import type { CellChange, ChangeSet } from "../../workbook/changes";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { valueText } from "../shell/format";
import { groupBy } from "../shell/groupBy";
import { Paged } from "../shell/Paged";
import { RowButton } from "../shell/RowButton";
import { VisuallyHidden } from "../shell/VisuallyHidden";

const KIND_COLOURS = { corrected: "danger", filled: "success", precise: "informative" } as const;

const useStyles = makeStyles({
  folded: { paddingTop: tokens.spacingVerticalS },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  sheet: { display: "block", paddingTop: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "3.5em minmax(0, 1fr) auto",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  address: { color: tokens.colorNeutralForeground3 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  blank: { color: tokens.colorNeutralForeground3 },
});

interface ChangeListProps {
  readonly changes: ChangeSet;
  /** For the number formats of cells that keep theirs. */
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly onGo: (at: CellLocation) => Promise<void>;
}

/**
 * Every changed cell with what it held and holds, by sheet; a click goes there. Those that look as before would bury the
 * others and stand folded up below.
 */
export function ChangeList({ changes, snapshot, onGo }: ChangeListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const precise = changes.cells.filter(({ kind }) => kind === "precise");
  const seen = changes.cells.filter(({ kind }) => kind !== "precise");
  const shared = { snapshot, onGo };
  return (
    <div>
      <CellList cells={correctedFirst(seen)} {...shared} />
      {precise.length > 0 && (
        <details className={styles.folded}>
          <summary className={styles.summary}>
            {t("pane.changes.precise", { count: precise.length })}
          </summary>
          <CellList cells={precise} {...shared} />
        </details>
      )}
    </div>
  );
}

const correctedFirst = (cells: readonly CellChange[]) => [
  ...cells.filter(({ kind }) => kind === "corrected"),
  ...cells.filter(({ kind }) => kind !== "corrected"),
];

interface CellListProps extends Omit<ChangeListProps, "changes"> {
  readonly cells: readonly CellChange[];
}

function CellList({ cells, snapshot, onGo }: CellListProps) {
  const styles = useStyles();
  return (
    <Paged items={cells}>
      {(shown) =>
        [...groupBy(shown, ({ sheet }) => sheet)].map(([sheet, group]) => (
          <section key={sheet} aria-label={sheet}>
            <Text weight="semibold" size={200} className={styles.sheet}>
              {sheet}
            </Text>
            <ul className={styles.list}>
              {group.map((cell) => (
                <li key={cellAddress(cell.row, cell.column)}>
                  <ChangeRow
                    cell={cell}
                    format={formatOf(cell, snapshot)}
                    onGo={() => void onGo(cell)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))
      }
    </Paged>
  );
}

function ChangeRow(props: { cell: CellChange; format: string; onGo: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { cell, format, onGo } = props;
  const blank = t("pane.changes.blank");
  const before = valueText(cell.shown.before, cell.numberFormat?.before ?? format) || blank;
  const after = afterText(cell, format, before) || blank;
  const address = cellAddress(cell.row, cell.column);
  return (
    <RowButton className={styles.row} onClick={onGo}>
      <span className={styles.address}>
        <VisuallyHidden>{t("pane.changes.go", { sheet: cell.sheet })}</VisuallyHidden> {address}
      </span>
      <span>
        <span className={before === blank ? styles.blank : styles.before}>{before}</span>
        <span aria-hidden> → </span>
        <VisuallyHidden>{t("pane.changes.becomes")}</VisuallyHidden>
        {after}
      </span>
      <Badge appearance="tint" color={KIND_COLOURS[cell.kind]}>
        {t(`pane.changes.kinds.${cell.kind}`)}
      </Badge>
    </RowButton>
  );
}

/** Where only the formula behind a number changes, the formula is what there is to see. */
function afterText({ after, shown }: CellChange, format: string, before: string): string {
  const text = valueText(shown.after, format);
  return after.kind === "formula" && text === before ? after.formula : text;
}

function formatOf(cell: CellChange, snapshot: WorkbookSnapshot | undefined): string {
  if (cell.numberFormat) return cell.numberFormat.after;
  const sheet = snapshot?.sheets.find(({ name }) => name === cell.sheet);
  return sheet ? numberFormatAt(sheet, cell.row, cell.column) : "General";
}
