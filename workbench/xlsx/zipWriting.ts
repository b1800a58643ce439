import { deflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";

/** A file as it stands in a zip archive. */
export interface PackedFile {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** The first of January 1980, the earliest day an archive can name: the same files give the same archive. */
const DATE = 0x0021;
const HEADER_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;

export function packFile(name: string, content: Uint8Array): PackedFile {
  const data = deflateSync(content);
  return { name, method: DEFLATED, crc: crc32(content), size: content.length, data };
}

/** Puts files into a zip archive (PKWARE APPNOTE 6.3) without packing them again. */
export function writeArchive(files: readonly PackedFile[]): Uint8Array {
  const named = files.map((file) => ({ file, name: new TextEncoder().encode(file.name) }));
  const sizeOf = (base: number) => named.reduce((sum, { name }) => sum + base + name.length, 0);
  const dataSize = files.reduce((sum, { data }) => sum + data.length, 0);
  const directoryAt = sizeOf(HEADER_SIZE) + dataSize;
  const directorySize = sizeOf(ENTRY_SIZE);
  const archive = new Uint8Array(directoryAt + directorySize + END_SIZE);
  const view = new DataView(archive.buffer);
  let at = 0;
  let entryAt = directoryAt;
  for (const { file, name } of named) {
    view.setUint32(entryAt, 0x02014b50, true);
    view.setUint16(entryAt + 4, VERSION, true);
    writeDescription(view, entryAt + 6, file, name.length);
    view.setUint32(entryAt + 42, at, true);
    archive.set(name, entryAt + ENTRY_SIZE);
    entryAt += ENTRY_SIZE + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeDescription(view, at + 4, file, name.length);
    archive.set(name, at + HEADER_SIZE);
    archive.set(file.data, at + HEADER_SIZE + name.length);
    at += HEADER_SIZE + name.length + file.data.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, files.length, true);
  view.setUint16(entryAt + 10, files.length, true);
  view.setUint32(entryAt + 12, directorySize, true);
  view.setUint32(entryAt + 16, directoryAt, true);
  return archive;
}

/** What a file's own header and its entry in the directory say alike. */
function writeDescription(view: DataView, at: number, file: PackedFile, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.data.length, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, nameLength, true);
}
