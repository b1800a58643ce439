import { createEvent, fireEvent, screen, within } from "@testing-library/react";
import { renderPane } from "./renderPane";

const form = (name: string) => new File(["x"], name);
const chooser = () => screen.findByLabelText("选择文件", { selector: "input" });
const lines = () =>
  within(screen.getByRole("list", { name: "带入结果" }))
    .getAllByRole("listitem")
    .map((line) => line.textContent);

test("several files are chosen at once; each gets a sentence", async () => {
  const { user, log } = await renderPane({
    bringIn: async ({ name: file }) =>
      file === "坏.xlsx"
        ? { file, outcome: "unreadable", reason: "damaged" }
        : {
            file,
            outcome: "broughtIn",
            sheets: [{ name: "摸底-区住建局", kind: "survey", rows: 46 }],
            as: "values",
          },
  });
  const input = await chooser();
  expect(input).toHaveAttribute("multiple");
  await user.upload(input, [form("区住建局.xlsx"), form("坏.xlsx")]);
  await screen.findByText(/文件已损坏/);
  expect(lines()).toEqual([
    expect.stringMatching(/区住建局.xlsx.*已带入“摸底-区住建局”.*只带入了数值/),
    expect.stringMatching(/坏.xlsx.*文件已损坏/),
  ]);
  expect(log.broughtIn).toEqual([]);
});

test("files dropped on the zone come in; beside it they are refused, not opened", async () => {
  const { log } = await renderPane();
  const zone = await screen.findByText(/可一次选择多个/);
  fireEvent.drop(zone, { dataTransfer: { files: [form("区住建局.xlsx")] } });
  await screen.findByText(/已带入/);
  expect(log.broughtIn).toEqual([{ file: "区住建局.xlsx", replace: false }]);

  const stray = createEvent.drop(document.body);
  fireEvent(document.body, stray);
  expect(stray.defaultPrevented).toBe(true);
  expect(log.broughtIn).toHaveLength(1);
});

test("a file brought in before is left out until somebody asks to replace it", async () => {
  const asked: boolean[] = [];
  const { user } = await renderPane({
    bringIn: async ({ name: file }, replace) => {
      asked.push(replace);
      const sheets = [{ name: "摸底-区住建局", kind: "survey", rows: 46 }];
      return replace
        ? { file, outcome: "replaced", sheets, as: "copied" }
        : { file, outcome: "alreadyThere", sheets: ["摸底-区住建局"] };
    },
  });
  await user.upload(await chooser(), [form("区住建局.xlsx")]);
  await user.click(await screen.findByRole("button", { name: "用新文件替换（1 个）" }));
  await screen.findByText(/已用新文件替换/);
  expect(asked).toEqual([false, true]);
  expect(screen.queryByRole("button", { name: /替换/ })).not.toBeInTheDocument();
});
