import { HostFailure } from "./failure";
import { HostObject, type RangesTarget, type RangeTarget } from "./targets";

type Kept = RangeTarget | RangesTarget;

/**
 * The ranges that are alive: those the running request made, and those the client asked to keep beyond it. Both move
 * when rows or columns are inserted or deleted.
 */
export class References {
  private readonly kept = new Map<string, Kept>();
  private readonly ids = new Map<Kept, string>();
  private ofRequest: RangeTarget[] = [];
  private count = 0;

  track(range: RangeTarget): RangeTarget {
    this.ofRequest.push(range);
    return range;
  }

  keep(target: Kept): void {
    if (this.ids.has(target)) return;
    const id = `range-${++this.count}`;
    this.kept.set(id, target);
    this.ids.set(target, id);
  }

  idOf(target: Kept): string | undefined {
    return this.ids.get(target);
  }

  get(id: string): HostObject {
    const target = this.kept.get(id);
    if (!target) throw new HostFailure("InvalidReference", `the reference ${id} is not kept`);
    return "ranges" in target
      ? new HostObject("RangeAreas", target)
      : new HostObject("Range", target);
  }

  drop(id: string): void {
    const target = this.kept.get(id);
    if (!target) return;
    this.kept.delete(id);
    this.ids.delete(target);
  }

  endRequest(): void {
    this.ofRequest = [];
  }

  get keptCount(): number {
    return this.kept.size;
  }

  forEach(visit: (range: RangeTarget) => void): void {
    const kept = [...this.kept.values()].flatMap((target) =>
      "ranges" in target ? target.ranges : [target]
    );
    new Set([...kept, ...this.ofRequest]).forEach(visit);
  }
}
