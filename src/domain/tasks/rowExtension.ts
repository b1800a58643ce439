import { normaliseText } from "../cells/text";
import type { CellText } from "./cellText";
import type { DateLimit, DeadlineContext, Limit } from "./deadlines/limit";
import type { Extension } from "./extension";
import { extensionAt, readExtension } from "./extension";

/** What a task list's own cell grants: '延期至11月30日'. */
export interface Grant {
  readonly extension: Extension;
  readonly words: string;
}

const ASKED_FOR = /(?:申请|拟|请求|建议|提请|可)$/;
const AGREED = /同意|批准|准予|批复/;

/**
 * Takes the words that extend a deadline out of a cell, so that their date is no stage of its own. An extension that
 * is only asked for, or names no day, grants nothing.
 */
export function splitExtension<Cell extends CellText>(
  cell: Cell,
  context: DeadlineContext
): { readonly cell: Cell; readonly grant: Grant | undefined } {
  const text = normaliseText(cell.text);
  const start = extensionAt(text);
  if (start === undefined) return { cell, grant: undefined };
  const words = text.slice(start).split(/[,;。)]/)[0] ?? "";
  const extension = readExtension(words, context);
  if (extension === undefined || extension === "unreadable") return { cell, grant: undefined };
  const before = text.slice(0, start);
  const isGranted = !ASKED_FOR.test(before) || AGREED.test(text);
  const stated = { ...cell, text: before + text.slice(start + words.length) };
  return { cell: stated, grant: isGranted ? { extension, words } : undefined };
}

/** The day moved; what has no day stays as it is. */
export const extended = (limit: Limit, { extension }: Grant): Limit =>
  limit.kind === "date" ? moved(limit, extension) : limit;

const moved = (limit: DateLimit, extension: Extension): DateLimit => ({
  ...limit,
  date: extension(limit.date),
  border: "inclusive",
});
