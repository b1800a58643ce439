import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PaneHost } from "../../src/taskpane/host";
import { openView, renderPane } from "./renderPane";

const VIEWS = {
  "zh-CN": ["概览", "排名", "督办", "问题", "设置"],
  "en-US": ["Home", "Ranking", "Late", "Issues", "Settings"],
};

const cases = [
  ...VIEWS["zh-CN"].map((view) => ({ theme: "light", language: "zh-CN", view }) as const),
  ...VIEWS["en-US"].map((view) => ({ theme: "dark", language: "en-US", view }) as const),
];

test.each(cases)("$view has no accessibility violation ($theme, $language)", async (one) => {
  const host: Partial<PaneHost> = { language: one.language, theme: () => one.theme };
  const { user, container } = await renderPane(host);
  await openView(user, one.view);
  await screen.findByRole("tabpanel", { name: one.view });
  // jsdom paints nothing, so colours are left to the browser tests.
  expect((await axe(container)).violations).toEqual([]);
});

test("the tabs work from the keyboard and the page names the language", async () => {
  const { user } = await renderPane({ language: "en-GB" });
  screen.getByRole("tab", { name: "Home" }).focus();
  await user.keyboard("{ArrowRight}");
  const ranking = screen.getByRole("tab", { name: "Ranking" });
  expect(ranking).toHaveAttribute("aria-selected", "true");
  expect(ranking).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getByRole("tab", { name: "Settings" })).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "Home" })).toHaveFocus();
  expect(document.documentElement).toHaveAttribute("lang", "en-US");
});

test("an Excel that is too old is told what to upgrade to", async () => {
  await renderPane({ availability: "tooOld" });
  expect(screen.getByRole("heading", { name: "请升级 Excel" })).toBeInTheDocument();
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
});

test("a page opened outside Excel says where it belongs", async () => {
  await renderPane({ availability: "outside", language: "en-US" });
  expect(screen.getByRole("heading", { name: "Please open it in Excel" })).toBeInTheDocument();
});

describe("ranking", () => {
  test("lists the units by place with the gap to the target in people", async () => {
    const { user } = await renderPane();
    await openView(user, "排名");
    const rows = within(await screen.findByRole("list")).getAllByRole("button");
    expect(rows[0]).toHaveAccessibleName(/^1 .*梅林镇 ?100.81% ?已达到目标/);
    expect(rows[1]).toHaveAccessibleName(/^2 .*沙地镇 ?99.87% ?差 18 人达标/);
  });

  test("each measure has its own ranking and its own target", async () => {
    const { user } = await renderPane();
    await openView(user, "排名");
    await user.click(await screen.findByRole("tab", { name: "缴费率" }));
    expect(screen.getByText(/目标线 70%/)).toBeInTheDocument();
    expect(screen.getByText("5 个单位达标", { exact: false })).toBeInTheDocument();
  });

  test("a click selects the unit's row in the sheet", async () => {
    const { user, log } = await renderPane();
    await openView(user, "排名");
    await user.click(await screen.findByRole("button", { name: /茅店镇/ }));
    expect(log.selected).toEqual([{ sheet: "附件3", row: 6, column: 0 }]);
  });
});

describe("overdue", () => {
  test("groups what is late and what is due soon, longest late first", async () => {
    const { user } = await renderPane();
    await openView(user, "督办");
    const late = within(await screen.findByRole("region", { name: "逾期（3）" }));
    expect(late.getAllByRole("button").map((row) => row.textContent)).toEqual([
      expect.stringContaining("区行政审批局月度反馈 2023年10月 · 时限 11月5日逾期 15 天"),
      expect.stringContaining("区市监局摸底 · 时限 11月15日逾期 5 天"),
      expect.stringContaining("区工信局摸底 · 时限 11月15日逾期 5 天"),
    ]);
    const soon = within(screen.getByRole("region", { name: "即将到期（1）" }));
    expect(soon.getByRole("button", { name: /区住建局.*还有 4 天/ })).toBeInTheDocument();
  });

  test("can be narrowed to one item; a click goes to the cell that set the deadline", async () => {
    const { user, log } = await renderPane();
    await openView(user, "督办");
    await user.selectOptions(await screen.findByLabelText("事项"), "摸底");
    expect(screen.queryByText("区行政审批局")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /区工信局/ }));
    expect(log.selected).toEqual([{ sheet: "附件1", row: 6, column: 3 }]);
  });

  test("is copied as text for the chat group", async () => {
    const { user } = await renderPane();
    await openView(user, "督办");
    await user.click(await screen.findByRole("button", { name: "复制为文字" }));
    expect(await screen.findByText("已复制，可粘贴到工作群。")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(
      [
        "截至2023年11月20日，以下单位逾期或即将到期：",
        "1. 区行政审批局：月度反馈 2023年10月，时限11月5日，逾期15天",
        "2. 区市监局：摸底，时限11月15日，逾期5天",
        "3. 区工信局：摸底，时限11月15日，逾期5天",
        "4. 区住建局：办结，时限11月24日，还有4天",
      ].join("\n")
    );
  });

  test("where the clipboard is closed the text is shown to be copied by hand", async () => {
    const { user } = await renderPane();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied"));
    await openView(user, "督办");
    await user.click(await screen.findByRole("button", { name: "复制为文字" }));
    const shown = await screen.findByLabelText<HTMLTextAreaElement>("督办文字");
    expect(shown.value).toContain("2. 区市监局：摸底");
  });

  test("a submission is logged in the ledger without leaving the pane", async () => {
    const { user, asked } = await renderPane();
    await openView(user, "督办");
    await user.click(await screen.findByRole("button", { name: "登记报送" }));
    await user.click(screen.getByRole("button", { name: "记入台账" }));
    expect(screen.getByText("请填写责任单位、事项和报送日期。")).toBeInTheDocument();
    await user.type(screen.getByLabelText(/责任单位/), "区市监局");
    await user.type(screen.getByLabelText("经手人"), "王敏");
    await user.click(screen.getByRole("button", { name: "记入台账" }));
    expect(await screen.findByText("已记入台账：区市监局 摸底表。")).toBeInTheDocument();
    expect(asked.submissions).toEqual([
      {
        unit: "区市监局",
        item: "摸底表",
        period: "",
        submitted: "2023-11-20",
        handler: "王敏",
        remark: "",
      },
    ]);
    expect(screen.getByRole("button", { name: "登记报送" })).toHaveFocus();
  });
});

