import { inExcel } from "./failures";

/**
 * Calls back when the person changes cells. The add-in's own writes and those of co-authors (who run their own add-in)
 * are left out, else two panes would answer each other for ever.
 *
 * @returns stops watching
 */
export async function watchChanges(handler: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const watch = context.workbook.worksheets.onChanged.add(async (event) => {
      const isOwn = event.triggerSource === "ThisLocalAddin";
      if (event.source !== "Remote" && !isOwn) handler();
    });
    await context.sync();
    return () => {
      void Excel.run(watch.context, async (same) => {
        watch.remove();
        await same.sync();
      });
    };
  });
}
