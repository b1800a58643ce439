import { normaliseText } from "../cells/text";
import { DEPARTMENTS } from "./departments";

/** Which government a department belongs to, by the last place in front of its name (赣州市赣县区… is the district's). */
export type Level = "province" | "city" | "county";

/** What remains of a unit's name when the ways of writing it are taken off; equal keys mean one unit. */
export interface UnitName {
  readonly key: string;
  readonly level: Level | undefined;
}

const SHORT_NAMES: readonly (readonly [name: string, key: string])[] = DEPARTMENTS.flatMap(
  (names) => names.map((name) => [name, names[0]] as const)
).sort(([a], [b]) => b.length - a.length);

/** The same names by their last character: of some hundred names only a few can end a text. */
const SHORT_NAMES_BY_END = new Map<string, (typeof SHORT_NAMES)[number][]>();
for (const entry of SHORT_NAMES) {
  const end = entry[0].slice(-1);
  const others = SHORT_NAMES_BY_END.get(end);
  if (others) others.push(entry);
  else SHORT_NAMES_BY_END.set(end, [entry]);
}

const PLACE_CHAIN =
  /^(?:中共|国家税务总局|中国共产党)?(?:[一-龥]{0,6}?(?:省|自治区|自治州|市|州|盟|地区|区|县|旗)){0,4}(?:[区县市旗省]?委)?$/;
const TECHNOLOGY_ZONE =
  /^[一-龥]{0,5}?(高新|经开|经济技术开发|高新技术产业开发|高新技术产业|经济开发)区(?:管理委员会|管委会|党工委)?$/;
const OFFICE =
  /^(.+?(?:管理委员会|管委会|委员会|人民政府|政府|街道办事处|街道办|局|集团|公司|[乡镇]))((?!办事处|人民|政府)[一-龥]{1,11}(?:部|中心|科|股|室|站|所|大队|中队|窗口|处))$/;
const ORGANISATION = /(?:局|委|办|会|院|校|中心|集团|公司|部|站|社|行|联|厅)$/;
const SETTLEMENT = /(?:乡|镇|街道|街道办事处|街道办|村|社区|场|政府|管委会|管理委员会|委会)$/;
const SUFFIX_ONLY = /^(?:委|人民政府|政府|管理委员会|管委会|街道|办事处|委员会|党工委|党委)/;
/** 市场, 市政, 区域 … are words of their own; their first character is no place. */
const NOT_A_PLACE = /^(?:市场|市政|市民|市容|市级|区域|区块|区级|县域|县城|县级|省级)/;

/**
 * Reads a unit's name: brackets, the district in front and 管委会, 人民政府, 街道办事处 behind are taken off, and full
 * names of departments become their usual short ones. '赣县区人力资源和社会保障局' and '区人社局' have the key
 * '人社局'. An office keeps its parent: '高新区管委会企业服务中心' is '高新区/企业服务中心'.
 * @param places names of the own district and city, such as '赣县区', '赣州市'
 */
export function readUnitName(text: string, places: readonly string[] = []): UnitName {
  const written = bareName(text);
  return (
    readDepartment(written, places) ??
    readOffice(written, places) ??
    readZone(written, places) ??
    readOther(written, places)
  );
}

/** Without brackets, numbering, the call for a seal and a person named behind it; a name that is nothing else stays as it is. */
export function bareName(text: string): string {
  const normal = normaliseText(text);
  const bare = normal
    .replace(/^(?:\d{1,3}[.、:]|\(\d{1,3}\))/, "")
    .replace(/\([^()]*\)/g, (bracket) => (/开发/.test(bracket) ? bracket : ""))
    .replace(/[:、,;。.*★☆]+$/, "")
    .replace(/:[一-龥]{2,4}$/, "")
    .replace(/局[一-龥]{2,4}分局$/, "局");
  return bare === "" ? normal : bare;
}

function readDepartment(text: string, places: readonly string[]): UnitName | undefined {
  if (/..部门$/.test(text)) return readDepartment(text.slice(0, -2), places);
  for (const [name, key] of SHORT_NAMES_BY_END.get(text.slice(-1)) ?? []) {
    if (!text.endsWith(name)) continue;
    const place = text.slice(0, -name.length);
    if (isPlace(place, places)) return { key, level: levelOf(place) };
    // ××城市建设投资集团: companies carry a place or a brand in front.
    if (key === "城投集团" && name.length > 2 && place.length <= 6)
      return { key, level: levelOf(place) };
  }
  return undefined;
}

