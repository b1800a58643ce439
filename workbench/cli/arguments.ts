import { parseArgs } from "node:util";
import { type CalendarDate, parseIsoDate } from "../../src/domain/dates/calendarDate";

/** What the headless command was asked to do. */
export interface Options {
  readonly input: string;
  readonly out: string | undefined;
  readonly asOf: CalendarDate;
  readonly json: boolean;
  readonly formulas: boolean;
  readonly dense: boolean;
  readonly reports: boolean;
  readonly add: readonly string[];
}

/** A mistake in how the command was called or in the file it was given: one sentence, exit code 2. */
export class CommandError extends Error {}

export const USAGE = `用法 usage: npm run --silent recalculate -- 工作簿.xlsx [选项]
  --out 结果.xlsx      写出结果(不给则只报告,不写任何文件)  write the result
  --as-of 2023-12-01   截止日期(默认今天)  the date that decides what is late
  --json               输出一个 JSON 对象  print one JSON object
  --formulas           写入公式而不是数值  write live formulas, not values
  --dense              并列后名次连续(1,2,3,3,4)  dense ranks
  --reports            生成督办清单等结果表  make the result sheets
  --add 表1.xlsx …     先并入这些文件  bring these files in first`;

/** @throws CommandError */
export function readArguments(argv: readonly string[], today: CalendarDate): Options {
  const { values, positionals } = parsed(argv);
  const [input, ...others] = positionals;
  if (input === undefined) throw new CommandError(`没有给出工作簿文件。\n${USAGE}`);
  if (others.length > 0) {
    throw new CommandError(`一次只处理一个工作簿,多出来的是:${others.join("、")}`);
  }
  const asOf = values["as-of"] === undefined ? today : parseIsoDate(values["as-of"]);
  if (!asOf) throw new CommandError(`日期要写成 2023-12-01 这样,而不是“${values["as-of"]}”。`);
  return {
    input,
    out: values.out,
    asOf,
    json: values.json ?? false,
    formulas: values.formulas ?? false,
    dense: values.dense ?? false,
    reports: values.reports ?? false,
    add: values.add ?? [],
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: repeatAdd(argv),
      allowPositionals: true,
      options: {
        out: { type: "string" },
        "as-of": { type: "string" },
        json: { type: "boolean" },
        formulas: { type: "boolean" },
        dense: { type: "boolean" },
        reports: { type: "boolean" },
        add: { type: "string", multiple: true },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** Every file after --add belongs to it, up to the next option. */
function repeatAdd(argv: readonly string[]): string[] {
  let adding = false;
  return argv.flatMap((argument) => {
    if (argument.startsWith("--")) adding = argument === "--add";
    else if (adding) return ["--add", argument];
    return argument === "--add" ? [] : [argument];
  });
}
