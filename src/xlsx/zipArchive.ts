import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { XlsxError } from "./xlsxError";

/** One file inside a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

/**
 * Upper bounds for what one file may unpack to. The largest sheets people really have (a million rows) stay below; an
 * archive made to exhaust memory does not.
 */
const MAX_ENTRIES = 20_000;
const MAX_ENTRY_SIZE = 256 * 2 ** 20;
const MAX_TOTAL_SIZE = 512 * 2 ** 20;
/** Sheet XML compresses 5 to 50 times; what compresses more and is not small was made to. */
const MAX_RATIO = 250;
const SMALL = 4 * 2 ** 20;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const COMPRESSED_BLOCK = 16 * 1024;

/**
 * Lists the files of a zip archive (PKWARE APPNOTE 6.3) without unpacking any.
 * @throws XlsxError damaged when the directory cannot be read, tooLarge when it declares more than the bounds.
 */
export function listEntries(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > MAX_ENTRIES) throw new XlsxError("tooLarge", `${count} files in the archive`);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new XlsxError("damaged", "the archive's directory is cut off");
    }
    entries.push(readEntry(archive, view, at));
    at += ENTRY_SIZE + extraLength(view, at);
  }
  checkDeclaredSizes(entries);
  return entries;
}

/** Name, extra field and comment follow an entry of the directory. */
function extraLength(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const earliest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isZip64 = count === 0xffff || offset === 0xffffffff;
    return isZip64 ? findZip64Directory(view, at) : { count, offset };
  }
  throw new XlsxError("damaged", "the archive has no directory");
}

function findZip64Directory(view: DataView, endAt: number): { count: number; offset: number } {
  const locator = endAt - ZIP64_LOCATOR_SIZE;
  const at = locator < 0 ? -1 : toNumber(view.getBigUint64(locator + 8, true));
  if (at < 0 || at + 56 > view.byteLength) {
    throw new XlsxError("damaged", "the archive's 64-bit directory is missing");
  }
  return {
    count: toNumber(view.getBigUint64(at + 32, true)),
    offset: toNumber(view.getBigUint64(at + 48, true)),
  };
}

/** Larger numbers than JavaScript counts exactly are beyond any bound here anyway. */
const toNumber = (value: bigint) => Number(value);

function readEntry(archive: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = archive.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  return {
    name: new TextDecoder().decode(name),
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    ...sizes,
    ...zip64Sizes(view, at + ENTRY_SIZE + nameLength, view.getUint16(at + 30, true), sizes),
  };
}

type Sizes = Pick<ZipEntry, "size" | "compressedSize" | "headerOffset">;

/** Sizes that do not fit 32 bits are in an extra field, in this order and only those that do not fit. */
function zip64Sizes(view: DataView, start: number, length: number, sizes: Sizes): Partial<Sizes> {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const found: { -readonly [Key in keyof Sizes]?: number } = {};
    let field = at + 4;
    for (const key of ["size", "compressedSize", "headerOffset"] as const) {
      if (sizes[key] !== 0xffffffff || field + 8 > end) continue;
      found[key] = toNumber(view.getBigUint64(field, true));
      field += 8;
    }
    return found;
  }
  return {};
}

function checkDeclaredSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_TOTAL_SIZE) throw new XlsxError("tooLarge", `${total} bytes in all`);
  for (const entry of entries) checkSize(entry, entry.size);
}

function checkSize(entry: ZipEntry, size: number): void {
  const squeezed = size > SMALL && size > entry.compressedSize * MAX_RATIO;
  if (size > MAX_ENTRY_SIZE || squeezed) {
    throw new XlsxError("tooLarge", `${entry.name} unpacks to ${size} bytes or more`);
  }
}

/**
 * Unpacks one file block by block, so that neither a wrong declared size nor a huge file costs memory.
 * @throws XlsxError damaged when the data are cut off or their checksum is wrong, tooLarge beyond the bounds.
 */
export function unpackEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  onBlock: (block: Uint8Array) => void
): void {
  let size = 0;
  let crc = 0;
  inflate(compressedData(archive, entry), entry, (block) => {
    size += block.length;
    checkSize(entry, size);
    if (size > entry.size) throw new XlsxError("damaged", `${entry.name} is longer than declared`);
    crc = crc32(block, crc);
    onBlock(block);
  });
  if (size !== entry.size || crc !== entry.crc) {
    throw new XlsxError("damaged", `${entry.name} is not what was packed`);
  }
}

/**
 * The bytes of one file as they stand in the archive.
 * @throws XlsxError damaged when they are missing, encrypted when they need a password.
 */
export function compressedData(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new XlsxError("encrypted", `${entry.name} needs a password`);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const at = entry.headerOffset;
  if (at + HEADER_SIZE > view.byteLength || view.getUint32(at, true) !== HEADER_SIGNATURE) {
    throw new XlsxError("damaged", `${entry.name} is missing`);
  }
  const start = at + HEADER_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.compressedSize;
  if (end > view.byteLength) throw new XlsxError("damaged", `${entry.name} is cut off`);
  return archive.subarray(start, end);
}

function inflate(data: Uint8Array, entry: ZipEntry, onBlock: (block: Uint8Array) => void): void {
  if (entry.method === STORED) return onBlock(data);
  if (entry.method !== DEFLATED) {
    throw new XlsxError("damaged", `${entry.name} is packed by method ${entry.method}`);
  }
  const stream = new Inflate(onBlock);
  try {
    for (let at = 0; at < data.length; at += COMPRESSED_BLOCK) {
      const end = at + COMPRESSED_BLOCK;
      stream.push(data.subarray(at, end), end >= data.length);
    }
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("damaged", `${entry.name} cannot be unpacked`, { cause });
  }
}
