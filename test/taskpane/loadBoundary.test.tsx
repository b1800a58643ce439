import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, Suspense, useState } from "react";
import { I18nextProvider } from "react-i18next";
import { createWords } from "../../src/i18n/words";
import { LoadBoundary } from "../../src/taskpane/shell/LoadBoundary";

test("a view whose script did not arrive says so and can be tried again", async () => {
  // React tells the console of every error a boundary catches.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  let arrives = false;
  const load = () =>
    lazy(async () => {
      if (!arrives) throw new Error("Loading chunk 7 failed");
      return { default: () => <p>设置</p> };
    });
  function Pane() {
    const [attempt, setAttempt] = useState({ view: load() });
    return (
      <LoadBoundary key={String(arrives)} onRetry={() => setAttempt({ view: load() })}>
        <Suspense>
          <attempt.view />
        </Suspense>
      </LoadBoundary>
    );
  }
  render(
    <I18nextProvider i18n={createWords("zh-CN")}>
      <Pane />
    </I18nextProvider>
  );
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "这一页没有加载。请检查网络，然后重试。"
  );
  arrives = true;
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("设置")).toBeInTheDocument();
});
