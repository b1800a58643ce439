import "@testing-library/jest-dom";
import { configure, render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import type { RecalculationResult } from "../../src/app/result";
import type { PaneHost } from "../../src/taskpane/host";
import { Pane } from "../../src/taskpane/Pane";
import { fakeHost, fakeUseCases } from "./fakeHost";
import { AS_OF, SAMPLE } from "./sampleResult";

// jsdom computes styles slowly with Fluent's many rules, and most queries would ask for them only to see that nothing
// is hidden by CSS.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);

/** What jsdom lacks and Fluent asks for. */
function completeJsdom(): void {
  window.matchMedia ??= (query) =>
    ({
      media: query,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  Blob.prototype.arrayBuffer ??= function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
}

/** The pane on the sample, as it is after it has read the workbook. */
export async function renderPane(
  answers: Partial<PaneHost> = {},
  result: RecalculationResult = SAMPLE
) {
  completeJsdom();
  const { host, log } = fakeHost(answers);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  // As it comes from the worker: nothing in it is the same object twice.
  const { useCases, asked } = fakeUseCases(JSON.parse(JSON.stringify(result)));
  const rendered = render(<Pane host={host} useCases={useCases} today={AS_OF} />);
  if (host.availability === "ready")
    await screen.findByRole("button", { name: /重新计算|Recalculate|重新识别|Look again/ });
  return { ...rendered, user, log, asked };
}

/** Opens a view by its tab and waits until it is there. */
export async function openView(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(screen.getByRole("tab", { name }));
}
