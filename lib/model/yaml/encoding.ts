/**
 * The text of a file as `kubectl` decodes it: UTF-16 where a byte order mark says so, and UTF-8 else, of
 * which each byte that is none becomes U+FFFD; behind a mark of UTF-8 it becomes what no text may hold.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return UTF16_BE.decode(bytes);
  if (first === 0xff && second === 0xfe) return UTF16_LE.decode(bytes);
  const text = UTF8.decode(bytes);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  return isMarked && !isUtf8(bytes) ? text.replaceAll('\ufffd', '\uffff') : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text of bytes as Go writes it to JSON: each byte that belongs to no character becomes one sign. */
export function goText(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return UTF8.decode(bytes);
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const character = bytes.subarray(at, at + lengthOf(bytes[at] ?? 0));
    const isOne = isUtf8(character);
    text += isOne ? UTF8.decode(character) : '\ufffd';
    at += isOne ? character.length : 1;
  }
  return text;
}

/** How many bytes a character has by its first one. */
function lengthOf(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const STRICT = new TextDecoder('utf-8', { fatal: true });
const UTF16_LE = new TextDecoder('utf-16le', { ignoreBOM: true });
const UTF16_BE = new TextDecoder('utf-16be', { ignoreBOM: true });
