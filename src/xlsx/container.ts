import { XlsxError } from "./xlsxError";

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries of a compound file have 128 bytes and begin with their name in UTF-16 ([MS-CFB] 2.6.1). */
const DIRECTORY_ENTRY_SIZE = 128;
const ENCRYPTED_STREAM = utf16("EncryptedPackage");

/**
 * Tells by its first bytes whether a file can be a workbook at all.
 * @throws XlsxError encrypted or oldXls for compound files, damaged for an empty file, notXlsx for all the rest.
 */
export function checkContainer(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (bytes.length === 0) throw new XlsxError("damaged", "the file is empty");
  if (!startsWith(bytes, COMPOUND_FILE)) throw new XlsxError("notXlsx", "no zip archive");
  // A password-protected workbook is an encrypted stream within a compound file ([MS-OFFCRYPTO] 2.3.4.4).
  if (hasStream(bytes, ENCRYPTED_STREAM)) throw new XlsxError("encrypted", "a compound file");
  throw new XlsxError("oldXls", "a compound file");
}

function hasStream(bytes: Uint8Array, name: readonly number[]): boolean {
  for (let at = 0; at < bytes.length; at += DIRECTORY_ENTRY_SIZE) {
    if (startsWith(bytes, name, at)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[], at = 0): boolean {
  return prefix.every((byte, index) => bytes[at + index] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}
