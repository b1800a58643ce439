import { PANE_WIDTHS } from "./addinFrames";

/** Lets people make the pane wider or narrower, with the pointer and with the arrow keys. */
export function makeResizable(splitter: HTMLElement, pane: HTMLElement): void {
  const resize = (width: number) => {
    const { narrowest, widest } = PANE_WIDTHS;
    const allowed = Math.round(Math.min(widest, Math.max(narrowest, width)));
    pane.style.width = `${allowed}px`;
    splitter.ariaValueNow = String(allowed);
  };
  splitter.ariaValueMin = String(PANE_WIDTHS.narrowest);
  splitter.ariaValueMax = String(PANE_WIDTHS.widest);
  resize(PANE_WIDTHS.usual);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("pointerup", () => document.body.classList.remove("resizing"));
  splitter.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowLeft" ? 10 : key === "ArrowRight" ? -10 : 0;
    if (step !== 0) resize(pane.offsetWidth + step);
  });
}
