import { screen, waitFor, within } from "@testing-library/react";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { NO_CHANGES } from "../../src/workbook/changes";
import { WorkbookFailure } from "../../src/workbook/failure";
import { CHARTS_DRAWN, CLEARED, LEDGER_MADE } from "./fakeHost";
import { renderPane } from "./renderPane";
import { SAMPLE } from "./sampleResult";

test("says what was recognised, what is missing and what is left alone", async () => {
  await renderPane();
  const section = await screen.findByRole("region", { name: "识别到的工作表" });
  expect(within(section).getByText("附件1")).toBeInTheDocument();
  expect(within(section).getByText("任务清单")).toBeInTheDocument();
  expect(within(section).getByText("18 行")).toBeInTheDocument();
  expect(within(section).getByText("未找到：报送台账")).toBeInTheDocument();
  expect(within(section).getByText(/另有 1 张工作表/)).toBeInTheDocument();
  expect(within(section).queryByText("通讯录")).not.toBeInTheDocument();
});

test("shows the district's rates, sums divided by sums, against their targets", async () => {
  await renderPane();
  const section = await screen.findByRole("region", { name: "全区进度" });
  expect(within(section).getByText("95.92%")).toBeInTheDocument();
  expect(within(section).getByText("146,111 / 152,326 人")).toBeInTheDocument();
  expect(within(section).getByText("距 100% 还差 6,215 人")).toBeInTheDocument();
  expect(within(section).getByText("距 70% 还差 856 人")).toBeInTheDocument();
});

test("preview lists what a run would change and writes nothing", async () => {
  const { user, log } = await renderPane();
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(await screen.findByText("将要更改的内容")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /D9 空白 改为 ?98.06% 补填/ })).toBeInTheDocument();
  expect(log.applied).toEqual([]);
});

test("a run tells how much it changed, lists the cells, jumps to them and is undone", async () => {
  const { user, log } = await renderPane();
  await user.click(screen.getByRole("button", { name: "重新计算" }));
  expect(await screen.findByText("计算完成，更改了 3 处。")).toBeInTheDocument();
  expect(screen.getByText("更正 2 · 补填 1")).toBeInTheDocument();
  expect(log.applied).toEqual([SAMPLE.changes]);

  await user.click(screen.getByRole("button", { name: "查看更改" }));
  await user.click(screen.getByRole("button", { name: /J7 11 改为 ?12/ }));
  expect(log.selected).toEqual([expect.objectContaining({ sheet: "附件3", row: 6, column: 9 })]);

  await user.click(screen.getByRole("button", { name: "撤销本次" }));
  expect(await screen.findByText("已撤销，工作簿恢复原样。")).toBeInTheDocument();
  expect(log.undone).toEqual([SAMPLE.changes]);
});

test("numbers that only got exact digits do not bury the corrected ones", async () => {
  const [cell] = SAMPLE.changes.cells;
  const corrected = { ...cell!, row: 40, kind: "corrected" as const };
  const precise = { ...cell!, row: 30, kind: "precise" as const };
  const changes = { ...SAMPLE.changes, cells: [precise, corrected] };
  const { user } = await renderPane({}, { ...SAMPLE, changes });
  await user.click(screen.getByRole("button", { name: "预览" }));
  const folded = (await screen.findByText("另有 1 个数只补足小数位，显示不变")).closest("details");
  expect(folded).not.toHaveAttribute("open");
  expect(folded).toContainElement(screen.getByRole("button", { name: /[A-Z]31 / }));
  expect(folded).not.toContainElement(screen.getByRole("button", { name: /[A-Z]41 / }));
});

test("a protected sheet is told with what to do, and trying again works", async () => {
  let isProtected = true;
  const { user } = await renderPane({
    apply: async () => {
      if (isProtected) throw new WorkbookFailure("protected", "附件3");
    },
  });
  await user.click(screen.getByRole("button", { name: "重新计算" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "工作表“附件3”受保护，无法写入。请在“审阅”选项卡撤销工作表保护，然后重试。 工作簿没有改动。"
  );
  isProtected = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("计算完成，更改了 3 处。")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a workbook without any known sheet gets three lines and a way to begin", async () => {
  const inserted: string[] = [];
  const { user, asked } = await renderPane(
    { insertSample: async () => void inserted.push("sample") },
    {
      ...SAMPLE,
      sheets: [{ name: "Sheet1", kind: "unknown", rows: 0 }],
      changes: NO_CHANGES,
      milestones: [],
    }
  );
  expect(await screen.findAllByRole("listitem")).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "插入示例数据" }));
  expect(inserted).toEqual(["sample"]);
  await user.click(screen.getByRole("button", { name: /插入空白表/ }));
  expect(asked.formsFor).toEqual([2023]);
});

