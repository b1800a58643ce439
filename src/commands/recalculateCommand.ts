import type { RecalculationResult } from "../app/result";
import type { Settings } from "../app/settings";
import type { CalendarDate } from "../domain/dates/calendarDate";
import { type ChangeSet, isEmpty } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What a ribbon button needs of Excel. */
export interface CommandHost {
  read(): Promise<WorkbookSnapshot>;
  loadSettings(): Promise<Settings>;
  apply(changes: ChangeSet): Promise<void>;
}

type Recalculate = (
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate
) => RecalculationResult;

/**
 * The ribbon's 重新计算: the same run as the pane's, for today, without a pane.
 *
 * @throws WorkbookFailure
 */
export async function recalculateWorkbook(
  host: CommandHost,
  recalculate: Recalculate,
  today: CalendarDate
): Promise<void> {
  const settings = await host.loadSettings();
  const { changes } = recalculate(await host.read(), settings, today);
  if (!isEmpty(changes)) await host.apply(changes);
}

/** Runs a command and completes its event, whatever happens; a failure is told to the person. */
export async function runCommand(
  event: { completed(): void },
  command: () => Promise<void>,
  tell: (failure: unknown) => void
): Promise<void> {
  try {
    await command();
  } catch (failure) {
    tell(failure);
  } finally {
    event.completed();
  }
}
