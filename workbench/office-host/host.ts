import type { Calculator } from "./calculator";
import { EventQueue } from "./events";
import { type FailureCode, HostFailure, MESSAGES } from "./failure";
import { type Fault, Faults } from "./faults";
import { execute } from "./interpreter";
import { rangeAt } from "./objects/worksheet";
import type {
  BridgeAnswer,
  BridgeEvent,
  BridgeRequest,
  RequestBody,
  ResponseBody,
} from "./protocol";
import { DELAY_FOR_CELL_EDIT } from "./protocol";
import { byteLength, describeAction, isCleanup, type RequestRecord } from "./requestLog";
import { type ApiLevel, type OpenFile, type Profile, Session } from "./session";
import { activateSheet, sheetByName } from "./edits/sheets";
import { writeContents } from "./edits/writeCells";
import type { Sheet, Workbook } from "./workbook";
import { localAddress } from "./areas";

export interface HostOptions {
  readonly workbook: Workbook;
  /** Which Excel to be; desktop unless told. */
  readonly profile?: Profile;
  /** The highest set of ExcelApi the host pretends to know, 14 for 1.14; unless told, 15: the newest the client knows. */
  readonly apiLevel?: ApiLevel;
  /** Computes formulas; without one they keep the values they have. */
  readonly calculator?: Calculator | null;
  /** For insertWorksheetsFromBase64, which fails without it. */
  readonly openFile?: OpenFile;
}

export const NEWEST_API_LEVEL: ApiLevel = 15;

/** Excel on the web: 5 MB per request and per response (Resource limits and performance optimization). */
const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

type Send = (text: string) => void;

interface Outcome {
  readonly message: BridgeAnswer["message"];
  /** The code of the error in it. */
  readonly error: string | undefined;
}

/**
 * Stands in for Excel: takes the text messages of Microsoft's Office.js client and answers them from a workbook model.
 * It needs nothing of Node, so that it runs in a browser page as well.
 */
export class Host {
  readonly log: RequestRecord[] = [];
  readonly profile: Profile;
  readonly apiLevel: ApiLevel;
  private session: Session;
  private readonly events = new EventQueue();
  private readonly faults = new Faults();
  private send: Send = () => undefined;
  /** Requests and the person's edits wait for each other. */
  private turn: Promise<unknown> = Promise.resolve();
  private cellEdit: { readonly ended: Promise<void>; readonly end: () => void } | undefined;

