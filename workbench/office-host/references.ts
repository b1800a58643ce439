import { HostFailure } from "./failure";
import type { RangeTarget } from "./targets";

/**
 * The ranges that are alive: those the running request made, and those the client asked to keep beyond it. Both move
 * when rows or columns are inserted or deleted.
 */
export class References {
  private readonly kept = new Map<string, RangeTarget>();
  private readonly ids = new Map<RangeTarget, string>();
  private ofRequest: RangeTarget[] = [];
  private count = 0;

  track(range: RangeTarget): RangeTarget {
    this.ofRequest.push(range);
    return range;
  }

  keep(range: RangeTarget): void {
    if (this.ids.has(range)) return;
    const id = `range-${++this.count}`;
    this.kept.set(id, range);
    this.ids.set(range, id);
  }

  idOf(range: RangeTarget): string | undefined {
    return this.ids.get(range);
  }

  get(id: string): RangeTarget {
    const range = this.kept.get(id);
    if (!range) throw new HostFailure("InvalidReference", `the reference ${id} is not kept`);
    return range;
  }

  drop(id: string): void {
    const range = this.kept.get(id);
    if (!range) return;
    this.kept.delete(id);
    this.ids.delete(range);
  }

  endRequest(): void {
    this.ofRequest = [];
  }

  get keptCount(): number {
    return this.kept.size;
  }

  forEach(visit: (range: RangeTarget) => void): void {
    new Set([...this.kept.values(), ...this.ofRequest]).forEach(visit);
  }
}
