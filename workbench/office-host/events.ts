import type { EventEntry } from "./protocol";

/** Excel's numbers for events, as the client registers them. */
export const EventType = {
  worksheetAdded: 13,
  worksheetChanged: 10,
  worksheetDeleted: 15,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetCalculated: 16,
  worksheetSelectionChanged: 14,
  selectionChanged: 2,
} as const;
export type EventName = keyof typeof EventType;

export const WORKBOOK_TARGET = "Workbook";

/** Events that somebody listens to, waiting to be sent after the request that caused them was answered. */
export class EventQueue {
  private readonly listened = new Set<string>();
  private entries: EventEntry[] = [];
  /** context.runtime.enableEvents */
  enabled = true;

  listen(event: EventName, targetId: string): void {
    this.listened.add(`${event} ${targetId}`);
  }

  unlisten(event: EventName, targetId: string): void {
    this.listened.delete(`${event} ${targetId}`);
  }

  /** Queues the event for the sheet's own listeners and for those of the whole collection. */
  fire(event: EventName, sheetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (!this.listened.has(`${event} ${targetId}`)) continue;
      this.entries.push({
        messageCategory: 65536,
        messageType: EventType[event],
        targetId,
        message: JSON.stringify(message),
      });
    }
  }

  take(): readonly EventEntry[] {
    const entries = this.entries;
    this.entries = [];
    return entries;
  }
}
