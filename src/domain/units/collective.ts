/** A name that stands for several units. */
export interface Collective {
  /** As written: '各乡镇(街道)'. */
  readonly name: string;
  /** Kinds of places it stands for; empty for 各科室, 各有关单位, whose members no table lists. */
  readonly kinds: readonly PlaceKind[];
}

export type PlaceKind = "乡" | "镇" | "街道" | "村" | "社区" | "园区" | "场" | "县" | "市" | "区";

/** How each kind shows in a collective name, and how a unit's own name ends. Read in this order, each word once. */
const KINDS: readonly (readonly [kind: PlaceKind, named: RegExp, unit: RegExp])[] = [
  ["街道", /街道办事处|街道办|街办|街道|办事处|街/g, /(?:街道|街道办|街办|办事处)$/],
  ["园区", /工业园区|园区|开发区|高新区|经开区/g, /(?:园区|开发区|高新区|经开区)(?:管委会)?$/],
  ["社区", /社区|居委会|居/g, /(?:社区|居委会|社区管委会)$/],
  ["村", /行政村|村委会|村/g, /(?:村|村委会)$/],
  ["乡", /乡/g, /乡(?:人民政府|政府)?$/],
  ["镇", /镇/g, /镇(?:人民政府|政府)?$/],
  ["场", /场/g, /场$/],
  ["县", /县/g, /县$/],
  ["市", /市/g, /市$/],
  ["区", /区/g, /区$/],
];
const EVERY =
  /^(?:(?:全[区县市镇乡省]|辖区|辖区内|所辖|区内|其他|其它|[区县市]直(?:机关)?)(?:内)?的?)?(?:各|所有|全体|有关|相关|\d{1,3}个)/;
const BARE =
  /^(?:全[区县市]|辖区)?(?:乡镇|镇街|乡镇街道|乡镇街办|镇村|县市区|乡镇场)(?:\([^()]*\))?$/;
const PLACE_WORDS =
  /^(?:人民政府|政府|党委|党工委|管委会|和|及|与|以及|等|有关|相关|级|个|[、,()/·])*$/;

/** Reads '各乡镇', '各镇(街道)', '各村', '各科室', '全区各乡镇'; undefined for the name of a single unit. */
export function readCollective(text: string): Collective | undefined {
  if (!EVERY.test(text) && !BARE.test(text)) return undefined;
  const kinds: PlaceKind[] = [];
  let rest = text.replace(EVERY, "").replace(/^全[区县市]|^辖区/, "");
  for (const [kind, named] of KINDS) {
    const without = rest.replace(named, "");
    if (without !== rest) kinds.push(kind);
    rest = without;
  }
  return { name: text, kinds: PLACE_WORDS.test(rest) ? kinds : [] };
}

/**
 * The allocation table's units that a collective name stands for, in the table's order. Names without any kind
 * behind them ('石芫' for 石芫乡) cannot be told apart and all count. Empty where the table has none of that kind.
 */
export function expandCollective(
  collective: Collective,
  allocationUnits: readonly string[]
): readonly string[] {
  if (collective.kinds.length === 0) return [];
  const wanted = KINDS.filter(([kind]) => collective.kinds.includes(kind));
  const ofKind = allocationUnits.filter((unit) => wanted.some(([, , ending]) => ending.test(unit)));
  if (ofKind.length > 0) return ofKind;
  const anyKind = allocationUnits.some((unit) => KINDS.some(([, , ending]) => ending.test(unit)));
  return anyKind ? [] : allocationUnits;
}
