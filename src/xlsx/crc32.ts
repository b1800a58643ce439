const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip archives (ISO 3309), over several blocks: pass the result of the block before. */
export function crc32(block: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < block.length; at++) {
    crc = (crc >>> 8) ^ TABLE[(crc ^ block[at]!) & 0xff]!;
  }
  return ~crc >>> 0;
}
