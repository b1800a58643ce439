import { screen, waitFor, within } from "@testing-library/react";
import { typedDate } from "../../src/taskpane/shell/typedDate";
import { renderPane } from "./renderPane";
import { AS_OF } from "./sampleResult";

describe("what people type for a date", () => {
  test.each([
    ["2023-12-1", "2023-12-01"],
    ["2023.12.1", "2023-12-01"],
    ["2023/12/01", "2023-12-01"],
    ["20231201", "2023-12-01"],
    ["２０２３年１２月１日", "2023-12-01"],
    ["二〇二三年十二月一日", "2023-12-01"],
    ["12月1日", "2023-12-01"],
    ["12-1", "2023-12-01"],
    ["12.1", "2023-12-01"],
    ["1201", "2023-12-01"],
    ["24.1.5", "2024-01-05"],
    ["24年1月5日", "2024-01-05"],
    ["Dec 1, 2023", "2023-12-01"],
    ["december 1st", "2023-12-01"],
    ["1 Dec 2023", "2023-12-01"],
  ])("%s", (text, date) => expect(typedDate(text, 2023)).toBe(date));

  test.each(["12/01/2023", "2023-13-1", "2023-2-30", "121", "明天", "Dez 1, 2023", "12月"])(
    "%s is no date, or might be two",
    (text) => expect(typedDate(text, 2023)).toBeUndefined()
  );
});

const asOf = () => screen.getByRole("textbox", { name: "统计日期" });

test("the as-of date stands in the words of the pane's language, whatever the browser's", async () => {
  await renderPane();
  expect(asOf()).toHaveValue("2023年11月20日");
});

test("a date counts when Enter is pressed or the field is left, not while it is half typed", async () => {
  const { user, asked } = await renderPane();
  await user.clear(asOf());
  await user.type(asOf(), "12.1");
  expect(new Set(asked.judgedOn)).toEqual(new Set([AS_OF]));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(asked.judgedOn.at(-1)).toBe("2023-12-01"));
  expect(asOf()).toHaveValue("2023年12月1日");
  await user.clear(asOf());
  await user.type(asOf(), "20231205");
  await user.tab();
  await waitFor(() => expect(asked.judgedOn.at(-1)).toBe("2023-12-05"));
});

test("a text that is no date stays, and the last date stays in force", async () => {
  const { user, asked } = await renderPane();
  await user.clear(asOf());
  await user.type(asOf(), "12/01/2023{Enter}");
  expect(asOf()).toBeInvalid();
  expect(asOf()).toHaveAccessibleDescription(/看不懂这个日期.*仍按 2023年11月20日 判断/);
  await user.keyboard("{Escape}");
  expect(asOf()).toHaveValue("2023年11月20日");
  expect(asOf()).toBeValid();
  expect(new Set(asked.judgedOn)).toEqual(new Set([AS_OF]));
});

test("a day can be chosen from the calendar, after which the focus is back in the field", async () => {
  const { user, asked } = await renderPane();
  await user.click(screen.getByRole("button", { name: "从日历选择统计日期" }));
  const calendar = await screen.findByRole("dialog", { name: "统计日期" });
  expect(within(calendar).getByText("2023年11月")).toBeInTheDocument();
  await user.click(within(calendar).getByRole("button", { name: /^15, / }));
  await waitFor(() => expect(asked.judgedOn.at(-1)).toBe("2023-11-15"));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(asOf()).toHaveFocus();
});

test("in English the date stands in English", async () => {
  await renderPane({ language: "en-US" });
  expect(screen.getByRole("textbox", { name: "As of" })).toHaveValue("Nov 20, 2023");
});
