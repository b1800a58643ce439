import { Assembly, type Piece, piecesOf } from "./pieces";

/** One end of a connection between two threads: a worker, what it sees of its page, a port. */
export interface End {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** On its way are the pieces of one value after the other; each is confirmed when it has been taken apart. */
type Message = Piece | { readonly does: "end" } | { readonly does: "confirm" };

/** So many pieces may be under way: while one is unpacked over there, the next is packed here. */
const AHEAD = 2;

/**
 * Carries plain data of any size between two threads without holding up either. Every piece is a task of its own and
 * waits until the other side has kept up, so that between two of them the page can be drawn and answer the person.
 */
export class Crossing {
  #incoming = new Assembly();
  #unconfirmed = 0;
  #goOn: () => void = () => undefined;

  constructor(
    private readonly end: End,
    private readonly receive: (value: unknown) => void
  ) {
    end.onmessage = ({ data }) => this.#take(data as Message);
  }

  /** Ends when all is sent. One value at a time. */
  async send(value: unknown): Promise<void> {
    for (const piece of piecesOf(value)) {
      this.#post(piece);
      this.#unconfirmed++;
      if (this.#unconfirmed >= AHEAD) await new Promise<void>((goOn) => (this.#goOn = goOn));
    }
    this.#post({ does: "end" });
  }

  #post(message: Message): void {
    this.end.postMessage(message);
  }

  #take(message: Message): void {
    if (message.does === "confirm") {
      this.#unconfirmed--;
      this.#goOn();
    } else if (message.does === "end") {
      const { value } = this.#incoming;
      this.#incoming = new Assembly();
      this.receive(value);
    } else {
      this.#incoming.add(message);
      this.#post({ does: "confirm" });
    }
  }
}
