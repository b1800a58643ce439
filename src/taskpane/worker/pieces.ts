/**
 * Plain JSON data in pieces, so that packing and unpacking a large workbook can be done a little at a time. A piece says
 * what happens to the container that is open at the moment: it gets more content, another one is opened in it, or it is
 * complete. As in JSON, a member that is undefined does not arrive, and in an array it arrives as null.
 */
export type Piece =
  | { readonly does: "fill"; readonly json: string }
  | { readonly does: "open"; readonly as: "array" | "object"; readonly member: string | number }
  | { readonly does: "close" };

type Container = unknown[] | Record<string, unknown>;

/** About so many characters make a piece: a few milliseconds on a slow machine. */
const PIECE = 250_000;

/** The pieces of a value, each made when it is asked for. */
export function piecesOf(value: unknown, size = PIECE): Iterable<Piece> {
  return contentOf([value], size);
}

/** What fits goes together; what is larger than a piece is opened and goes bit by bit. */
function* contentOf(container: Container, size: number): Generator<Piece> {
  const isArray = Array.isArray(container);
  let [batch, weight] = [emptied(isArray), 0];
  const filled = (): Piece => {
    const piece = { does: "fill", json: JSON.stringify(batch) } as const;
    [batch, weight] = [emptied(isArray), 0];
    return piece;
  };
  for (const [member, child] of isArray ? container.entries() : Object.entries(container)) {
    const own = weightOf(child, size);
    if (own > size && isContainer(child)) {
      if (weight > 0) yield filled();
      yield { does: "open", as: Array.isArray(child) ? "array" : "object", member };
      yield* contentOf(child, size);
      yield { does: "close" };
      continue;
    }
    put(batch, member, child);
    weight += own;
    if (weight >= size) yield filled();
  }
  if (weight > 0) yield filled();
}

const emptied = (isArray: boolean): Container => (isArray ? [] : {});

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null;

const ORDINARY = { enumerable: true, configurable: true, writable: true };

function put(container: Container, member: string | number, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  // Not by assignment, which for a member called __proto__ does something else.
  else Object.defineProperty(container, member, { ...ORDINARY, value });
}

/** About how many characters a value takes as JSON; not counted further once it is too much for a piece. */
function weightOf(value: unknown, limit: number): number {
  if (typeof value === "string") return value.length + 3;
  if (!isContainer(value)) return 6;
  let weight = 2;
  for (const child of Array.isArray(value) ? value : Object.values(value)) {
    weight += weightOf(child, limit - weight);
    if (weight > limit) break;
  }
  return Array.isArray(value) ? weight : weight + MEMBER_NAME * Object.keys(value).length;
}

const MEMBER_NAME = 10;

/** Puts a value together again from its pieces, in their order. */
export class Assembly {
  readonly #whole: unknown[] = [];
  readonly #open: Container[] = [this.#whole];

  add(piece: Piece): void {
    if (piece.does === "close") {
      this.#open.pop();
      return;
    }
    const container = this.#open.at(-1) ?? this.#whole;
    if (piece.does === "open") {
      const opened = emptied(piece.as === "array");
      put(container, piece.member, opened);
      this.#open.push(opened);
      return;
    }
    const content = JSON.parse(piece.json) as Container;
    for (const [member, child] of Array.isArray(content)
      ? content.entries()
      : Object.entries(content))
      put(container, member, child);
  }

  get value(): unknown {
    return this.#whole[0];
  }
}
