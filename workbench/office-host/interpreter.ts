import { HostFailure } from "./failure";
import type { ObjectType } from "./objectTypes";
import { checkedArguments } from "./objectTypes";
import { objectTypes } from "./objects/allTypes";
import type { Action, ActionResult, ArgumentInfo, RequestBody, ResponseBody } from "./protocol";
import { ActionType, documentedName, PathType, wireName } from "./protocol";
import { readQuery } from "./query";
import type { Session } from "./session";
import { HostObject, type TypeName } from "./targets";

/** Computes formulas that are out of date; awaited before anything is read. */
export type Settle = () => Promise<void>;

/** Called before each action; throws to make the action fail. */
export type BeforeAction = (index: number) => void;

/**
 * Carries out one request, action by action. Like Excel it stops at the first action that fails and keeps what the
 * actions before it did.
 */
export async function execute(
  body: RequestBody,
  session: Session,
  settle: Settle,
  beforeAction: BeforeAction
): Promise<ResponseBody> {
  const run = new RequestRun(body, session, settle);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index);
      results.push({ ActionId: action.Id, Value: await run.perform(action) });
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      return { Results: results, TraceIds: traceIds, Error: run.describe(error, action, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

class RequestRun {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
    private readonly settle: Settle
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identity(object);
      case ActionType.Query:
        await this.settle();
        return readQuery(object, action.QueryInfo ?? {}, this.session);
      case ActionType.Method:
        return this.plainResult(await this.call(object, action.Name, action.ArgumentInfo));
      case ActionType.SetProperty:
        return this.setProperty(object, action);
      case ActionType.Update:
        return this.update(object, action.ObjectState ?? {});
      default:
        throw new HostFailure("ApiNotFound", `action type ${action.ActionType}`);
    }
  }

  describe(error: HostFailure, action: Action, index: number) {
    const type = this.objects.get(action.ObjectPathId)?.type ?? "";
    const name =
      action.Name === "" ? this.body.ObjectPaths[action.ObjectPathId]?.Name : action.Name;
    const location = `${type}.${documentedName(name ?? "")}`;
    return {
      Code: error.code,
      Message: error.message,
      Location: location,
      ActionIndex: index,
    };
  }

  /** Each path is followed once per request: adding a sheet twice would make two. */
  private async resolve(pathId: number): Promise<HostObject | null> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = await this.follow(pathId);
    this.objects.set(pathId, object);
    return object;
  }

  private async follow(pathId: number): Promise<HostObject | null> {
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostFailure("InvalidReference", `path ${pathId} is not in the request`);
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.Workbook) {
      return new HostObject("Workbook", this.session.workbook);
    }
    if (path.ObjectPathType === PathType.ReferenceId) {
      return this.session.references.get(path.Name);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Method:
        return this.objectResult(await this.call(parent, path.Name, path.ArgumentInfo), path.Name);
      case PathType.Property:
        return this.open(parent, documentedName(path.Name));
      case PathType.Indexer:
        return this.item(parent, path.ArgumentInfo?.Arguments?.[0]);
      default:
        throw new HostFailure("ApiNotFound", `object path type ${path.ObjectPathType}`);
    }
  }

  private open(parent: HostObject, name: string): HostObject | null {
    const navigation = typeOf(parent).objects?.[name];
    if (!navigation) throw unknown(parent, name);
    this.requireLevel(navigation.since, parent, name);
    return navigation.open(parent.target as never, this.session);
  }

  private item(parent: HostObject, key: unknown): HostObject {
    const type = typeOf(parent);
    if (!type.item) throw unknown(parent, "getItem");
    return type.item(parent.target as never, key, this.session);
  }

  private async call(
    object: HostObject | null,
    wire: string,
    info: ArgumentInfo | undefined
  ): Promise<unknown> {
    const name = documentedName(wire);
    // The client asks to keep a range before it can know that there is none.
    if (object === null && name === "_KeepReference") return null;
    if (object === null) throw new HostFailure("ItemNotFound", `${name} on a null object`);
    const method = typeOf(object).methods?.[name];
    if (!method) throw unknown(object, name);
    this.requireLevel(method.since, object, name);
    const values = checkedArguments(name, method.checks, await this.argumentValues(info));
    return method.call(object.target as never, this.session, values);
  }

  private async setProperty(object: HostObject | null, action: Action): Promise<null> {
    const [value] = await this.argumentValues(action.ArgumentInfo);
    this.write(object, documentedName(action.Name), value);
    return null;
  }

  private write(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new HostFailure("ItemNotFound", `${name} of a null object`);
    const property = typeOf(object).properties[name];
    if (!property?.write) throw unknown(object, name);
    this.requireLevel(property.since, object, name);
    property.write(object.target as never, value, this.session);
  }

  private update(object: HostObject | null, state: Readonly<Record<string, unknown>>): null {
    if (object === null) throw new HostFailure("ItemNotFound", "update of a null object");
    for (const [name, value] of Object.entries(state)) {
      if (typeOf(object).objects?.[name]) {
        this.update(this.open(object, name), value as Record<string, unknown>);
      } else {
        this.write(object, name, value);
      }
    }
    return null;
  }

  private requireLevel(since: number | undefined, object: HostObject, name: string): void {
    if (since !== undefined && since > this.session.apiLevel) {
      throw new HostFailure("ApiNotFound", `${object.type}.${name} needs ExcelApi 1.${since}`);
    }
  }

  private async argumentValues(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      values.push(pathId ? await this.resolve(pathId) : await this.withObjects(value));
    }
    return values;
  }

  /** Plain objects may hold references to other objects, as a validation rule's source does. */
  private async withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const pathId = (value as { _ObjectPathId?: number })._ObjectPathId;
    if (pathId !== undefined) return this.resolve(pathId);
    const entries: [string, unknown][] = [];
    for (const [name, inner] of Object.entries(value)) {
      entries.push([name, await this.withObjects(inner)]);
    }
    return Object.fromEntries(entries);
  }

  private objectResult(result: unknown, name: string): HostObject | null {
    if (result instanceof HostObject || result === null) return result;
    throw new HostFailure("ApiNotFound", `${name} gives no object here`);
  }

  private plainResult(result: unknown): unknown {
    if (result instanceof HostObject) return this.identity(result);
    return result === undefined ? null : result;
  }

  private identity(object: HostObject): Readonly<Record<string, unknown>> {
    return typeOf(object).identity?.(object.target as never, this.session) ?? {};
  }
}

function typeOf(object: HostObject): ObjectType<TypeName> {
  return objectTypes[object.type] as ObjectType<TypeName>;
}

function unknown(object: HostObject, name: string): HostFailure {
  return new HostFailure("ApiNotFound", `this host knows no ${wireName(object.type)}.${name}`);
}
