/** Characters that Windows forbids in file names. */
const FORBIDDEN = /[\\/:*?"<>|\n\r]/g;

/** Hands a file to the browser around the pane, which asks the person where to put it or has a folder for it. */
export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(FORBIDDEN, " ");
  link.click();
  // Later, since some browsers begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
