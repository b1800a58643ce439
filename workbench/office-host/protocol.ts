/**
 * What Microsoft's Office.js client sends and expects, as found by running @microsoft/office-js 1.1.110. Only the parts
 * the host looks at are declared.
 */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  Update: 9,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  /** Of an Update: camelCase property names, nested. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Positional: the path whose object is the argument, 0 for a plain one. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const PathType = {
  Workbook: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** Zero-based, into the request's actions. */
  readonly ActionIndex: number;
}

/** Set by Excel.run({ delayForCellEdit: true }). */
export const DELAY_FOR_CELL_EDIT = 64;

export interface BridgeRequest {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly body: string | RequestBody };
}

export interface BridgeAnswer {
  readonly id: number;
  readonly type: 2;
  readonly message: {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

export interface BridgeEvent {
  readonly type: 3;
  readonly controlId: "";
  readonly message: { readonly entries: readonly EventEntry[] };
}

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's id, or 'Workbook'. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** The names on the wire begin with a capital, those of the documentation do not: 'GetRange' is getRange. */
export function documentedName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(documented: string): string {
  return documented.charAt(0).toUpperCase() + documented.slice(1);
}
