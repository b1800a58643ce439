import { type Action, ActionType, documentedName, type RequestBody } from "./protocol";

/** One round trip between the add-in and the host. */
export interface RequestRecord {
  /** The client gives back the ranges of a finished Excel.run; the add-in does not wait for it. */
  readonly isCleanup: boolean;
  /** What the request asked for, in order: 'load address,values', 'set values', 'call getRange'. */
  readonly actions: readonly string[];
  readonly bytesToHost: number;
  readonly bytesToAddin: number;
  /** The code of the error it ended with. */
  readonly error: string | undefined;
}

export function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType: type, Name }) =>
        type === ActionType.Instantiate ||
        (type === ActionType.Method && Name === "_RemoveReference")
    ) && body.Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

export function describeAction(action: Action, body: RequestBody): string {
  const name = documentedName(action.Name);
  switch (action.ActionType) {
    case ActionType.Query:
      return `load ${action.QueryInfo?.Select?.join() ?? "*"}`;
    case ActionType.SetProperty:
      return `set ${name}`;
    case ActionType.Method:
      return `call ${name}`;
    case ActionType.Trace:
      return "trace";
    case ActionType.Update:
      return "update";
    default: {
      const path = body.ObjectPaths[action.ObjectPathId];
      return `open ${documentedName(path?.Name ?? "")}`;
    }
  }
}

/** The length of a text as it crosses the wire. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
