import fc from "fast-check";
import { calendarDate } from "../../../../src/domain/dates/calendarDate";
import type { ParsedDeadline } from "../../../../src/domain/tasks/deadlines/parseDeadline";
import type { Origin } from "../../../../src/domain/tasks/deadlines/parseDeadline";
import { parseDeadlines } from "../../../../src/domain/tasks/deadlines/parseDeadline";
import { weekendsOff } from "../weekendsOff";

const context = { planYear: 2023, workingCalendar: weekendsOff };
const parse = (text: string, origin: Origin = "deadline") => parseDeadlines(text, origin, context);

/** A deadline in one line: '2023-11-15 完成摸底', '常态化', 'ambiguous 2023-01-21|2023-12-01'. */
function shown({ limit, action }: ParsedDeadline): string {
  const what = action === "" ? "" : ` ${action}`;
  switch (limit.kind) {
    case "date":
      return `${limit.date}${limit.inferred ? " 推断" : ""}${what}`;
    case "recurring": {
      const { cycle } = limit;
      if (cycle.every === "week") return `week ${cycle.weekday}${what}`;
      if (cycle.every === "tenDays") return `tenDays${what}`;
      const day = cycle.day.kind === "day" ? cycle.day.day : `工作日${cycle.day.nth}`;
      const month = cycle.every === "month" ? "" : `${cycle.month}月`;
      return `${cycle.every} ${month}${day}${cycle.onPrevious ? " 上期" : ""}${what}`;
    }
    case "ongoing":
      return "常态化";
    default:
      return [limit.reason, limit.readings.join("|")].filter((text) => text !== "").join(" ");
  }
}
const read = (text: string, origin?: Origin) => parse(text, origin).map(shown);

