import { expect, type Frame } from "@playwright/test";
import type { CellValue } from "../../src/domain/cells/grid";
import { pane as enUS } from "../../src/i18n/en-US/pane";
import { pane as zhCN } from "../../src/i18n/zh-CN/pane";

const WORDS = { "zh-CN": zhCN, "en-US": enUS };
export type PaneLanguage = keyof typeof WORDS;

export type View = Exclude<keyof typeof zhCN.views, "label" | "loading">;

/** In the order of their tabs, as the pane's words have them. */
export const VIEWS = Object.keys(zhCN.views).filter(
  (name): name is View => name !== "label" && name !== "loading"
);

/** The pane as people use it, by the words they read. */
export class TaskPane {
  readonly words;

  constructor(
    readonly frame: Frame,
    language: PaneLanguage = "zh-CN"
  ) {
    this.words = WORDS[language];
  }

  button(name: string) {
    return this.frame.getByRole("button", { name, exact: true }).first();
  }

  tab(view: View) {
    return this.frame.getByRole("tab", { name: this.words.views[view], exact: true });
  }

  /** What stands in the pane of a sentence with figures or names in it. */
  sentence(template: string) {
    return this.frame.getByText(sentence(template)).first();
  }

  async open(view: View): Promise<void> {
    await this.tab(view).click();
    await expect(this.tab(view)).toHaveAttribute("aria-selected", "true");
    await expect(this.frame.getByText(this.words.views.loading)).toHaveCount(0);
  }

  /** Sets the date everything is judged by, and waits until the workbook has been looked at with it. */
  async setAsOf(date: string): Promise<void> {
    await this.idle();
    const field = this.frame.getByLabel(this.words.asOf.label, { exact: true });
    await field.fill(date);
    await field.press("Enter");
    await this.idle();
  }

  /** Opens the calendar of the as-of date. */
  async openCalendar(): Promise<void> {
    const { asOf, date } = this.words;
    await this.button(date.choose.replace("{{label}}", asOf.label)).click();
    await expect(this.frame.getByRole("grid")).toBeVisible();
  }

  async recalculate(): Promise<void> {
    await this.button(this.words.actions.recalculate).click();
    await expect(this.sentence(RUN_DONE(this.words))).toBeVisible();
  }

  /** Nothing is being read, calculated or written. */
  async idle(): Promise<void> {
    await expect(this.frame.getByRole("progressbar")).toHaveCount(0);
    await expect(this.frame.getByRole("tabpanel").first()).not.toBeEmpty();
  }

  /** Shows a view with what can be unfolded in it, so that all of it can be looked at. */
  async unfold(view: View): Promise<void> {
    await this.open(view);
    if (view === "overview") await this.button(this.words.actions.showChanges).click();
    if (view === "overdue") await this.button(this.words.submission.open).click();
    if (view === "findings") await this.ignoreButtons.first().click();
    await this.idle();
  }

  get ignoreButtons() {
    return this.frame.getByRole("button", { name: new RegExp(`^${this.words.findings.ignore} `) });
  }

  /** Reads cells through Microsoft's client, as the add-in does. */
  values(sheet: string, address: string): Promise<CellValue[][]> {
    return this.frame.evaluate(
      ([name, where]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange(where);
          range.load("values");
          await context.sync();
          return range.values as CellValue[][];
        }),
      [sheet, address] as const
    );
  }
}

/** However many places a run changed. */
const RUN_DONE = ({ run }: (typeof WORDS)[PaneLanguage]) => run.recalculate_other;

/** Matches a sentence of src/i18n whatever stands in the place of its parameters. */
function sentence(template: string): RegExp {
  const parts = template
    .split(/\{\{.*?\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".*"));
}
