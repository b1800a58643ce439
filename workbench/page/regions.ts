/** A part of the window that F6 stops at. */
export interface Region {
  readonly element: HTMLElement;
  focus(): void;
}

/**
 * Lets F6 go on to the next region that is shown and Shift+F6 to the one before, as in Excel. Keys pressed in a frame
 * are not heard around it: `listenIn` takes the windows of frames.
 */
export function regionKeys(regions: readonly Region[]): { listenIn(window: Window): void } {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    nextRegion(regions, document.activeElement, event.shiftKey ? -1 : 1)?.focus();
  };
  const listenIn = (window: Window) => window.addEventListener("keydown", onKey, true);
  listenIn(window);
  return { listenIn };
}

function nextRegion(
  regions: readonly Region[],
  active: Element | null,
  step: 1 | -1
): Region | undefined {
  const shown = regions.filter(({ element }) => !element.hidden);
  const at = shown.findIndex(({ element }) => element.contains(active));
  // From outside all regions, forwards begins with the first and backwards with the last.
  const from = at === -1 && step === -1 ? 0 : at;
  return shown[(from + step + shown.length) % shown.length];
}