test("result sheets, charts, a ledger and clearing are asked for, told and taken back", async () => {
  const { user, log, asked } = await renderPane();
  const section = within(await screen.findByRole("region", { name: "结果表与标记" }));
  await user.click(section.getByRole("button", { name: "生成督办清单等结果表" }));
  expect(await section.findByText("已计算并生成结果表，更改了 3 处。")).toBeInTheDocument();
  expect(asked.calculated).toContainEqual({ makeReports: true });

  await user.click(section.getByRole("button", { name: "生成或更新图表" }));
  expect(await section.findByText("已生成图表，见“图表”工作表。")).toBeInTheDocument();

  await user.click(section.getByRole("button", { name: "新建报送台账" }));
  expect(await section.findByText("已新建报送台账。")).toBeInTheDocument();

  await user.click(section.getByRole("button", { name: "清除助手的标记" }));
  expect(await section.findByText("已清除助手的标记，共 1 处。")).toBeInTheDocument();
  await user.click(section.getByRole("button", { name: "撤销本次" }));
  expect(await section.findByText("已撤销，工作簿恢复原样。")).toBeInTheDocument();
  expect(log.applied).toEqual([SAMPLE.changes, CHARTS_DRAWN, LEDGER_MADE, CLEARED]);
  expect(log.undone).toEqual([CLEARED]);
});

test("a workbook that has a ledger is not offered another one", async () => {
  const sheets = [...SAMPLE.sheets, { name: "台账", kind: "ledger", rows: 3 } as const];
  await renderPane({}, { ...SAMPLE, sheets });
  await screen.findByRole("region", { name: "结果表与标记" });
  expect(screen.queryByRole("button", { name: "新建报送台账" })).not.toBeInTheDocument();
});

test("the district's own rate is asked for once, and is not that of the task", async () => {
  const { user, log } = await renderPane();
  const section = within(await screen.findByRole("region", { name: "全区进度" }));
  expect(section.getByText("任务参保率")).toBeInTheDocument();
  expect(section.queryByText("全区参保率")).not.toBeInTheDocument();
  await user.click(section.getByRole("button", { name: "填写全区人数" }));
  await user.type(section.getByLabelText("全区应参保人数"), "４１２，０００");
  await user.click(section.getByRole("button", { name: "保存" }));
  expect(section.getByText("请填写人数，只填数字。")).toBeInTheDocument();
  await user.type(section.getByLabelText("全区已参保人数"), "380,000");
  await user.click(section.getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(log.settings.district).toEqual({ eligible: 412_000, enrolled: 380_000 })
  );
});

test("the district's rate stands beside its two targets", async () => {
  const district = {
    eligible: 400_000,
    enrolled: 376_000,
    rate: 0.94,
    targets: [
      { target: 0.9, needed: 0 },
      { target: 0.955, needed: 6000 },
    ],
  };
  await renderPane({}, { ...SAMPLE, district });
  const section = within(await screen.findByRole("region", { name: "全区进度" }));
  expect(section.getByText("94.00%")).toBeInTheDocument();
  expect(section.getByText("已达 90%")).toBeInTheDocument();
  expect(section.getByText("距 95.5% 还差 6,000 人")).toBeInTheDocument();
});

test("the plan's phase is the one the workbook states for the day", async () => {
  const phases = [
    { name: "宣传发动", end: "2023-10-20" as CalendarDate },
    { name: "集中攻坚", start: "2023-10-20" as CalendarDate, end: "2023-11-30" as CalendarDate },
  ];
  await renderPane({}, { ...SAMPLE, phases });
  expect(await screen.findByText("当前阶段：集中攻坚")).toBeInTheDocument();
});
