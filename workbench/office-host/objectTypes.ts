import { HostFailure } from "./failure";
import type { ApiLevel, Session } from "./session";
import { HostObject, type Targets, type TypeName } from "./targets";

/** One type of Office.js: what of it the host knows. Names are those of Microsoft's reference. */
export interface ObjectType<K extends TypeName> {
  readonly properties: Readonly<Record<string, Property<Targets[K]>>>;
  readonly objects?: Readonly<Record<string, Navigation<Targets[K]>>>;
  readonly methods?: Readonly<Record<string, Method<Targets[K]>>>;
  /** The key by which the client finds the object again, under the name it looks for. */
  identity?(target: Targets[K], session: Session): Readonly<Record<string, unknown>>;
  /** Of collections: everything in it, in order. */
  items?(target: Targets[K], session: Session): readonly HostObject[];
  /** Of collections: getItem. */
  item?(target: Targets[K], key: unknown, session: Session): HostObject;
}

export interface Property<T> {
  readonly since?: ApiLevel;
  /** Left out where everything is loaded, because the host cannot always tell it. */
  readonly onlyByName?: boolean;
  read?(target: T, session: Session): unknown;
  write?(target: T, value: unknown, session: Session): void;
}

export interface Navigation<T> {
  readonly since?: ApiLevel;
  /** null for a property that is a null object here, as conditionalFormat.customOrNullObject may be. */
  open(target: T, session: Session): HostObject | null;
}

export interface Method<T> {
  readonly since?: ApiLevel;
  readonly checks: readonly Check<unknown>[];
  call(target: T, session: Session, args: readonly unknown[]): unknown;
}

/** Gives the argument its type, or refuses it. `what` names the argument in the refusal. */
export type Check<T> = (value: unknown, what: string) => T;
type Checks<A extends readonly unknown[]> = { readonly [I in keyof A]: Check<A[I]> };

/** A method whose arguments are checked one by one before it runs. */
export function method<T, A extends readonly unknown[]>(
  checks: Checks<A>,
  call: (target: T, session: Session, ...args: A) => unknown,
  since?: ApiLevel
): Method<T> {
  return {
    since,
    checks: checks as readonly Check<unknown>[],
    call: (target, session, args) => call(target, session, ...(args as unknown as A)),
  };
}

/** A property of one type that can be set; refuses what `check` refuses. */
export function writable<T, V>(
  check: Check<V>,
  read: (target: T, session: Session) => V | null,
  write: (target: T, value: V, session: Session) => void,
  since?: ApiLevel
): Property<T> {
  return {
    since,
    read,
    write: (target, value, session) => write(target, check(value, "value"), session),
  };
}

export function readable<T>(
  read: (target: T, session: Session) => unknown,
  since?: ApiLevel
): Property<T> {
  return { since, read };
}

export function navigation<T, K extends TypeName>(
  type: K,
  target: (owner: T, session: Session) => Targets[K],
  since?: ApiLevel
): Navigation<T> {
  return { since, open: (owner, session) => new HostObject(type, target(owner, session)) };
}

/** Arguments as the method's checks want them; missing ones at the end count as absent. */
export function checkedArguments(
  name: string,
  checks: readonly Check<unknown>[],
  values: readonly unknown[]
): readonly unknown[] {
  if (values.length > checks.length) {
    throw new HostFailure("InvalidArgument", `${name} takes ${checks.length} arguments`);
  }
  return checks.map((check, index) => check(values[index], `argument ${index + 1} of ${name}`));
}
