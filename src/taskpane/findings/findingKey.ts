import type { Finding } from "../../domain/findings";
import { locationText } from "../../i18n/words";

/**
 * What makes a finding the same one at the next run: its kind, its cell and what it says. When the cell's content
 * changes, so do the params, and an ignored finding comes back.
 */
export function findingKey({ code, at, params }: Finding): string {
  return JSON.stringify([code, locationText(at), params]);
}
