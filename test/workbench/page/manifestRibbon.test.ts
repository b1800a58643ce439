/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { manifestRibbon } from "../../../workbench/page/manifestRibbon";

const text = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

test("the ribbon has the manifest's buttons with their words, icons and actions", () => {
  expect(manifestRibbon(manifest, "zh-CN")).toEqual({
    displayName: "扩面征缴助手",
    functionPage: "/commands.html",
    groups: [
      {
        label: "扩面征缴",
        buttons: [
          {
            id: "Tracker.OpenPane",
            label: "扩面征缴助手",
            tip: expect.stringContaining("打开窗格"),
            icon: "/assets/icon-32.png",
            action: { type: "ShowTaskpane", page: "/taskpane.html" },
          },
          {
            id: "Tracker.Recalculate",
            label: "重新计算",
            tip: expect.stringContaining("不打开窗格"),
            icon: "/assets/recalculate-32.png",
            action: { type: "ExecuteFunction", name: "recalculate" },
          },
        ],
      },
    ],
  });
});

test("words follow the display language, and fall back to the manifest's own", () => {
  const labels = (language: string) =>
    manifestRibbon(manifest, language).groups.flatMap(({ buttons }) =>
      buttons.map(({ label }) => label)
    );
  expect(labels("en-US")).toEqual(["Enrolment Tracker", "Recalculate"]);
  expect(labels("fr-FR")).toEqual(labels("zh-CN"));
});
