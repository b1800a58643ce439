/** XML parts are UTF-8 or, with a byte order mark, UTF-16 (ECMA-376-2, 8.1.4). */
export function decodeText(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes);
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
    onText(decoder.decode(block, { stream: true }));
  });
  if (decoder) onText(decoder.decode());
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder();
}
