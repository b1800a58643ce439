import { act } from "@testing-library/react";
import { WorkbookFailure } from "../../src/workbook/failure";
import { SETTINGS } from "./fakeHost";
import { renderPane } from "./renderPane";
import { screen } from "@testing-library/react";

const automatic = { ...SETTINGS, recalculateOnChange: true };
const wait = (milliseconds: number) =>
  act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("off by default: a changed cell starts nothing", async () => {
  const { log } = await renderPane();
  log.changeCell();
  await wait(10_000);
  expect(log.applied).toEqual([]);
});

test("waits until the person has stopped typing, then runs once", async () => {
  const { log } = await renderPane({ loadSettings: async () => automatic });
  await wait(100);
  log.changeCell();
  await wait(1500);
  log.changeCell();
  await wait(1500);
  expect(log.applied).toHaveLength(0);
  await wait(1000);
  expect(log.applied).toHaveLength(1);
});

test("says nothing when a cell is being edited: nobody asked for this run", async () => {
  const { log } = await renderPane({
    loadSettings: async () => automatic,
    apply: async () => {
      throw new WorkbookFailure("cellEditMode");
    },
  });
  await wait(100);
  log.changeCell();
  await wait(3000);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});
