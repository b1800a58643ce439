/**
 * Runs in the pane: the texts of which a part cannot be seen, because it lies beyond the pane's sides or an element
 * that clips it. Words for screen readers alone do not count.
 */
export function cutTexts(): string[] {
  const clips = (value: string) => value === "hidden" || value === "clip";
  const isForScreenReaders = (element: Element) => {
    const { clipPath, visibility } = getComputedStyle(element);
    return clipPath.startsWith("inset") || visibility === "hidden";
  };
  const isCut = (rect: DOMRect, from: Element): boolean => {
    for (let at: Element | null = from; at; at = at.parentElement) {
      if (isForScreenReaders(at)) return false;
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isRoot = at === document.body || at === document.documentElement;
      if (clips(overflowX) && (rect.left < box.left - 1 || rect.right > box.right + 1)) return true;
      if (isRoot || !clips(overflowY)) continue;
      if (rect.top < box.top - 1 || rect.bottom > box.bottom + 1) return true;
    }
    return rect.left < -1 || rect.right > document.documentElement.clientWidth + 1;
  };

  const cut: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === "" || parent.closest("select, datalist, script"))
      continue;
    range.selectNodeContents(node);
    const visible = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (visible.some((rect) => isCut(rect, parent))) cut.push(node.textContent ?? "");
  }
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=text]"))
    if (input.scrollWidth > input.clientWidth + 1) cut.push(`${input.value} (input)`);
  return cut;
}
