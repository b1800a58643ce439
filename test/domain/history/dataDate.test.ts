import { dataDates } from "../../../src/domain/history/dataDate";

const line = (text: string, column = 0) => ({ row: 0, column, text });
const read = (text: string, year: number | undefined = 2023) =>
  dataDates([], [line(text)], year).map(({ date }) => date);

test.each([
  ["完成参保人数统计口径:截至9月30日,系统内参保状态为正常缴费", "2023-09-30"],
  ["截至2023年9月30日", "2023-09-30"],
  ["数据截止到9月底", "2023-09-30"],
  ["截止2024年2月末", "2024-02-29"],
  ["(数据截止日期:2023.9.30)", "2023-09-30"],
  ["统计时间:2023-09-30", "2023-09-30"],
  ["截至９月３０日", "2023-09-30"],
  ["截至十一月底", "2023-11-30"],
  ["截至930日,系统内参保状态", "2023-09-30"],
])("%s", (text, date) => {
  expect(read(text)).toEqual([date]);
});

test("a deadline, a lost 月 with two readings and a date without a year say nothing", () => {
  expect(read("报送截止11月15日前")).toEqual([]);
  expect(read("截至121日")).toEqual([]);
  expect(read("年末参保率需达到100%")).toEqual([]);
  expect(dataDates([], [line("截至9月30日")], undefined)).toEqual([]);
});

test("only a title gives a span of months or a bare date", () => {
  const title = (text: string) => dataDates([line(text)], [], undefined).map(({ date }) => date);
  expect(title("2023年1-9月扩面征缴进度表")).toEqual(["2023-09-30"]);
  expect(title("(2023年9月30日)")).toEqual(["2023-09-30"]);
  expect(read("2023年9月30日")).toEqual([]);
});

test("an Excel date in the cell beside 截止日期", () => {
  expect(dataDates([line("截止日期:"), line("45199", 1)], [], 2023)).toMatchObject([
    { date: "2023-09-30" },
  ]);
});
