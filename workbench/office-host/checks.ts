import { HostFailure } from "./failure";
import type { Check } from "./objectTypes";
import { HostObject, type Targets, type TypeName } from "./targets";

function refuse(what: string, wanted: string, value: unknown): never {
  const given = value instanceof HostObject ? value.type : JSON.stringify(value);
  throw new HostFailure("InvalidArgument", `${what} must be ${wanted}, not ${given}`);
}

export const text: Check<string> = (value, what) =>
  typeof value === "string" ? value : refuse(what, "a string", value);

export const boolean: Check<boolean> = (value, what) =>
  typeof value === "boolean" ? value : refuse(what, "a boolean", value);

export const number: Check<number> = (value, what) =>
  typeof value === "number" ? value : refuse(what, "a number", value);

export const integer: Check<number> = (value, what) =>
  Number.isInteger(value) ? (value as number) : refuse(what, "an integer", value);

export const anything: Check<unknown> = (value) => value;

export const plainObject: Check<Readonly<Record<string, unknown>>> = (value, what) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(what, "an object", value);

/** One of an enum's strings, written as Microsoft writes them. */
export function oneOf<const V extends string>(...allowed: readonly V[]): Check<V> {
  return (value, what) =>
    allowed.includes(value as V) ? (value as V) : refuse(what, `one of ${allowed.join()}`, value);
}

/** JavaScript's undefined arrives as null; both mean that the argument was left out. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, what) => (value === undefined || value === null ? undefined : check(value, what));
}

export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value, what) => {
    try {
      return first(value, what);
    } catch {
      return second(value, what);
    }
  };
}

export function objectOf<K extends TypeName>(type: K): Check<Targets[K]> {
  return (value, what) =>
    value instanceof HostObject && value.type === type
      ? (value.target as Targets[K])
      : refuse(what, `a ${type}`, value);
}

/** '#RRGGBB' in capitals. Excel also takes the names of HTML's 16 basic colours, and '' for none. */
export const color: Check<string> = (value, what) => {
  const given = text(value, what);
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named !== undefined) return named;
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  return refuse(what, "a colour", value);
};

const NAMED_COLORS: Readonly<Record<string, string>> = {
  "": "",
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  orange: "#FFA500",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
};
