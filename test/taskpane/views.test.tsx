import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { Standing } from "../../src/domain/allocation/standing";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import type { Funding } from "../../src/domain/funding/funding";
import type { PaneHost } from "../../src/taskpane/host";
import { SETTINGS } from "./fakeHost";
import { openView, renderPane } from "./renderPane";
import { SAMPLE } from "./sampleResult";

// What writes Word files needs more of a browser than jsdom has; it has tests of its own.
jest.mock("../../src/docx/officialDocx", () => ({ officialDocx: async () => new Uint8Array(4) }));

const VIEWS = {
  "zh-CN": ["概览", "排名", "督办", "问题", "通报", "设置"],
  "en-US": ["Home", "Ranking", "Late", "Issues", "Report", "Settings"],
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
    const rows = within((await screen.findAllByRole("list"))[0]!).getAllByRole("button");
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

describe("saved periods", () => {
  test("each unit shows what changed since the last one, and where its pace leads", async () => {
    const { user } = await renderPane();
    await openView(user, "排名");
    const row = await screen.findByRole("button", { name: /茅店镇/ });
    expect(row).toHaveTextContent("较 10月31日：降 1 位，完成数增加 100 人");
    expect(row).toHaveTextContent("▼1");
    expect(row).toHaveTextContent("距年底 41 天，平均每周还需 124 人（每天 18 人）");
    expect(row).toHaveTextContent(/估计年底完成 16,809 人.*难以达标/);
    // Enrolment is a stock: the elapsed share of the year says nothing about it.
    expect(row).not.toHaveTextContent("序时进度");
    expect(screen.getByText(/参保人数是存量.*序时进度说明不了快慢/)).toBeInTheDocument();
    await user.click(screen.getByRole("tab", { name: "缴费率" }));
    expect(screen.getByRole("button", { name: /茅店镇/ })).toHaveTextContent("序时进度 88.8%");
    expect(screen.getByText("截至 11月20日，序时进度 88.8%")).toBeInTheDocument();
  });

  test("the money is counted from what is said, or is said not to be", async () => {
    const { user } = await renderPane();
    await openView(user, "排名");
    expect(await screen.findByText(/工作经费：没有新增人数列.*不作估计/)).toBeInTheDocument();
  });

  test("the money in total and for a unit, and how many are left out", async () => {
    const [{ unit, row, sheet }] = SAMPLE.current.standings as [Standing];
    const own = { unit, at: { sheet, row, column: 0 }, people: 40, amount: 600 };
    const funding: Funding = {
      ...{ perPerson: 15, people: 200, amount: 3000, uncounted: 2, units: [own] },
      source: { kind: "baseline", date: parseIsoDate("2023-06-30")! },
    };
    const { user } = await renderPane({}, { ...SAMPLE, funding });
    await openView(user, "排名");
    expect(
      await screen.findByText("工作经费：按较 6月30日 净增，200 人 × 15 元 = 3,000 元")
    ).toBeInTheDocument();
    expect(screen.getByText(/2 个单位的经费没有计算/)).toBeInTheDocument();
    expect(screen.getByText("新增 40 人，工作经费 600 元")).toBeInTheDocument();
  });

  test("the date is the tables' own; figures that cannot be saved are told why", async () => {
    const { user, log } = await renderPane();
    await openView(user, "排名");
    const section = within(await screen.findByRole("region", { name: "存档本期" }));
    expect(section.getByText(/已存档 1 期/)).toBeInTheDocument();
    expect(section.getByLabelText("数据截止日期")).toHaveValue("2023年11月20日");
    await user.click(section.getByRole("button", { name: "存档" }));
    // The workbook behind the fake host is empty.
    expect(await section.findByText(/没有可存档的数据/)).toBeInTheDocument();
    expect(log.applied).toEqual([]);
  });

  test("where the tables state no date, it is asked for", async () => {
    const { user } = await renderPane({}, { ...SAMPLE, dataDate: undefined });
    await openView(user, "排名");
    const section = within(await screen.findByRole("region", { name: "存档本期" }));
    await user.click(section.getByRole("button", { name: "存档" }));
    expect(section.getByText("请填写日期。")).toBeInTheDocument();
  });
});

describe("bulletin", () => {
  test("is read, copied and written as a sheet", async () => {
    const { user, log } = await renderPane();
    await openView(user, "通报");
    const preview = await screen.findByRole("region", { name: "文字预览" });
    expect(preview).toHaveTextContent("茅店镇");
    await user.click(screen.getByRole("button", { name: "复制文字" }));
    expect(await navigator.clipboard.readText()).toBe(preview.textContent);
    await user.click(screen.getByRole("button", { name: "写入“通报”工作表" }));
    expect(await screen.findByText(/已写入“通报”工作表/)).toBeInTheDocument();
    expect(log.applied.at(-1)?.reports).toMatchObject([{ name: "通报", before: undefined }]);
  });

  test("is handed over as a Word file under its title", async () => {
    const { user } = await renderPane();
    URL.createObjectURL = jest.fn(() => "blob:docx");
    const saved = jest.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
    await openView(user, "通报");
    const bulletin = within(await screen.findByRole("region", { name: "通报" }));
    await user.click(bulletin.getByRole("button", { name: "下载 Word 文件" }));
    expect(await bulletin.findByText(/已交给浏览器保存/)).toBeInTheDocument();
    expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toMatch(/通报.*\.docx$/);
  });

  test("each late unit gets its reminder; nobody late needs none", async () => {
    const { user } = await renderPane();
    await openView(user, "通报");
    const section = within(await screen.findByRole("region", { name: "催报函" }));
    await user.click(section.getByRole("button", { name: "复制给区市监局的催报函" }));
    expect(await navigator.clipboard.readText()).toContain("区市监局");
    await user.click(section.getByRole("button", { name: "复制全部（3 份）" }));
    expect(await navigator.clipboard.readText()).toMatch(/区市监局[^]*区工信局/);
  });

  test("its number and signature are kept in the workbook", async () => {
    const { user, log } = await renderPane();
    await openView(user, "通报");
    await user.type(await screen.findByLabelText("落款"), "区人社局{Enter}");
    await waitFor(() => expect(log.settings.bulletin.issuer).toBe("区人社局"));
  });
});

describe("overdue", () => {
  test("groups what is late and what is due soon by item and deadline, longest late first", async () => {
    const { user } = await renderPane();
    await openView(user, "督办");
    const late = within(await screen.findByRole("region", { name: "逾期（3）" }));
    expect(late.getAllByRole("region").map((group) => group.textContent)).toEqual([
      "月度反馈 2023年10月逾期 15 天时限 11月5日 · 1 个单位转到 区行政审批局",
      "摸底逾期 5 天时限 11月15日 · 2 个单位转到 区市监局转到 区工信局",
    ]);
    const soon = screen.getByRole("region", { name: "即将到期（1）" });
    expect(soon).toHaveTextContent(/还有 4 天.*区住建局/);
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
    expect(await screen.findByText("已复制，可粘贴到工作群或文档。")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(
      [
        "截至2023年11月20日，以下单位逾期或即将到期：",
        "1. 月度反馈 2023年10月（时限11月5日，逾期15天）：区行政审批局",
        "2. 摸底（时限11月15日，逾期5天）：区市监局、区工信局",
        "3. 办结（时限11月24日，还有4天）：区住建局",
      ].join("\n")
    );
  });

  test("where the clipboard is closed the text is shown to be copied by hand", async () => {
    const { user } = await renderPane();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied"));
    await openView(user, "督办");
    await user.click(await screen.findByRole("button", { name: "复制为文字" }));
    const shown = await screen.findByLabelText<HTMLTextAreaElement>("供复制的文字");
    expect(shown.value).toContain("：区市监局、区工信局");
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

  test("thousands of them are shown fifty at a time", async () => {
    const [one] = SAMPLE.findings;
    const findings = Array.from({ length: 3_000 }, (_, row) => ({
      ...one!,
      at: { ...one!.at, row },
    }));
    const { user } = await renderPane({}, { ...SAMPLE, findings });
    await openView(user, "问题");
    const items = () => screen.getAllByRole("listitem").length;
    await waitFor(() => expect(items()).toBe(50));
    await user.click(screen.getByRole("button", { name: "再显示 50 条" }));
    expect(items()).toBe(100);
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
    const target = await screen.findByLabelText("缴费率目标（%）");
    await user.clear(target);
    await user.type(target, "170{Enter}");
    expect(screen.getByText("请填写 1 到 100 之间的数。")).toBeInTheDocument();
    await user.clear(target);
    await user.type(target, "７２.５{Enter}");
    expect(log.settings.targets.contribution).toBe(0.725);
  });

  test("a name without a unit is tied to one, and is another name of it from then on", async () => {
    const { user, log } = await renderPane();
    await openView(user, "设置");
    const section = within(await screen.findByRole("region", { name: "未匹配的名称" }));
    await user.click(section.getByRole("button", { name: "报送台账!A4" }));
    expect(log.selected).toMatchObject([{ sheet: "报送台账", row: 3 }]);
    await user.type(section.getByLabelText("“区城管办”对应的单位"), "区住建局");
    await user.click(section.getByRole("button", { name: "登记“区城管办”为别名" }));
    await waitFor(() =>
      expect(log.settings.aliases).toEqual([{ alias: "区城管办", unit: "区住建局" }])
    );
  });

  test("restoring the defaults keeps what people typed in about their district", async () => {
    const district = { eligible: 400_000, enrolled: 376_000 };
    const { user, log } = await renderPane({
      loadSettings: async () => ({ ...SETTINGS, ties: "dense", district }),
    });
    await openView(user, "设置");
    await user.click(await screen.findByRole("button", { name: "恢复默认设置" }));
    await waitFor(() => expect(log.settings).toMatchObject({ ties: "competition", district }));
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
