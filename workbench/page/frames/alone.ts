/** A page with nothing but the add-in's pane: its Excel is in the process that serves the page, as a real one would be. */
import { LIGHT_THEME } from "../../office-host/officeNamespace";
import { NEWEST_API_LEVEL } from "../../office-host/host";

window.standIn = {
  connect: (_frame, receive) => (text) =>
    void fetch("/stand-in/excel", { method: "POST", body: text })
      .then((answer) => answer.text())
      .then(receive),
  environment: {
    displayLanguage: "zh-CN",
    theme: LIGHT_THEME,
    platform: "OfficeOnline",
    apiLevel: NEWEST_API_LEVEL,
  },
  ready: () => undefined,
};

const pane = document.createElement("iframe");
const shown = new URLSearchParams(location.search).get("pane") ?? "/taskpane.html";
Object.assign(pane, { name: "addin-pane", src: shown });
Object.assign(pane.style, { position: "fixed", inset: "0", width: "100%", height: "100%" });
document.body.append(pane);
