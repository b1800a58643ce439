import { HostFailure } from "./failure";
import type { ObjectType } from "./objectTypes";
import { objectTypes } from "./objects/allTypes";
import type { Query } from "./protocol";
import { wireName } from "./protocol";
import type { Session } from "./session";
import type { HostObject, TypeName } from "./targets";

const EVERYTHING: ReadonlySet<string> = new Set(["*", "$all"]);

type Answer = Record<string, unknown>;

/** What to load of one object: its own properties, and what to load of the objects below it. */
interface Selection {
  readonly all: boolean;
  readonly names: readonly string[];
  readonly below: ReadonlyMap<string, readonly string[]>;
}

/** Answers load(): the selected properties, nested for paths such as format/fill/color; items for collections. */
export function readQuery(object: HostObject | null, query: Query, session: Session): unknown {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return typeOf(object).items
    ? readCollection(object, paths, query, session)
    : readObject(object, paths, session);
}

function readCollection(
  object: HostObject,
  paths: readonly string[],
  query: Query,
  session: Session
): Answer {
  const type = typeOf(object);
  const own = paths.filter((path) => type.properties[path] !== undefined);
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items(\/|$)/i, ""))
    .map((path) => (path === "" ? "*" : path));
  const answer: Answer = own.length > 0 ? readObject(object, own, session) : {};
  if (own.length > 0 && ofItems.length === 0) return answer;
  const items = type.items?.(object.target as never, session) ?? [];
  const skip = query.Skip ?? 0;
  const wanted = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return { ...answer, _Items: wanted.map((item) => readItem(item, ofItems, session)) };
}

function readItem(item: HostObject, paths: readonly string[], session: Session): Answer {
  const identity = typeOf(item).identity?.(item.target as never, session) ?? {};
  return { ...identity, ...(readQuery(item, { Select: paths }, session) as Answer) };
}

function readObject(object: HostObject, paths: readonly string[], session: Session): Answer {
  const type = typeOf(object);
  const selection = select(type, object.type, paths);
  const answer: Answer = {};
  const names = selection.all ? loadedByDefault(type, session) : selection.names;
  for (const name of names) answer[wireName(name)] = readProperty(object, name, session);
  for (const [name, rest] of selection.below) {
    const navigation = type.objects?.[name];
    requireLevel(navigation?.since, object, name, session);
    const inner = navigation?.open(object.target as never, session) ?? null;
    answer[wireName(name)] = readQuery(inner, { Select: rest }, session);
  }
  return answer;
}

function readProperty(object: HostObject, name: string, session: Session): unknown {
  const property = typeOf(object).properties[name];
  requireLevel(property?.since, object, name, session);
  return property?.read?.(object.target as never, session);
}

function loadedByDefault(type: ObjectType<TypeName>, session: Session): readonly string[] {
  return Object.entries(type.properties)
    .filter(([, { read, since, onlyByName }]) => {
      return read && !onlyByName && (since ?? 0) <= session.apiLevel;
    })
    .map(([name]) => name);
}

function select(
  type: ObjectType<TypeName>,
  typeName: TypeName,
  paths: readonly string[]
): Selection {
  const names: string[] = [];
  const below = new Map<string, string[]>();
  for (const path of paths.filter((one) => !EVERYTHING.has(one) && one !== "$none")) {
    const [first = "", ...rest] = path.split(/[/.]/);
    if (rest.length === 0 && type.properties[first]?.read) names.push(first);
    else if (type.objects?.[first]) {
      const deeper = rest.length === 0 ? [] : [rest.join("/")];
      below.set(first, [...(below.get(first) ?? []), ...deeper]);
    } else {
      throw new HostFailure("InvalidArgument", `${typeName} has no property '${path}' to load`);
    }
  }
  return { all: paths.length === 0 || paths.some((one) => EVERYTHING.has(one)), names, below };
}

function requireLevel(
  since: number | undefined,
  object: HostObject,
  name: string,
  session: Session
): void {
  if (since !== undefined && since > session.apiLevel) {
    throw new HostFailure(
      "InvalidArgument",
      `${object.type}.${name} came with ExcelApi 1.${since}, this is 1.${session.apiLevel}`
    );
  }
}

function typeOf(object: HostObject): ObjectType<TypeName> {
  return objectTypes[object.type] as ObjectType<TypeName>;
}
