import { SaxesParser } from "saxes";
import { NamespaceScopes } from "./namespaces";
import { XlsxError } from "./xlsxError";

/** What a document is told as, in its order. Names are canonical (namespaces.ts). */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>, rawName: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** No part of a workbook nests deeper; a document that does was made to exhaust the stack. */
const MAX_DEPTH = 200;

/** Reads one XML document, whole or block by block. */
export class XmlReader {
  private readonly parser = new SaxesParser({});
  private depth = 0;

  /**
   * @param part The name of the part, for errors.
   */
  constructor(
    private readonly part: string,
    handlers: XmlHandlers
  ) {
    const scopes = new NamespaceScopes();
    this.parser.on("opentag", (tag) => {
      if (++this.depth > MAX_DEPTH) throw new XlsxError("damaged", `${part} nests too deep`);
      const attributes = scopes.enter(tag.attributes);
      handlers.open(scopes.elementName(tag.name), attributes, tag.name);
    });
    this.parser.on("closetag", (tag) => {
      handlers.close(scopes.elementName(tag.name));
      scopes.leave();
      this.depth--;
    });
    this.parser.on("text", (text) => handlers.text(text));
    this.parser.on("cdata", (text) => handlers.text(text));
  }

  /** How many characters have been read; within a handler: the end of the tag it is told about. */
  get position(): number {
    return this.parser.position;
  }

  /** @throws XlsxError damaged where the document is not well-formed. */
  write(block: string): void {
    this.guarded(() => this.parser.write(block));
  }

  /** @throws XlsxError damaged where the document ends too early. */
  end(): void {
    this.guarded(() => this.parser.close());
  }

  private guarded(step: () => void): void {
    try {
      step();
    } catch (cause) {
      if (cause instanceof XlsxError) throw cause;
      throw new XlsxError("damaged", `${this.part} is not well-formed`, { cause });
    }
  }
}
