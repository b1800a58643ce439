/**
 * What a template may name between {{ and }}: texts, conditions ({{如有逾期}}) and lists whose entries repeat a line
 * ({{逾期.事项}}). A text of null is known but has no value now: a line that needs it is left out.
 */
export interface Fields {
  readonly texts: ReadonlyMap<string, string | null>;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly lists: ReadonlyMap<string, FieldList>;
}

export interface FieldList {
  /** The fields of an entry, known also where there is no entry. */
  readonly names: readonly string[];
  readonly entries: readonly Readonly<Record<string, string>>[];
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

/** Every name that a template may use, for the list beside it. */
export function fieldNames({ texts, conditions, lists }: Fields): readonly string[] {
  const inLists = [...lists].flatMap(([list, { names }]) => names.map((name) => `${list}.${name}`));
  return [...texts.keys(), ...conditions.keys(), ...inLists];
}