describe("findings", () => {
  test("stand under their sheet, worst first, and can be filtered", async () => {
    const { user } = await renderPane();
    await openView(user, "问题");
    const sheet = await screen.findByRole("region", { name: "附件3" });
    expect(
      within(sheet)
        .getAllByRole("img")
        .map((icon) => icon.getAttribute("aria-label"))
    ).toEqual(["错误", "提醒"]);
    await user.click(screen.getByRole("button", { name: "说明 1" }));
    expect(screen.queryByRole("region", { name: "附件3" })).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: "附件1" })).toBeInTheDocument();
  });

  test("a click goes to the cell", async () => {
    const { user, log } = await renderPane();
    await openView(user, "问题");
    await user.click(await screen.findByRole("button", { name: "转到 附件3 J7" }));
    expect(log.selected).toEqual([{ sheet: "附件3", row: 6, column: 9 }]);
  });

  test("one is set aside only with a reason, kept in the workbook, and can be brought back", async () => {
    const { user, log } = await renderPane();
    await openView(user, "问题");
    await user.click(await screen.findByRole("button", { name: "忽略 附件3!G8" }));
    await user.click(screen.getByRole("button", { name: "确定忽略" }));
    expect(screen.getByText("请写明理由。")).toBeInTheDocument();
    await user.type(screen.getByLabelText(/忽略的理由/), "已电话核实");
    await user.click(screen.getByRole("button", { name: "确定忽略" }));
    expect(await screen.findByText("已忽略 1 条")).toBeInTheDocument();
    expect(log.settings.ignored.map(({ reason }) => reason)).toEqual(["已电话核实"]);

    await user.click(screen.getByText("已忽略 1 条"));
    await user.click(screen.getByRole("button", { name: "恢复" }));
    expect(await screen.findByRole("button", { name: "转到 附件3 G8" })).toBeInTheDocument();
    expect(log.settings.ignored).toEqual([]);
  });
});

describe("settings", () => {
  test("a choice is kept in the workbook at once", async () => {
    const { user, log } = await renderPane();
    await openView(user, "设置");
    await user.click(await screen.findByRole("radio", { name: /连续编号/ }));
    expect(log.settings.ties).toBe("dense");
  });

  test("a target is typed in percent, full width too, and refused outside its bounds", async () => {
    const { user, log } = await renderPane();
    await openView(user, "设置");
    const target = await screen.findByLabelText("缴费率目标(%)");
    await user.clear(target);
    await user.type(target, "170{Enter}");
    expect(screen.getByText("请填写 1 到 100 之间的数。")).toBeInTheDocument();
    await user.clear(target);
    await user.type(target, "７２.５{Enter}");
    expect(log.settings.targets.contribution).toBe(0.725);
  });

  test("another name of a unit is added and removed", async () => {
    const { user, log } = await renderPane();
    await openView(user, "设置");
    await user.type(await screen.findByLabelText("表中的写法"), "城区管委会");
    await user.type(screen.getByLabelText("对应的单位"), "城市社区管委会");
    await user.click(screen.getByRole("button", { name: "添加别名" }));
    expect(log.settings.aliases).toEqual([{ alias: "城区管委会", unit: "城市社区管委会" }]);
    await user.click(await screen.findByRole("button", { name: "删除别名 城区管委会" }));
    expect(log.settings.aliases).toEqual([]);
  });
});
