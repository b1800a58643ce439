import { normaliseText } from "../cells/text";
import { readCollective } from "./collective";
import type { Collective } from "./collective";
import { bareName, parentAndOffice } from "./unitName";

/** One of the units named in a cell of 责任单位. */
export interface NamedUnit {
  /** As written, completed by the parent it inherits: '赣州高新区管委会企业服务中心'. */
  readonly name: string;
  readonly role: "lead" | "support";
  /** Set where the name stands for several units: 各乡镇. */
  readonly collective?: Collective;
}

const ROLE_LABEL =
  /(牵头|主办|主要|责任|主责|承办|落实|实施|报送|配合|协办|协同|协助|参与|参加)(?:责任)?(?:单位|部门|科室|股室|乡镇)?[:]/;
const SUPPORT = /^(?:配合|协办|协同|协助|参与|参加)/;
const BRACKETED_ROLE = /\((牵头|主办|配合|协办|协同|参与|责任|负责)[^()]*\)/;
const TRAILING_ROLE = /(牵头|配合|协助|参与|负责)(?:负责|落实|实施)?$/;
/** A name that may end here: only after such a word is 和, 及, 与 or a space a border between two units. */
const COMPLETE_NAME =
  /(?:局|委|办|部|会|院|校|室|科|股|站|所|队|社|联|行|厅|乡|镇|村|街道|社区|园区|开发区|高新区|经开区|中心|集团|公司|政府|部门|单位|窗口)(?:\([^()]*\))?$/;
const BARE_KIND =
  /^(?:乡镇|镇|乡|街道|街道办事处|办事处|街道办|社区|村|园区|开发区|科室|股室|部门|单位|场|村\(社区\)|村\(居\))(?:人民政府|政府|\([^()]*\))?$/;
/** 财政局等部门: the others are not named. */
const AND_OTHERS = /等(?:[一-龥]{0,6}(?:部门|单位|科室))?$/;
const INNER_OFFICE = /^[一-龥]{2,10}(?:部|中心|科|股|室|站|所|大队|窗口)$/;

/**
 * The units named in a cell, in order: 'A、B', 'A,B', 'A和B', lines, '牵头单位:A;配合单位:B'. A name such as
 * 文化和旅游局 is never cut; an office without its parent belongs to the parent of the office before it.
 */
export function splitUnits(text: string): readonly NamedUnit[] {
  const named: NamedUnit[] = [];
  for (const { role, words } of rolesIn(text))
    for (const part of cutNames(words)) {
      const unit = readPart(part, role, named.at(-1));
      if (unit && !named.some(({ name }) => name === unit.name)) named.push(unit);
    }
  return named;
}

interface RoleWords {
  readonly role: NamedUnit["role"];
  readonly words: string;
}

function rolesIn(text: string): RoleWords[] {
  const pieces = text.normalize("NFKC").split(ROLE_LABEL);
  const labelled: RoleWords[] = [{ role: "lead", words: pieces[0] ?? "" }];
  for (let index = 1; index < pieces.length; index += 2)
    labelled.push({
      role: SUPPORT.test(pieces[index] ?? "") ? "support" : "lead",
      words: pieces[index + 1] ?? "",
    });
  return labelled;
}

/** Cuts at separators outside brackets, then at joining words and spaces where the name before them is complete. */
function cutNames(words: string): string[] {
  return words
    .split(/[\n\r]+/)
    .flatMap((line) => splitOutsideBrackets(line))
    .flatMap((part) => splitAfterCompleteNames(part, /[ \t\u3000]+/))
    .map((part) => normaliseText(part))
    .flatMap((part) => splitAfterCompleteNames(part, /以及|会同|联合|[和及与]/))
    .filter((part) => part !== "");
}

function splitOutsideBrackets(line: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of line) {
    if (/[([【〔]/.test(character)) depth++;
    if (/[)\]】〕]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,;;/|。·]/.test(character)) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts;
}

function splitAfterCompleteNames(text: string, border: RegExp): string[] {
  const borders = [...text.matchAll(new RegExp(border, "g"))];
  const cut = borders.find(
    ({ index, 0: word }) =>
      COMPLETE_NAME.test(text.slice(0, index)) && text.length - index - word.length >= 2
  );
  if (!cut) return [text];
  const rest = text.slice(cut.index + cut[0].length);
  return [text.slice(0, cut.index), ...splitAfterCompleteNames(rest, border)];
}

function readPart(
  part: string,
  role: NamedUnit["role"],
  before: NamedUnit | undefined
): NamedUnit | undefined {
  const stated = BRACKETED_ROLE.exec(part)?.[1] ?? TRAILING_ROLE.exec(part)?.[1];
  const words = part.replace(BRACKETED_ROLE, "").replace(TRAILING_ROLE, "");
  if (words === "" || /^(?:等|无|-+|—+)$/.test(words)) return undefined;
  const own = stated === undefined ? role : SUPPORT.test(stated) ? "support" : "lead";
  const collective = readCollective(
    before?.collective && BARE_KIND.test(words) ? `各${words}` : words
  );
  if (collective) return { name: collective.name, role: own, collective };
  return { name: withParent(bareName(words.replace(AND_OTHERS, "")), before), role: own };
}

function withParent(name: string, before: NamedUnit | undefined): string {
  const parent = before && parentAndOffice(before.name)?.parent;
  return parent !== undefined && INNER_OFFICE.test(name) && !parentAndOffice(name)
    ? parent + name
    : name;
}
