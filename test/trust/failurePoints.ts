import { WorkbookFailure } from "../../src/workbook/failure";
import { deleteSheet, renameSheet } from "../../workbench/office-host/edits/sheets";
import {
  DEFAULT_PROTECTION_OPTIONS,
  DEFAULT_STYLE,
} from "../../workbench/office-host/emptyWorkbook";
import { EventQueue } from "../../workbench/office-host/events";
import type { Fault } from "../../workbench/office-host/faults";
import type { Host } from "../../workbench/office-host/host";
import { NEWEST_API_LEVEL } from "../../workbench/office-host/host";
import { Session } from "../../workbench/office-host/session";
import { setCell } from "../../workbench/office-host/sheetCells";
import { startHost } from "../../workbench/office-host/startHost";
import type { Sheet, Workbook } from "../../workbench/office-host/workbook";
import { openWorkbook } from "../../workbench/xlsx/open";
import { copyOf, modelOf, type WorkbookModel } from "./workbookModel";

/** Something the add-in writes, and the workbook it does so in. */
export interface Write {
  readonly workbook: Workbook;
  readonly run: () => Promise<unknown>;
  /** A round trip that may be refused and is then done in another way. */
  readonly refused?: number | undefined;
  /** Written in two round trips: should the workbook be closed between them, what came with the first is there. */
  readonly inTwo?: boolean | undefined;
}

/** How a write can be disturbed at one of its round trips. */
export interface Disturbance {
  readonly name: string;
  readonly at: number;
  readonly apply: (host: Host) => void;
  /** Nobody can look at the workbook afterwards. */
  readonly isFinal?: boolean;
  /** What somebody else does to the workbook, to be found there afterwards as well. */
  readonly alsoBy?: (workbook: Workbook) => void;
}

export interface Outcome {
  readonly state: WorkbookFailure["state"] | "done";
  readonly reason: string | undefined;
  readonly workbook: Workbook;
  readonly model: WorkbookModel;
  readonly requests: readonly { readonly actions: number }[];
}

/** One host for all: to load the client afresh for each of thousands of failures would take most of the time. */
let host: Host | undefined;

export function hostOn(workbook: Workbook): Host {
  host ??= startHost({ workbook, openFile: async (bytes) => openWorkbook(bytes) }).host;
  host.open(workbook);
  host.clearFaults();
  host.clearLog();
  return host;
}

/** Carries a write out on a copy of its workbook, disturbed or not. */
export async function outcomeOf(write: Write, disturbance?: Disturbance): Promise<Outcome> {
  const host = hostOn(copyOf(write.workbook));
  disturbance?.apply(host);
  let failure: WorkbookFailure | undefined;
  try {
    await write.run();
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    failure = error;
  }
  host.endCellEdit();
  await host.idle();
  return {
    state: failure?.state ?? "done",
    reason: failure?.reason,
    workbook: host.workbook,
    model: modelOf(host.workbook),
    requests: host.log
      .filter(({ isCleanup }) => !isCleanup)
      .map(({ actions }) => ({ actions: actions.length })),
  };
}

const modelsBefore = new WeakMap<Workbook, WorkbookModel>();

/** The workbook as it is before the write, with what somebody else does to it meanwhile. */
export function modelBefore({ workbook }: Write, { alsoBy }: Partial<Disturbance> = {}) {
  if (!alsoBy) {
    const model = modelsBefore.get(workbook) ?? modelOf(workbook);
    modelsBefore.set(workbook, model);
    return model;
  }
  const copy = copyOf(workbook);
  alsoBy(copy);
  return modelOf(copy);
}

/** What the workbook may look like once a write is done to which somebody else did something: before it or after. */
export async function modelsAfter(
  write: Write,
  whole: Outcome,
  { alsoBy }: Disturbance
): Promise<readonly WorkbookModel[]> {
  const { refused } = write;
  if (!alsoBy) {
    if (refused === undefined) return [whole.model];
    const other = await outcomeOf(write, {
      name: "",
      at: refused,
      apply: (host) =>
        host.inject({ kind: "refuse", request: refused, code: "UnsupportedOperation" }),
    });
    return [whole.model, other.model];
  }
  const later = copyOf(whole.workbook);
  alsoBy(later);
  const earlier = await outcomeOf(write, {
    name: "",
    at: 0,
    apply: (host) => alsoBy(host.workbook),
  });
  return [modelOf(later), earlier.model];
}

