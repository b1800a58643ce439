import { XlsxError } from "./xlsxError";

/**
 * XML parts are UTF-8 or, with a byte order mark, UTF-16 (ECMA-376-2, 8.1.4).
 *
 * @throws XlsxError damaged where the bytes are neither: a substitute character would be written back into the file
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(decoderFor(bytes), bytes, false);
}

/** Decodes a part that arrives in blocks; characters that are cut by a block's end are put together again. */
export function decodeTextBlocks(
  unpack: (onBlock: (block: Uint8Array) => void) => void,
  onText: (text: string) => void
): void {
  let decoder: TextDecoder | undefined;
  unpack((block) => {
    if (block.length === 0) return;
    decoder ??= decoderFor(block);
    onText(decoded(decoder, block, true));
  });
  if (decoder) onText(decoded(decoder, new Uint8Array(), false));
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    throw new XlsxError("damaged", "a text in no known encoding", { cause });
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const options = { fatal: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", options);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", options);
  return new TextDecoder("utf-8", options);
}
