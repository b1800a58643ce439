import { createRoot } from "react-dom/client";
import { recalculate } from "../app/recalculate";
import { connectToExcel } from "../excel/paneHost";
import { Pane } from "./Pane";
import { todayHere } from "./today";

/** Puts the pane together once Office is there; until then preflight.js says what is missing. */
async function start(root: HTMLElement): Promise<void> {
  const host = await connectToExcel();
  createRoot(root).render(<Pane host={host} recalculate={recalculate} today={todayHere()} />);
}

const root = document.getElementById("root");
if (root) void start(root);