/** Fails each action of each round trip, one at a time. */
export function failedActions(requests: Outcome["requests"]): Disturbance[] {
  return requests.flatMap(({ actions }, request) =>
    Array.from({ length: actions }, (_, action) =>
      fault(`action ${action} of request ${request} fails`, {
        kind: "failAction",
        request,
        action,
        code: "GeneralException",
      })
    )
  );
}

/** Whatever can go wrong with a round trip as a whole. */
export function failedRequests(requests: Outcome["requests"]): Disturbance[] {
  return requests.flatMap((_, request) => [
    fault(`request ${request} is refused`, { kind: "refuse", request, code: "GeneralException" }),
    fault(`request ${request} is too large`, {
      kind: "refuse",
      request,
      code: "RequestPayloadSizeLimitExceeded",
    }),
    fault(`the answer to request ${request} is lost`, { kind: "loseAnswer", request }),
    {
      name: `a cell is being edited at request ${request}`,
      at: request,
      apply: (host: Host) =>
        host.inject({ kind: "before", request, run: () => editForAWhile(host) }),
    },
    {
      name: `the workbook is closed from request ${request} on`,
      at: request,
      isFinal: true,
      apply: (host: Host) => closeFrom(host, request),
    },
    {
      name: `the workbook is closed while request ${request} is being answered`,
      at: request,
      isFinal: true,
      apply: (host: Host) => {
        host.inject({ kind: "loseAnswer", request });
        closeFrom(host, request + 1);
      },
    },
  ]);
}

/** Long enough for every request that does not wait; whoever waits goes on afterwards. */
const EDITING_MS = 15;

function editForAWhile(host: Host): void {
  host.beginCellEdit();
  setTimeout(() => host.endCellEdit(), EDITING_MS);
}

const MORE_REQUESTS = 30;

function closeFrom(host: Host, first: number): void {
  for (let request = first; request < first + MORE_REQUESTS; request++) {
    host.inject({ kind: "refuse", request, code: "RequestAborted" });
  }
}

/** What a co-author can do to each sheet before each round trip. */
export function intrusions(
  requests: Outcome["requests"],
  sheetNames: readonly string[]
): Disturbance[] {
  return requests.flatMap((_, request) =>
    sheetNames.flatMap((name) =>
      Object.entries(INTRUSIONS).map(([what, intrude]) => ({
        name: `before request ${request} sheet ${name} is ${what}`,
        at: request,
        apply: (host: Host) =>
          host.inject({
            kind: "before",
            request,
            run: () => intrude(host.workbook, name),
          }),
        alsoBy: (workbook: Workbook) => intrude(workbook, name),
      }))
    )
  );
}

const FAR = { row: 40, column: 30 };

const INTRUSIONS: Readonly<Record<string, (workbook: Workbook, name: string) => void>> = {
  deleted: (workbook, name) =>
    withSheet(workbook, name, (session, sheet) => deleteSheet(session, sheet)),
  renamed: (workbook, name) =>
    withSheet(workbook, name, (session, sheet) => renameSheet(session, sheet, `${name}(改)`)),
  protected: (workbook, name) =>
    withSheet(workbook, name, (_session, sheet) => {
      sheet.protection = { options: DEFAULT_PROTECTION_OPTIONS };
    }),
  moved: (workbook, name) =>
    withSheet(workbook, name, (_session, sheet) => {
      workbook.sheets = [...workbook.sheets.filter((other) => other !== sheet), sheet];
    }),
  "written into far away": (workbook, name) =>
    withSheet(workbook, name, (_session, sheet) => {
      setCell(sheet, FAR.row, FAR.column, { value: "别人写的", style: DEFAULT_STYLE });
    }),
};

function withSheet(
  workbook: Workbook,
  name: string,
  change: (session: Session, sheet: Sheet) => void
): void {
  const session = new Session(workbook, "desktop", NEWEST_API_LEVEL, new EventQueue(), undefined);
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet) change(session, sheet);
}

function fault(name: string, given: Fault): Disturbance {
  return { name, at: given.request, apply: (host) => host.inject(given) };
}
