/** The event Office hands to a command; a command that never completes it blocks the button for five minutes. */
export interface CommandEvent {
  completed(): void;
}

/** Runs `command` when the ribbon button with this FunctionName (manifest.xml) is chosen. */
export async function onRibbonButton(
  functionName: string,
  command: (event: CommandEvent) => Promise<void>
): Promise<void> {
  await Office.onReady();
  Office.actions.associate(functionName, (event: CommandEvent) => void command(event));
}

/** Shows a page of the add-in in a small window: a command without a pane has no other place to say something. */
export function showWindow(url: string): void {
  Office.context.ui.displayDialogAsync(url, { width: 30, height: 25, displayInIframe: true });
}
