import { createRoot } from "react-dom/client";
import { connectToExcel } from "../excel/paneHost";
import { Pane } from "./Pane";
import type { Recalculate } from "./session/session";
import { todayHere } from "./today";

/** The rules come in a script of their own, on their way while the pane appears. */
const rules = import("../app/recalculate");
const recalculate: Recalculate = async (...run) => (await rules).recalculate(...run);

/** Puts the pane together. It runs after Office.js; when that is missing, preflight.js says so. */
async function start(root: HTMLElement): Promise<void> {
  const host = await connectToExcel();
  createRoot(root).render(<Pane host={host} recalculate={recalculate} today={todayHere()} />);
}

const root = document.getElementById("root");
if (root) void start(root);
