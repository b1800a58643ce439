import { createRoot } from "react-dom/client";
import { connectToExcel } from "../excel/paneHost";
import { loadedUseCases } from "./loadedUseCases";
import { Pane } from "./Pane";
import { todayHere } from "./today";
import { workerUseCases } from "./worker/workerUseCases";

// First of all, so that its scripts arrive while the pane appears and the workbook is being read.
const useCases = workerUseCases(
  () => new Worker(new URL("./worker/rulesWorker.ts", import.meta.url)),
  loadedUseCases
);

/** Puts the pane together. It runs after Office.js; when that is missing, preflight.js says so. */
async function start(root: HTMLElement): Promise<void> {
  const host = await connectToExcel();
  createRoot(root).render(<Pane host={host} useCases={useCases} today={todayHere()} />);
}

const root = document.getElementById("root");
if (root) void start(root);
