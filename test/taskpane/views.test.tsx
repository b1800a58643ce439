import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PaneHost } from "../../src/taskpane/host";
import { openView, renderPane } from "./renderPane";

const VIEWS = {
  "zh-CN": ["概览", "排名", "问题", "设置"],
  "en-US": ["Home", "Ranking", "Issues", "Settings"],
};

const cases = (["light", "dark"] as const).flatMap((theme) =>
  (["zh-CN", "en-US"] as const).flatMap((language) =>
    VIEWS[language].map((view) => ({ theme, language, view }))
  )
);

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
  screen.getByRole("tab", { name: "Ranking" }).focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("tab", { name: "Ranking" })).toHaveAttribute("aria-selected", "true");
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
    expect(rows.map((row) => row.getAttribute("aria-label")).slice(0, 2)).toEqual([
      "第 1 名 梅林镇，100.81%，已达到目标。点击选中该行",
      "第 2 名 沙地镇，99.87%，差 18 人达标。点击选中该行",
    ]);
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
