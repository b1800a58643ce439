import { CELLS_PER_REQUEST } from "./blocks";

/** A piece of a write, with about how many cells it sends. */
export interface Step {
  readonly cells: number;
  readonly queue: () => void;
}

/** A write that stopped: after how many requests that had been carried out whole. */
export class Stopped extends Error {
  constructor(
    readonly requestsDone: number,
    readonly reason: unknown
  ) {
    super("the write stopped", { cause: reason });
  }
}

/**
 * Carries out steps in order, in as few requests as Excel on the web takes: one, but for large reports.
 *
 * @throws Stopped
 */
export async function carryOut(
  context: Excel.RequestContext,
  steps: readonly Step[]
): Promise<void> {
  for (const [index, request] of requestsOf(steps).entries()) {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    request.forEach(({ queue }) => queue());
    await send(context, index);
  }
}

async function send(context: Excel.RequestContext, requestsDone: number): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw new Stopped(requestsDone, error);
  }
}

function requestsOf(steps: readonly Step[]): Step[][] {
  const requests: Step[][] = [[]];
  let cells = 0;
  for (const step of steps) {
    if (cells > 0 && cells + step.cells > CELLS_PER_REQUEST) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(step);
    cells += step.cells;
  }
  return requests;
}
