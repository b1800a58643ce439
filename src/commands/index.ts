import { recalculate } from "../app/recalculate";
import { connectToExcel } from "../excel/paneHost";
import { onRibbonButton, showWindow } from "../excel/ribbon";
import { failureOf, failureText } from "../i18n/failureText";
import { createWords, languageFor } from "../i18n/words";
import { todayHere } from "../taskpane/today";
import { messageUrl } from "./messageUrl";
import { recalculateWorkbook, runCommand } from "./recalculateCommand";

void onRibbonButton("recalculate", async (event) => {
  const host = await connectToExcel();
  const words = createWords(languageFor(host.language));
  await runCommand(
    event,
    () => recalculateWorkbook(host, recalculate, todayHere()),
    (error) => showWindow(messageUrl(location.href, failureText(words, failureOf(error))))
  );
});
