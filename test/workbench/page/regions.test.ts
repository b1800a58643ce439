/** @jest-environment jsdom */
import { regionKeys } from "../../../workbench/page/regions";

function regions(...ids: readonly string[]) {
  document.body.innerHTML = ids
    .map((id) => `<div id="${id}"><button>${id}</button></div>`)
    .join("");
  const made = ids.map((id) => {
    const element = document.getElementById(id)!;
    return { element, focus: () => element.querySelector("button")!.focus() };
  });
  regionKeys(made);
  const press = (shiftKey = false) => {
    const key = new KeyboardEvent("keydown", { key: "F6", shiftKey, cancelable: true });
    window.dispatchEvent(key);
    return document.activeElement?.textContent;
  };
  return { made, press };
}

test("F6 goes round, Shift+F6 goes back", () => {
  const { press } = regions("ribbon", "grid", "pane");
  expect([press(), press(), press(), press()]).toEqual(["ribbon", "grid", "pane", "ribbon"]);
  expect([press(true), press(true)]).toEqual(["pane", "grid"]);
});

test("a pane that is closed is passed over", () => {
  const { made, press } = regions("ribbon", "grid", "pane");
  made[2]!.element.hidden = true;
  expect([press(), press(), press()]).toEqual(["ribbon", "grid", "ribbon"]);
});
