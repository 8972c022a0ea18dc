const BYTES = new TextEncoder();

export function utf8Bytes(text: string): Uint8Array {
  return BYTES.encode(text);
}

const LINE = 70;

/** Base 64 in lines of 70 characters, each with its end, where it does not fit into one. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  const text = btoa(binary);
  if (text.length < LINE) return text;
  return (text.match(/.{1,70}/g) ?? []).map((line) => `${line}\n`).join('');
}

export function base64OfText(text: string): string {
  return base64Of(utf8Bytes(text));
}
