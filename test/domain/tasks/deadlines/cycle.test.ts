import type { Cycle } from "../../../../src/domain/tasks/deadlines/cycle";
import { LAST_DAY, occurrences, periodName } from "../../../../src/domain/tasks/deadlines/cycle";
import { day } from "../notice";
import { weekendsOff } from "../weekendsOff";

const turns = (cycle: Cycle, from: string, to: string) =>
  occurrences(cycle, day(from), day(to), weekendsOff).map(
    (turn) => `${turn.due} ${periodName(cycle, turn)}`
  );

test("每月5日前 reports the month before", () => {
  const cycle = {
    every: "month",
    month: 1,
    day: { kind: "day", day: 5 },
    onPrevious: true,
  } as const;
  expect(turns(cycle, "2023-12-01", "2024-01-31")).toEqual([
    "2023-12-05 2023年11月",
    "2024-01-05 2023年12月",
  ]);
});

test("每月底 ends on the month's last day, in February too", () => {
  const cycle = { every: "month", month: 1, day: LAST_DAY, onPrevious: false } as const;
  expect(turns(cycle, "2024-01-31", "2024-03-01")).toEqual([
    "2024-01-31 2024年1月",
    "2024-02-29 2024年2月",
  ]);
});

test("每月最后一个工作日", () => {
  const cycle = {
    ...({ every: "month", month: 1, onPrevious: false } as const),
    day: { kind: "workingDay", nth: -1 } as const,
  };
  // 30 and 31 December 2023 were a weekend.
  expect(turns(cycle, "2023-12-01", "2023-12-31")).toEqual(["2023-12-29 2023年12月"]);
});

test("每季度首月10日前 reports the quarter before", () => {
  const cycle = {
    every: "quarter",
    month: 1,
    day: { kind: "day", day: 10 },
    onPrevious: true,
  } as const;
  expect(turns(cycle, "2023-01-01", "2023-06-30")).toEqual([
    "2023-01-10 2022年第4季度",
    "2023-04-10 2023年第1季度",
  ]);
});

test("每周五 and 每旬", () => {
  expect(turns({ every: "week", weekday: 5 }, "2023-11-06", "2023-11-17")).toEqual([
    "2023-11-10 11月6日至11月12日",
    "2023-11-17 11月13日至11月19日",
  ]);
  expect(turns({ every: "tenDays" }, "2023-11-11", "2023-11-30")).toEqual([
    "2023-11-20 11月11日至11月20日",
    "2023-11-30 11月21日至11月30日",
  ]);
});

test("每半年", () => {
  const cycle = { every: "halfYear", month: 6, day: LAST_DAY, onPrevious: false } as const;
  expect(turns(cycle, "2023-01-01", "2023-12-31")).toEqual([
    "2023-06-30 2023年上半年",
    "2023-12-31 2023年下半年",
  ]);
});
