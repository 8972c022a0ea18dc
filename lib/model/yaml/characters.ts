/** Characters that have a meaning in YAML. */
export const Code = {
  END: 0x00,
  TAB: 0x09,
  LINE_FEED: 0x0a,
  RETURN: 0x0d,
  SPACE: 0x20,
  EXCLAMATION: 0x21,
  DOUBLE_QUOTE: 0x22,
  HASH: 0x23,
  PERCENT: 0x25,
  AMPERSAND: 0x26,
  SINGLE_QUOTE: 0x27,
  ASTERISK: 0x2a,
  PLUS: 0x2b,
  COMMA: 0x2c,
  MINUS: 0x2d,
  DOT: 0x2e,
  ZERO: 0x30,
  NINE: 0x39,
  COLON: 0x3a,
  LESS: 0x3c,
  GREATER: 0x3e,
  QUESTION: 0x3f,
  AT: 0x40,
  OPEN_BRACKET: 0x5b,
  BACKSLASH: 0x5c,
  CLOSE_BRACKET: 0x5d,
  BACKTICK: 0x60,
  OPEN_BRACE: 0x7b,
  BAR: 0x7c,
  CLOSE_BRACE: 0x7d,
  NEXT_LINE: 0x85,
  LINE_SEPARATOR: 0x2028,
  PARAGRAPH_SEPARATOR: 0x2029,
} as const;

export function isBlank(code: number): boolean {
  return code === Code.SPACE || code === Code.TAB;
}

/** Line breaks of YAML 1.1, of which YAML 1.2 knows two. */
export function isBreak(code: number): boolean {
  return (
    code === Code.LINE_FEED ||
    code === Code.RETURN ||
    code === Code.NEXT_LINE ||
    code === Code.LINE_SEPARATOR ||
    code === Code.PARAGRAPH_SEPARATOR
  );
}

export function isBreakOrEnd(code: number): boolean {
  return code === Code.END || isBreak(code);
}

export function isBlankOrEnd(code: number): boolean {
  // Most characters are letters.
  if (code > Code.SPACE && code < Code.NEXT_LINE) return false;
  return isBlank(code) || isBreakOrEnd(code);
}

export function isDigit(code: number): boolean {
  return code >= Code.ZERO && code <= Code.NINE;
}

export function isQuote(code: number): boolean {
  return code === Code.DOUBLE_QUOTE || code === Code.SINGLE_QUOTE;
}

/** What ends a word on a line that has no tabs and is not the last one without a break. */
export function endsWord(code: number): boolean {
  return code === Code.SPACE || code === Code.LINE_FEED;
}

/** Whether a character may be part of the name of an anchor or of a handle. */
export function isWordCode(code: number): boolean {
  return code < 0x80 && /[\w-]/.test(String.fromCharCode(code));
}

/** How many lines, as YAML 1.1 counts them, there are before a place. */
export function linesBefore(text: string, position: number): number {
  return text.slice(0, position).match(/\r\n|[\r\n\u0085\u2028\u2029]/g)?.length ?? 0;
}

/** Whether the name of an anchor may end before a character. */
export function endsName(code: number): boolean {
  return isBlankOrEnd(code) || ENDS_OF_NAMES.has(code);
}

/** Whether no scalar without quotes begins with a character. */
export function isIndicator(code: number): boolean {
  return INDICATORS.has(code);
}

const ENDS_OF_NAMES = new Set<number>([
  Code.QUESTION,
  Code.COLON,
  Code.COMMA,
  Code.CLOSE_BRACKET,
  Code.CLOSE_BRACE,
  Code.PERCENT,
  Code.AT,
  Code.BACKTICK,
]);

/** What no scalar without quotes begins with. */
const INDICATORS = new Set<number>([
  ...[Code.MINUS, Code.QUESTION, Code.COLON, Code.COMMA, Code.OPEN_BRACKET, Code.CLOSE_BRACKET],
  ...[Code.OPEN_BRACE, Code.CLOSE_BRACE, Code.HASH, Code.AMPERSAND, Code.ASTERISK],
  ...[Code.EXCLAMATION, Code.BAR, Code.GREATER, Code.SINGLE_QUOTE, Code.DOUBLE_QUOTE],
  ...[Code.PERCENT, Code.AT, Code.BACKTICK],
  ...[Code.TAB, Code.SPACE],
]);
