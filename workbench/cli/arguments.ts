import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type CalendarDate, parseIsoDate } from "../../src/domain/dates/calendarDate";
import { CommandError } from "./commandError";

/** What the headless command was asked to do. */
export interface Options {
  readonly inputs: readonly [string, ...string[]];
  /** Where the result of the one input goes. */
  readonly out: string | undefined;
  /** The folder for the results of any number of inputs. */
  readonly outDir: string | undefined;
  readonly asOf: CalendarDate;
  readonly json: boolean;
  readonly formulas: boolean;
  readonly dense: boolean;
  readonly reports: boolean;
  /** Make or renew the sheet with the charts. */
  readonly charts: boolean;
  /** Save the result as a period of this date. */
  readonly archive: CalendarDate | undefined;
  /** Where the bulletin goes, as .docx. */
  readonly bulletin: string | undefined;
  /** 第N期 of the bulletin. */
  readonly number: number | undefined;
  readonly add: readonly string[];
}

export const USAGE = `用法 usage: npm run --silent recalculate -- 工作簿.xlsx … [选项]
  --out 结果.xlsx      写出结果（不给则只报告，不写任何文件）  write the result
  --out-dir 文件夹     处理多个工作簿，结果写入这个文件夹  write the results of many workbooks
  --as-of 2023-12-01   截止日期（默认今天）  the date that decides what is late
  --json               输出一个 JSON 对象  print one JSON object
  --formulas           写入公式而不是数值  write live formulas, not values
  --dense              并列后名次连续（1、2、3、3、4）  dense ranks
  --reports            生成督办清单等结果表  make the result sheets
  --charts             生成或更新图表（排名、历次进度）  make or renew the charts
  --archive 2023-09-30 把结果按数据截止日期存入进度历史  save the result as a period
  --bulletin 通报.docx 写出通报  write the bulletin
  --number 4           通报的期数（默认按已存档期数推算）  the bulletin's number
  --add 表1.xlsx …     先并入这些文件（只用于一个工作簿）  bring these files in first
  --help               显示本说明  show this
退出码 exit code: 0 完成 done; 1 多个工作簿中有失败的 some of many failed; 2 参数或文件有误 wrong call or file`;

const OPTIONS = {
  out: { type: "string" },
  "out-dir": { type: "string" },
  "as-of": { type: "string" },
  archive: { type: "string" },
  bulletin: { type: "string" },
  number: { type: "string" },
  add: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  formulas: { type: "boolean", default: false },
  dense: { type: "boolean", default: false },
  reports: { type: "boolean", default: false },
  charts: { type: "boolean", default: false },
} as const;

const isKnown = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

/** @throws CommandError */
export function readArguments(argv: readonly string[], today: CalendarDate): Options {
  const { values, positionals } = parsed(argv);
  const {
    out,
    "out-dir": outDir,
    "as-of": asOf,
    add = [],
    archive,
    bulletin,
    number,
    ...switches
  } = values;
  const [first, ...others] = positionals;
  if (first === undefined) throw wrongCall("没有给出工作簿文件");
  refuseCombinations(values, positionals.length);
  return {
    inputs: [first, ...others],
    out,
    outDir,
    add,
    bulletin,
    number: number === undefined ? undefined : issueOf(number),
    archive: archive === undefined ? undefined : dateOf(archive),
    asOf: asOf === undefined ? today : dateOf(asOf),
    ...switches,
  };
}

interface Values {
  readonly out?: string | undefined;
  readonly "out-dir"?: string | undefined;
  readonly add?: readonly string[] | undefined;
  readonly archive?: string | undefined;
  readonly bulletin?: string | undefined;
}

/** Options that exclude or need each other. */
function refuseCombinations(values: Values, count: number): void {
  const has = (name: keyof Values) => values[name] !== undefined;
  const isMany = count > 1 || has("out-dir");
  const writes = has("out") || has("out-dir");
  const refusals: readonly [boolean, string][] = [
    [has("out") && has("out-dir"), "--out 和 --out-dir 只能用其中一个"],
    [has("out") && isMany, `--out 只能写一个工作簿，现在给了 ${count} 个，请改用 --out-dir 文件夹`],
    [has("add") && isMany, "--add 只能并入一个工作簿，不能和多个工作簿或 --out-dir 一起用"],
    [has("archive") && !writes, "--archive 要存入结果工作簿，请同时给出 --out 或 --out-dir"],
    [
      has("bulletin") && isMany,
      "--bulletin 一次只写一个工作簿的通报，不能和多个工作簿或 --out-dir 一起用",
    ],
    [isSamePath(values.out, values.bulletin), "--out 和 --bulletin 不能是同一个文件"],
  ];
  for (const [isWrong, sentence] of refusals) if (isWrong) throw wrongCall(sentence);
}

const isSamePath = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && resolve(one) === resolve(other);

const wrongCall = (sentence: string) => new CommandError(`${sentence}。用 --help 查看全部选项。`);

function issueOf(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new CommandError(`通报期数要写成 1 到 9999 的整数，而不是“${text}”。`);
}

function dateOf(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date) return date;
  throw new CommandError(`日期要写成 2023-12-01 这样，而且确有这一天，而不是“${text}”。`);
}

function parsed(argv: readonly string[]) {
  const args = repeatAdd(argv);
  // Not strict: what is wrong is then said in our words instead of Node's.
  const { tokens } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  for (const token of tokens) if (token.kind === "option") refuseWrongOption(token);
  return parseArgs({ args, allowPositionals: true, options: OPTIONS });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function refuseWrongOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!isKnown(name)) throw wrongCall(`没有“${rawName}”这个选项`);
  const takesValue = OPTIONS[name].type === "string";
  if (!takesValue && value !== undefined) throw wrongCall(`选项 ${rawName} 后面不带内容`);
  const isMissing = value === undefined || value === "" || (!inlineValue && value.startsWith("-"));
  if (takesValue && isMissing) throw wrongCall(`选项 ${rawName} 后面缺少内容`);
}

/** Every file after --add belongs to it, up to the next option. */
function repeatAdd(argv: readonly string[]): string[] {
  let adding = false;
  return argv.flatMap((argument, index) => {
    if (argument.startsWith("-")) {
      adding = argument === "--add";
      const hasFile = argv[index + 1]?.startsWith("-") === false;
      return adding && hasFile ? [] : [argument];
    }
    return adding ? ["--add", argument] : [argument];
  });
}