  constructor(private readonly options: HostOptions) {
    this.profile = options.profile ?? "desktop";
    this.apiLevel = options.apiLevel ?? NEWEST_API_LEVEL;
    this.session = this.sessionFor(options.workbook);
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** The calls that emptied the person's undo stack, oldest first. */
  get undoCleared(): readonly string[] {
    return this.session.undoCleared;
  }

  /** Ranges the client has not given back. */
  get keptRanges(): number {
    return this.session.references.keptCount;
  }

  /** Puts another workbook in the place of the open one. */
  open(workbook: Workbook): void {
    this.session = this.sessionFor(workbook);
  }

  /** The seam: messages of the client go into the function that is returned, those for it come out of `send`. */
  connect(send: Send): (text: string) => void {
    this.send = send;
    return (text) => void this.receive(JSON.parse(text) as BridgeRequest);
  }

  /** The number of round trips the add-in waited for. */
  get roundTrips(): number {
    return this.log.filter((record) => !record.isCleanup).length;
  }

  clearLog(): void {
    this.log.length = 0;
  }

  inject(fault: Fault): void {
    this.faults.add(fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** The person double-clicks a cell: every request is refused, or waits if it asked for that. */
  beginCellEdit(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = undefined;
  }

  /** A person types something into a cell and presses Enter. */
  async typeInto(
    sheetName: string,
    address: string,
    entry: string | number | boolean
  ): Promise<void> {
    await this.inTurn(async () => {
      const { sheet, area } = rangeAt(this.session, this.sheet(sheetName), address);
      this.session.editedBy = "Unknown";
      try {
        writeContents(this.session, sheet, area, entry);
      } finally {
        this.session.editedBy = "ThisLocalAddin";
      }
      await this.settle();
      this.sendEvents();
    });
  }

  /** A person selects cells. */
  async select(sheetName: string, address: string): Promise<void> {
    await this.inTurn(async () => {
      const { sheet, area } = rangeAt(this.session, this.sheet(sheetName), address);
      activateSheet(this.session, sheet);
      sheet.selection = [area];
      this.events.fire("worksheetSelectionChanged", sheet.id, {
        address: localAddress(area),
        worksheetId: sheet.id,
      });
      this.sendEvents();
    });
  }

  /** Resolves once everything that was asked of the host until now is done. */
  async idle(): Promise<void> {
    await this.turn;
  }

  private sessionFor(workbook: Workbook): Session {
    return new Session(workbook, this.profile, this.apiLevel, this.events, this.options.openFile);
  }

  private sheet(name: string): Sheet {
    const sheet = sheetByName(this.workbook, name);
    if (!sheet) throw new HostFailure("ItemNotFound", `there is no sheet '${name}'`);
    return sheet;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async receive(request: BridgeRequest): Promise<void> {
    if (this.cellEdit && request.flags & DELAY_FOR_CELL_EDIT) await this.cellEdit.ended;
    await this.inTurn(async () => {
      const message = await this.serve(request);
      this.send(JSON.stringify({ id: request.id, type: 2, message } satisfies BridgeAnswer));
      this.sendEvents();
    });
  }

  private async serve(request: BridgeRequest): Promise<BridgeAnswer["message"]> {
    const { body: given } = request.message;
    const text = typeof given === "string" ? given : JSON.stringify(given);
    const body = typeof given === "string" ? (JSON.parse(given) as RequestBody) : given;
    const cleanup = isCleanup(body);
    const faults = cleanup ? [] : this.faults.next();
    const outcome = await this.outcome(body, byteLength(text), faults).catch(crashed);
    this.log.push({
      isCleanup: cleanup,
      actions: body.Actions.map((action) => describeAction(action, body)),
      bytesToHost: byteLength(text),
      bytesToAddin: byteLength(outcome.message.body),
      error: outcome.error,
    });
    return outcome.message;
  }

  private async outcome(
    body: RequestBody,
    bytes: number,
    faults: readonly Fault[]
  ): Promise<Outcome> {
    for (const fault of faults) if (fault.kind === "before") await fault.run();
    const refused = faults.find((fault) => fault.kind === "refuse")?.code ?? this.refusalOf(bytes);
    if (refused) return refusal(refused);
    const answered = accepted(await this.carryOut(body, faults));
    if (faults.some((fault) => fault.kind === "loseAnswer")) return refusal("ConnectionFailure");
    const tooLong = this.profile === "web" && byteLength(answered.message.body) > WEB_PAYLOAD_LIMIT;
    return tooLong ? refusal("ResponsePayloadSizeLimitExceeded") : answered;
  }

  private refusalOf(bytes: number): FailureCode | undefined {
    if (this.cellEdit) return "InvalidOperationInCellEditMode";
    const tooLong = this.profile === "web" && bytes > WEB_PAYLOAD_LIMIT;
    return tooLong ? "RequestPayloadSizeLimitExceeded" : undefined;
  }

  private async carryOut(body: RequestBody, faults: readonly Fault[]): Promise<ResponseBody> {
    const beforeAction = (index: number) => {
      for (const fault of faults) {
        if (fault.kind !== "failAction" || fault.action !== index) continue;
        throw new HostFailure(fault.code, `made to fail at action ${index}`);
      }
    };
    try {
      return await execute(body, this.session, () => this.settle(), beforeAction);
    } finally {
      this.session.calculationSuspended = false;
      this.session.references.endRequest();
      await this.settle();
    }
  }

  private async settle(): Promise<void> {
    const { calculator } = this.options;
    if (!calculator || !this.session.needsCalculation) return;
    await calculator.recalculate(this.workbook, this.session.takePendingChanges());
  }

  private sendEvents(): void {
    const entries = this.events.take();
    if (entries.length === 0) return;
    const event: BridgeEvent = { type: 3, controlId: "", message: { entries } };
    this.send(JSON.stringify(event));
  }
}

function accepted(answer: ResponseBody): Outcome {
  const message = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
  return { message, error: answer.Error?.Code };
}

/** A calculator or the host itself broke down: a client without an answer would wait for ever. */
function crashed(cause: unknown): Outcome {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return refusal("GeneralException", `${MESSAGES.GeneralException} (${reason})`);
}

function refusal(code: FailureCode, message: string = MESSAGES[code]): Outcome {
  const body = JSON.stringify({ error: { code, message } });
  return { message: { statusCode: 400, headers: {}, body }, error: code };
}