function isPlace(text: string, places: readonly string[]): boolean {
  return PLACE_CHAIN.test(text) || PLACE_CHAIN.test(withoutPlaces(text, places));
}

function readOffice(text: string, places: readonly string[]): UnitName | undefined {
  const parts = parentAndOffice(text);
  if (!parts) return undefined;
  const parent = readUnitName(parts.parent, places);
  return { key: `${parent.key}/${parts.office}`, level: parent.level };
}

/** '赣州高新区管委会党群工作部' is the office 党群工作部 of 赣州高新区管委会; undefined for a unit of its own. */
export function parentAndOffice(text: string): { parent: string; office: string } | undefined {
  const match = OFFICE.exec(text);
  if (!match) return undefined;
  const [, parent = "", office = ""] = match;
  const isWhole = SHORT_NAMES.some(([name]) => name.length > office.length && text.endsWith(name));
  return isWhole ? undefined : { parent, office };
}

function readZone(text: string, places: readonly string[]): UnitName | undefined {
  const kind = TECHNOLOGY_ZONE.exec(withoutPlaces(text, places))?.[1];
  if (kind === undefined) return undefined;
  return { key: kind.startsWith("高新") ? "高新区" : "经开区", level: undefined };
}

function readOther(text: string, places: readonly string[]): UnitName {
  const known = withoutPlaces(text, places);
  const local = withoutPlace(withoutPlace(known));
  const place = text.slice(0, text.length - local.length);
  return { key: withoutSuffix(local), level: levelOf(place) };
}

function withoutPlaces(text: string, places: readonly string[]): string {
  const forms = places.flatMap((place) => [place, place.replace(/(..)[省市区县旗]$/, "$1")]);
  let rest = text;
  for (;;) {
    const place = forms
      .filter((form) => rest.startsWith(form) && isName(rest.slice(form.length)))
      .sort((a, b) => b.length - a.length)[0];
    if (place === undefined) return rest;
    rest = rest.slice(place.length);
  }
}

/** Takes one place off whose name is not configured: '南康区' before a name, or 区, 县, 市 standing for it. */
function withoutPlace(text: string): string {
  return withoutCommittee(text) ?? withoutNamedPlace(text) ?? withoutBarePlace(text) ?? text;
}

/** 区委组织部 and 赣县区委组织部 are said 组织部. */
function withoutCommittee(text: string): string | undefined {
  return /^[一-龥]{0,3}?[区县市旗省]委(..+[部办室])$/.exec(text)?.[1];
}

function withoutNamedPlace(text: string): string | undefined {
  const place = /^[一-龥]{2,3}?[市区县旗](?=..)/.exec(text)?.[0];
  if (place === undefined || /(?:城市|社区)$/.test(place)) return undefined;
  const rest = text.slice(place.length);
  return isName(rest) ? rest : undefined;
}

function withoutBarePlace(text: string): string | undefined {
  if (!/^[区县市旗省]/.test(text) || NOT_A_PLACE.test(text)) return undefined;
  const rest = text.slice(1);
  return ORGANISATION.test(rest) && isName(rest) ? rest : undefined;
}

function isName(rest: string): boolean {
  if (rest.length < 2 || SUFFIX_ONLY.test(rest) || (/^[省市区县旗]/.test(rest) && rest.length < 4))
    return false;
  return ORGANISATION.test(rest) || SETTLEMENT.test(rest);
}

function withoutSuffix(name: string): string {
  const short = name
    .replace(/村?村(?:民)?委(?:员)?会$/, "村")
    .replace(/(?:社区)?居(?:民)?委(?:员)?会$/, "社区")
    .replace(/街(?:道)?办(?:事处)?$/, "街道")
    .replace(/(?:管理委员会|管委会|人民政府|政府|党工委)$/, "")
    .replace(/(..)委员会$/, "$1委");
  return short.length < 2 ? name : short;
}

function levelOf(place: string): Level | undefined {
  const last = /[省市区县旗](?=委?$)/.exec(place)?.[0];
  if (last === undefined) return undefined;
  if (last === "省") return "province";
  return last === "市" ? "city" : "county";
}