describe("wordings of real task lists", () => {
  test.each([
    ["12月底", ["2023-12-31"]],
    ["常态化", ["常态化"]],
    ["11月15日前完成摸底", ["2023-11-15 完成摸底"]],
    ["1115日前完成摸底", ["2023-11-15 推断 完成摸底"]],
    ["每月5日前", ["month 5 上期"]],
    ["10月20日前", ["2023-10-20"]],
    ["10月20日至12月底", ["2023-12-31"]],
    ["报送时间为2023年11月15日前", ["2023-11-15 报送"]],
    ["截至9月30日", ["asOf"]],
    ["年末需达到100%", ["2023-12-31 需达到100%"]],
    ["年末需达到70%以上", ["2023-12-31 需达到70%以上"]],
    ["年底前", ["2023-12-31"]],
    ["持续推进", ["常态化"]],
    ["立行立改", ["vague"]],
    ["即知即改", ["vague"]],
    ["11月30日前完成缴费率95%以上", ["2023-11-30 完成缴费率95%以上"]],
    ["务于每月25日前(从2022年3月起)", ["month 25"]],
    ["会后7日内", ["relative"]],
    ["会后5个工作日内", ["relative"]],
    ["30个工作日内", ["relative"]],
    ["一般为5日内", ["relative"]],
    ["6月底完成", ["2023-06-30 完成"]],
    ["2022年10月底前", ["2022-10-31"]],
    ["每季度最后一个月22日17:00前", ["quarter 3月22"]],
    ["每年9月10日前", ["year 9月10"]],
    ["1月11日下午前", ["2023-01-11"]],
    ["自9月1日开始至9月30日结束,为期一个月", ["2023-09-30 结束"]],
    ["20**年12月7日起至20**年2月8日", ["2024-02-08"]],
    ["申请延期(须在事项到期前提出)", ["unreadable"]],
    ["11月上旬", ["2023-11-10"]],
    ["11月下旬", ["2023-11-30"]],
    ["", ["missing"]],
    ["930日", ["2023-09-30 推断"]],
    ["1020日前", ["2023-10-20 推断"]],
    ["121日", ["ambiguous 2023-01-21|2023-12-01"]],
    ["2023114", ["ambiguous 2023-01-14|2023-11-04"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("dates as people write them", () => {
  test.each([
    ["１１月１５日前", ["2023-11-15"]],
    ["11 月 15 日 前", ["2023-11-15"]],
    ["十一月十五日前", ["2023-11-15"]],
    ["十二月三十一日", ["2023-12-31"]],
    ["二〇二三年十二月底", ["2023-12-31"]],
    ["二零二四年一月五日前", ["2024-01-05"]],
    ["十月二十日前", ["2023-10-20"]],
    ["12.31", ["2023-12-31"]],
    ["12/31", ["2023-12-31"]],
    ["12-31", ["2023-12-31"]],
    ["2023.12.31", ["2023-12-31"]],
    ["2023-12-31", ["2023-12-31"]],
    ["2023/12/31前", ["2023-12-31"]],
    ["23.12.31", ["2023-12-31"]],
    ["20231231", ["2023-12-31"]],
    ["2023年12月", ["2023-12-31"]],
    ["2023.11", ["2023-11-30"]],
    ["11月15前", ["2023-11-15"]],
    ["11月15号之前", ["2023-11-15"]],
    ["11月15日以前", ["2023-11-15"]],
    ["11月15日(含)前", ["2023-11-15"]],
    ["11月15日（星期三）前", ["2023-11-15"]],
    ["11月15日17:00前", ["2023-11-15"]],
    ["11月15日下午5点前", ["2023-11-15"]],
    ["11月15日上午下班前", ["2023-11-15"]],
    ["12月31日24时前", ["2023-12-31"]],
    ["截止时间：11月15日", ["2023-11-15"]],
    ["11月15日截止", ["2023-11-15"]],
    ["12月底以前", ["2023-12-31"]],
    ["12底", ["2023-12-31 推断"]],
    ["202311月15日", ["2023-11-15 推断"]],
    ["2023年1115日前", ["2023-11-15 推断"]],
    ["2月底", ["2023-02-28"]],
    ["2024年2月底", ["2024-02-29"]],
    ["11月中旬", ["2023-11-20"]],
    ["11月中下旬", ["2023-11-30"]],
    ["第三季度末", ["2023-09-30"]],
    ["三季度", ["2023-09-30"]],
    ["2024年一季度", ["2024-03-31"]],
    ["四季度末前完成", ["2023-12-31 完成"]],
    ["上半年", ["2023-06-30"]],
    ["下半年", ["2023-12-31"]],
    ["年内", ["2023-12-31"]],
    ["全年", ["2023-12-31"]],
    ["年底", ["2023-12-31"]],
    ["2023年底前", ["2023-12-31"]],
    ["2023年年底", ["2023-12-31"]],
    ["本年度内", ["2023-12-31"]],
    ["今年年底前", ["2023-12-31"]],
    ["明年3月底前", ["2024-03-31"]],
    ["2023年度", ["2023-12-31"]],
    ["“十四五”末", ["2025-12-31"]],
    ["11月15曰前", ["2023-11-15"]],
    ["2024年元月底前", ["2024-01-31"]],
    ["二O二三年底", ["2023-12-31"]],
    ["2023Q4", ["2023-12-31"]],
    ["前三季度", ["2023-09-30"]],
    ["11月最后一天", ["2023-11-30"]],
    ["不晚于12月15日", ["2023-12-15"]],
    ["截止到12月15日前", ["2023-12-15"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("ranges end on their last day", () => {
  test.each([
    ["2023年10月—12月", ["2023-12-31"]],
    ["9-12月", ["2023-12-31"]],
    ["九至十二月", ["2023-12-31"]],
    ["11月1日至15日", ["2023-11-15"]],
    ["11月1-15日", ["2023-11-15"]],
    ["10月20日-12月31日", ["2023-12-31"]],
    ["10.20-12.31", ["2023-12-31"]],
    ["2023.9.1-2023.9.30", ["2023-09-30"]],
    ["2023年12月7日起至2月8日", ["2024-02-08"]],
    ["11月至次年2月", ["2024-02-29"]],
    ["即日起至12月31日", ["2023-12-31"]],
    ["即日起至年底", ["2023-12-31"]],
    ["印发之日起至12月底", ["2023-12-31"]],
    ["一至三季度", ["2023-09-30"]],
    ["10月20至12月底", ["2023-12-31"]],
    ["11月15、16日", ["2023-11-16"]],
    ["9-12", ["ambiguous 2023-09-12|2023-12-31"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("recurring duties", () => {
  test.each([
    ["每周五前", ["week 5"]],
    ["每周报送", ["week 7 报送"]],
    ["每周一、周四", ["week 1", "week 4"]],
    ["每旬", ["tenDays"]],
    ["每月", ["month 31"]],
    ["每月底", ["month 31"]],
    ["每月月底前", ["month 31"]],
    ["每月5号前报送", ["month 5 上期 报送"]],
    ["每月五日前", ["month 5 上期"]],
    ["每月1日至5日", ["month 5 上期"]],
    ["每月10日、25日前", ["month 10 上期", "month 25"]],
    ["每月最后一个工作日", ["month 工作日-1"]],
    ["每月前5个工作日", ["month 工作日5 上期"]],
    ["每月结束后5个工作日内", ["month 工作日5 上期"]],
    ["次月5日前", ["month 5 上期"]],
    ["每月次月5日前", ["month 5 上期"]],
    ["每季度首月10日前", ["quarter 1月10 上期"]],
    ["每季度末月25日前", ["quarter 3月25"]],
    ["每季度末", ["quarter 3月31"]],
    ["每季度", ["quarter 3月31"]],
    ["季度结束后10日内", ["quarter 1月10 上期"]],
    ["每半年", ["halfYear 6月31"]],
    ["每年12月底前", ["year 12月31"]],
    ["每年年底", ["year 12月31"]],
    ["按月报送", ["month 31 报送"]],
    ["每两个月", ["vague"]],
    ["每年6月底、12月底前", ["year 6月31", "year 12月31"]],
    ["每年第四季度", ["year 12月31"]],
    ["每月20日至次月5日", ["month 5 上期"]],
    ["每季度次月10日前", ["quarter 1月10 上期"]],
    ["每月倒数第二个工作日", ["month 工作日-2"]],
    ["半年一次", ["halfYear 6月31"]],
    ["每天", ["常态化"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("say from when and until when they run", () => {
    expect(parse("每月25日前(从2022年3月起)")[0]?.limit).toMatchObject({ since: "2022-03-01" });
    expect(parse("2023年10月至12月每月5日前")[0]?.limit).toMatchObject({
      kind: "recurring",
      since: "2023-10-01",
      until: "2023-12-31",
    });
  });
});

describe("nth days of a month", () => {
  test.each([
    ["11月第一个星期五前", ["2023-11-03"]],
    ["11月的第二个周三前", ["2023-11-08"]],
    ["11月最后一个周五", ["2023-11-24"]],
    ["11月最后一个工作日", ["2023-11-30"]],
    ["12月最后一个工作日17:00前", ["2023-12-29"]],
    ["11月前5个工作日", ["2023-11-07"]],
    ["11月倒数第二个工作日", ["2023-11-29"]],
    ["年底最后一个工作日", ["2023-12-29"]],
    ["11月第六个周五", ["impossible"]],
    ["每季度最后一个工作日", ["quarter 3月工作日-1"]],
    ["每年最后一个工作日", ["year 12月工作日-1"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("lists share what is written once", () => {
  test.each([
    ["11月5、15、25日", ["2023-11-05", "2023-11-15", "2023-11-25"]],
    ["11月5日和15日前", ["2023-11-05", "2023-11-15"]],
    ["3、6、9、12月底前", ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]],
    ["6月、12月20日前", ["2023-06-20", "2023-12-20"]],
    ["10、11、12月", ["2023-12-31"]],
    ["2023年三、四季度", ["2023-12-31"]],
    ["二、四季度末", ["2023-06-30", "2023-12-31"]],
    ["每年6月、12月", ["year 6月31", "year 12月31"]],
    ["每年1月、7月10日前", ["year 1月10", "year 7月10"]],
    ["每年3、6、9、12月20日前", ["year 3月20", "year 6月20", "year 9月20", "year 12月20"]],
    ["每月5、15、25日", ["month 5 上期", "month 15 上期", "month 25"]],
    ["每月15日和月底前", ["month 15 上期", "month 31"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("characters that stand for others are put right and reported", () => {
  test.each([
    ["12月低前", ["2023-12-31 推断"]],
    ["12月未", ["2023-12-31 推断"]],
    ["11月15臼前", ["2023-11-15 推断"]],
    ["l1月15日前", ["2023-11-15 推断"]],
    ["拾贰月底", ["2023-12-31"]],
    ["2023.1115", ["2023-11-15 推断"]],
    ["2023.115", ["ambiguous 2023-01-15|2023-11-05"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a day that does not exist is asked about wherever it stands", () => {
  test.each(["11月31日前", "2023年11月31日前", "2023-11-31", "2月30日前", "13月5日前", "1131日前"])(
    "%s",
    (text) => {
      expect(read(text)).toEqual(["impossible"]);
    }
  );
  test("in a remark", () => {
    expect(read("11月31日前完成摸底", "remark")).toEqual(["impossible"]);
  });
});

describe("what has been done is no deadline", () => {
  test.each(["已于11月3日报送", "11月3日已报送", "实际完成时间:11月3日", "已于11月3日前完成摸底"])(
    "%s",
    (text) => {
      expect(read(text)).toEqual(["reported"]);
      expect(read(text, "remark")).toEqual([]);
    }
  );
});

describe("the last day of a span is not meant by words that name something else in it", () => {
  test.each([
    "2024年春节前",
    "2023年冬",
    "今冬明春",
    "秋季开学前",
    "12月全省会议前",
    "11月第一周",
    "每年年初",
  ])("%s", (text) => {
    expect(read(text)).toEqual(["vague"]);
  });
});

describe("wordings in passing", () => {
  test.each([
    ["2023年全年", ["2023-12-31"]],
    ["上半年6月底前", ["2023-06-30"]],
    ["10月20日启动,12月底结束", ["2023-12-31 结束"]],
    ["2023.10—12", ["2023-12-31"]],
    ["2023-2025年", ["2025-12-31"]],
    ["摸底11月15日前,征缴12月底前", ["2023-11-15 摸底", "2023-12-31 征缴"]],
    ["原则上11月15日前", ["2023-11-15"]],
    ["1、10月20日前完成宣传;2、12月底前完成征缴", ["2023-10-20 完成宣传", "2023-12-31 完成征缴"]],
    ["2023.11.15 2023.12.31", ["2023-11-15", "2023-12-31"]],
    ["11月底完成全年任务", ["2023-11-30 完成全年任务"]],
    ["全年完成目标任务", ["2023-12-31 完成目标任务"]],
    ["双月底前", ["twoMonths 2月31"]],
    ["季末次月10日前", ["quarter 1月10 上期"]],
    ["年度终了后30日内", ["year 1月30 上期"]],
    ["见备注", ["missing"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("what nobody can read off the words is asked", () => {
  test.each([
    ["春节前", ["vague"]],
    ["国庆节前", ["vague"]],
    ["尽快", ["vague"]],
    ["按上级要求", ["vague"]],
    ["11月初", ["vague"]],
    ["11月15日左右", ["vague"]],
    ["约12月底", ["vague"]],
    ["11月最后一周", ["vague"]],
    ["本月底", ["relative"]],
    ["月底前", ["relative"]],
    ["本周五前", ["relative"]],
    ["一周内", ["relative"]],
    ["15日前", ["unreadable"]],
    ["见附件", ["unreadable"]],
    ["32月5日", ["impossible"]],
    ["/", ["missing"]],
    ["截至2023年9月30日", ["asOf"]],
    ["截止到9月30日", ["asOf"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("ongoing work has no end", () => {
  test.each([
    "长期",
    "长期坚持",
    "不定期",
    "常年",
    "常态化推进",
    "全年持续推进",
    "贯穿全年",
    "日常工作",
  ])("%s", (text) => {
    expect(read(text)).toEqual(["常态化"]);
  });
});

describe("counting from a date that the text names", () => {
  test.each([
    // 6 November 2023 was a Monday.
    ["11月6日起5个工作日内", ["2023-11-13"]],
    ["自11月6日起10日内", ["2023-11-16"]],
    ["11月15日后五个工作日内", ["2023-11-22"]],
    ["自9月1日起,为期一个月", ["2023-09-30"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("several milestones in one text", () => {
  test("each keeps its own action", () => {
    expect(read("10月20日前完成宣传,12月底前完成征缴")).toEqual([
      "2023-10-20 完成宣传",
      "2023-12-31 完成征缴",
    ]);
    expect(read("10月20日前完成宣传；\n12月底前完成征缴")).toEqual([
      "2023-10-20 完成宣传",
      "2023-12-31 完成征缴",
    ]);
    expect(read("完成摸底(11月15日前)、完成征缴(12月底前)")).toEqual([
      "2023-11-15 完成摸底",
      "2023-12-31 完成征缴",
    ]);
  });

  test("list numbers are no part of dates", () => {
    const both = ["2023-10-20 完成宣传", "2023-12-31 完成征缴"];
    expect(read("1.10月20日前完成宣传；2.12月底前完成征缴")).toEqual(both);
    expect(read("①10月20日前完成宣传②12月底前完成征缴")).toEqual(both);
    expect(read("(1)10月20日前完成宣传\n(2)12月底前完成征缴")).toEqual(both);
  });

  test("a certain date outweighs the vague words beside it", () => {
    expect(read("尽快完成,最迟11月15日前")).toEqual(["2023-11-15"]);
    expect(read("12月底前完成并长期坚持")).toEqual(["2023-12-31 完成", "常态化"]);
  });
});

describe("a task's own words set a deadline only where they say so", () => {
  test("the monthly report inside the task of 区市监局", () => {
    const task =
      "负责统计个体类市场主体登记情况,提供存量市场主体相关信息,每月5日前将新增个体类市场主体信息、用工人数反馈人社部门,督促参保缴费;负责调查统计全区药品零售企业经营市场主体的用工情况,督促参保缴费。";
    expect(read(task, "task")).toEqual([
      "month 5 上期 将新增个体类市场主体信息、用工人数反馈人社部门",
    ]);
  });

  test.each([
    "落实2023年度基本养老保险扩面征缴任务",
    "根据2023年10月20日会议要求开展工作",
    "截至9月30日,系统内参保状态为正常缴费的人数",
    "及时、持续做好全年宣传工作,长期坚持",
    "收到材料后5个工作日内办结",
    "参保率95.5%,缴费1.5万人",
    "每年开展2次培训",
    "对9月30日前已参保人员逐一核实",
  ])("%s", (text) => {
    expect(read(text, "task")).toEqual([]);
  });

  test("a remark may set a stage, and a garbled one is asked about", () => {
    expect(read("11月15日前完成摸底", "remark")).toEqual(["2023-11-15 完成摸底"]);
    expect(read("摸底表于11月15日前报人社局", "remark")).toEqual(["2023-11-15 报人社局"]);
    expect(read("121日前完成摸底", "remark")).toEqual(["ambiguous 2023-01-21|2023-12-01"]);
    expect(read("含民办学校", "remark")).toEqual([]);
  });
});

describe("a target in percent stays with its date", () => {
  const targetsIn = (text: string) =>
    parse(text).map(({ targets }) =>
      targets.map(({ rate, measure }) => `${measure ?? "?"} ${Number((rate * 100).toFixed(2))}`)
    );

  test.each([
    ["11月30日前完成缴费率95%以上", [["contribution 95"]]],
    ["年末需达到100%", [["? 100"]]],
    ["三季度末完成70%", [["? 70"]]],
    ["三季度末完成全年征缴任务的70％", [["contribution 70"]]],
    ["9月底前扩面任务完成率不低于95.5%", [["enrolment 95.5"]]],
    ["12月底前参保率达到100%,缴费率达到70%以上", [["enrolment 100", "contribution 70"]]],
    ["12月底前参保率、缴费率均达到90%", [["enrolment 90", "contribution 90"]]],
    ["三季度末完成70%、年底前完成100%", [["? 70"], ["? 100"]]],
    ["缴费率:三季度末70%,年底95%", [["contribution 70"], ["contribution 95"]]],
    ["完成缴费70%(三季度末)", [["contribution 70"]]],
    ["三季度末参保缴费完成70%", [["? 70"]]],
    ["12月底前参保人员缴费达到70-80%", [["contribution 70"]]],
  ])("%s", (text, expected) => {
    expect(targetsIn(text)).toEqual(expected);
  });

  test.each([
    "11月底前入户走访率达到100%",
    "12月底前欠费率控制在5%以内",
    "12月底前未参保率降至5%",
    "12月底前缴费人数同比增长10%",
    "12月底前困难群体参保率达到100%",
    "12月底前医保参保率达到95%",
  ])("no rate of the allocation table is meant by %s", (text) => {
    expect(targetsIn(text)).toEqual([[]]);
  });
});

test("(不含) leaves the day out whatever the setting, (含) keeps it in", () => {
  expect(parse("11月15日(不含)前")[0]?.limit).toMatchObject({ border: "exclusive" });
  expect(parse("11月15日(含)前")[0]?.limit).toMatchObject({ border: "inclusive" });
  expect(parse("11月15日前")[0]?.limit).toMatchObject({ border: "before" });
});

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const spelt = (number: number): string =>
  number <= 10
    ? (CHINESE[number] ?? "")
    : `${number < 20 ? "" : CHINESE[Math.floor(number / 10)]}十${CHINESE[number % 10] ?? ""}`;
const fullWidth = (number: number) =>
  [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");

const STYLES: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日前`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${m}.${d}前`,
  (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
  (_, m, d) => `${m}月${d}日`,
  (_, m, d) => `于${m}月${d}日之前报送`,
  (_, m, d) => `${spelt(m)}月${spelt(d)}日前`,
  (_, m, d) => `${fullWidth(m)}月${fullWidth(d)}日前完成`,
  (_, m, d) => `${m}月1日至${m}月${d}日`,
];

test("a date written in any of these styles is that date", () => {
  const days = fc.integer({ min: 0, max: 364 });
  fc.assert(
    fc.property(days, fc.constantFrom(...STYLES), (offset, style) => {
      const day = new Date(Date.UTC(2023, 0, 1 + offset));
      const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()];
      const [deadline] = parse(style(2023, month, date));
      expect(deadline?.limit).toMatchObject({
        kind: "date",
        date: calendarDate(2023, month, date),
      });
    })
  );
});

test("no text breaks the parser, and a deadline cell always says something", () => {
  const piece = fc.constantFrom(
    ..."年月日前底至到每周季度旬个工作内起止截一二十123450.-/()，；\n%"
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""))
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(parse(text).length).toBeGreaterThan(0);
      for (const origin of ["remark", "task"] as const) parse(text, origin);
    }),
    { numRuns: 500 }
  );
});
