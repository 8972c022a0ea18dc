import type { Directive, WrittenTag } from './tags';

/** What a text is made of. Those of blocks stand for indents, and have no characters of their own. */
export enum TokenKind {
  STREAM_END,
  DIRECTIVE,
  DOCUMENT_START,
  DOCUMENT_END,
  BLOCK_SEQUENCE,
  BLOCK_MAPPING,
  BLOCK_END,
  FLOW_SEQUENCE,
  FLOW_SEQUENCE_END,
  FLOW_MAPPING,
  FLOW_MAPPING_END,
  FLOW_ENTRY,
  ENTRY,
  KEY,
  VALUE,
  ALIAS,
  ANCHOR,
  TAG,
  SCALAR,
}

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  /** Of a scalar; the name of an anchor or an alias. */
  readonly text: string;
  /** Whether it is a scalar without quotes and not of a block. */
  readonly isPlain: boolean;
  readonly tag?: WrittenTag;
  readonly directive?: Directive;
}

export function tokenAt(kind: TokenKind, start: number, text = '', isPlain = false): Token {
  return { kind, start, text, isPlain };
}
