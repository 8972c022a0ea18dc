import { linesBefore } from './characters';

/** Why a document is not read. */
export class DocumentError extends Error {
  /** The place at which reading stopped; `position` may be behind the token that is at fault. */
  readonly position: number;
  /** Where what is at fault begins. */
  readonly start: number;
  /** Whether it is too much of something, whatever the text is for. */
  readonly isLimit: boolean;

  constructor(message: string, position: number, { start = position, isLimit = false } = {}) {
    super(message);
    this.position = position;
    this.start = Math.min(start, position);
    this.isLimit = isLimit;
  }
}

/** What `kubectl` prints of a fault that it finds between the characters: `line 12: ...`. */
export function scanError(text: string, problem: string, position: number, start: number) {
  return new DocumentError(numbered(linesBefore(text, position) + 1, problem), position, { start });
}

/** The same of a fault between the tokens, whose lines `kubectl` counts from 0. */
export function parseError(text: string, problem: string, position: number, start = position) {
  return new DocumentError(numbered(linesBefore(text, position), problem), position, { start });
}

function numbered(line: number, problem: string): string {
  return line > 0 ? `line ${line}: ${problem}` : problem;
}

/** The most values in each other. */
export const MAX_DEPTH = 100;

export function nestedTooDeep(position: number): DocumentError {
  return new DocumentError(`it is nested more than ${MAX_DEPTH} deep`, position, { isLimit: true });
}
