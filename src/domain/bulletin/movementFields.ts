import { exactSum } from "../cells/decimal";
import type { BulletinFacts } from "./facts";
import { listText } from "./numberWords";
import type { Ranked } from "./rankedUnits";

/** What changed since the last period; nothing where no unit can be compared. */
export function movementFields(
  { movements }: BulletinFacts,
  measure: string,
  units: readonly Ranked[]
): Readonly<Partial<Record<"较上期" | "位次变化", string>>> {
  const names = new Set(units.map(({ unit }) => unit));
  const own = movements.filter((one) => one.measure === measure && names.has(one.unit));
  if (own.length === 0) return {};
  const change = exactSum(own.map(({ doneChange }) => doneChange));
  // Renamed and new units have nothing to compare with: then the sum is of the others.
  const comparable = own.length < names.size ? `（按两期均有数据的${own.length}个单位计算）` : "";
  return { 较上期: changeText(change) + comparable, 位次变化: placesText(own) };
}

function changeText(change: number): string {
  if (change === 0) return "与上期持平";
  return change > 0 ? `增加${change}人` : `减少${-change}人`;
}

function placesText(movements: BulletinFacts["movements"]): string {
  const gained = movements.flatMap(({ placesGained }) => placesGained ?? []);
  if (gained.length === 0) return "";
  const named = (places: number) =>
    listText(movements.filter((one) => one.placesGained === places).map(({ unit }) => unit));
  const [most, least] = [Math.max(...gained), Math.min(...gained)];
  if (most <= 0 && least >= 0) return "各单位位次没有变化。";
  const up = most > 0 ? `位次上升最多的是${named(most)}（上升${most}位）` : "";
  const down = least < 0 ? `位次下降最多的是${named(least)}（下降${-least}位）` : "";
  return `${[up, down].filter((text) => text !== "").join("，")}。`;
}
