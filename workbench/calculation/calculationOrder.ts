import type { AreaNode, FormulaGraph, FormulaNode } from "./formulaGraph";

/** The formulas so ordered that each comes after those it reads, and those that read each other in a circle. */
export interface CalculationOrder {
  readonly order: readonly FormulaNode[];
  /** Formulas that read their own result; they are not in `order`. */
  readonly circular: ReadonlySet<FormulaNode>;
}

type Node = FormulaNode | AreaNode;
const isFormula = (node: Node): node is FormulaNode => "formula" in node;

/**
 * Orders the formulas depth first, without recursion: sums that run down a column make chains as long as the column.
 * Circles are found as strongly connected components (Tarjan 1972).
 */
export function calculationOrder({ formulas }: FormulaGraph): CalculationOrder {
  const order: FormulaNode[] = [];
  const circular = new Set<FormulaNode>();
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();

  function close(root: Node): void {
    const component = open.splice(open.lastIndexOf(root));
    for (const node of component) isOpen.delete(node);
    for (const node of component.filter(isFormula))
      if (component.length > 1) circular.add(node);
      else order.push(node);
  }

  function enter(node: Node): Visit {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0, targets: isFormula(node) ? node.reads : node.formulas };
  }

  for (const root of formulas) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const visit = path.at(-1)!;
      const target = visit.targets[visit.next++];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent) low.set(parent, Math.min(low.get(parent)!, low.get(visit.node)!));
        if (low.get(visit.node) === index.get(visit.node)) close(visit.node);
      } else if (!index.has(target)) path.push(enter(target));
      else if (isOpen.has(target))
        low.set(visit.node, Math.min(low.get(visit.node)!, index.get(target)!));
    }
  }
  return { order, circular };
}

interface Visit {
  readonly node: Node;
  readonly targets: readonly Node[];
  next: number;
}
