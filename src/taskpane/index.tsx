import { createRoot } from "react-dom/client";
import { connectToExcel } from "../excel/paneHost";
import { loadedUseCases } from "./loadedUseCases";
import { Pane } from "./Pane";
import { todayHere } from "./today";

/** Puts the pane together. It runs after Office.js; when that is missing, preflight.js says so. */
async function start(root: HTMLElement): Promise<void> {
  const host = await connectToExcel();
  createRoot(root).render(<Pane host={host} useCases={loadedUseCases} today={todayHere()} />);
}

const root = document.getElementById("root");
if (root) void start(root);
