/**
 * What a template may name between {{ and }}: texts, conditions ({{如有逾期}}) and lists whose entries repeat a line
 * ({{逾期.事项}}). A text of null is known but has no value now: a line that needs it is left out, and so is the entry of
 * a list. Whether a text has a value is a condition too ({{如有扩面参保.后三}}).
 */
export interface Fields {
  readonly texts: ReadonlyMap<string, string | null>;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly lists: ReadonlyMap<string, FieldList>;
}

export interface FieldList {
  /** The fields of an entry, known also where there is no entry. */
  readonly names: readonly string[];
  readonly entries: readonly Readonly<Record<string, string | null>>[];
}

export function fieldsOf(
  texts: Readonly<Record<string, string | null>>,
  conditions: Readonly<Record<string, boolean>>,
  lists: Readonly<Record<string, FieldList>>
): Fields {
  return {
    texts: new Map(Object.entries(texts)),
    conditions: new Map(Object.entries(conditions)),
    lists: new Map(Object.entries(lists)),
  };
}

const IF = "如有";

/** Whether a condition is met; undefined where the name is none. */
export function conditionOf(name: string, { conditions, texts }: Fields): boolean | undefined {
  const stated = conditions.get(name);
  if (stated !== undefined) return stated;
  const text = name.startsWith(IF) ? texts.get(name.slice(IF.length)) : undefined;
  return text === undefined ? undefined : text !== null;
}

/** Every name that a template may use, for the list beside it. */
export function fieldNames({ texts, conditions, lists }: Fields): readonly string[] {
  const inLists = [...lists].flatMap(([list, { names }]) => names.map((name) => `${list}.${name}`));
  return [...texts.keys(), ...conditions.keys(), ...inLists];
}
