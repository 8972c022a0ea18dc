import { Refused } from './refused';

/** What a node of a YAML tree is. */
export enum Kind {
  NONE,
  MAP,
  LIST,
  SCALAR,
  ALIAS,
}

/** How a scalar is written; a style may have several of these bits. */
export const Style = { TAGGED: 1, DOUBLE: 2, SINGLE: 4, LITERAL: 8, FOLDED: 16 } as const;

export const Tag = {
  NONE: '',
  NULL: '!!null',
  TEXT: '!!str',
  INT: '!!int',
  FLOAT: '!!float',
  BOOL: '!!bool',
  TIME: '!!timestamp',
  BINARY: '!!binary',
  MERGE: '!!merge',
  MAP: '!!map',
} as const;

/**
 * A node of a YAML tree. kustomize changes such trees, and so does this: what a value becomes depends on
 * how it was written, and a patch may keep the quotes of what it replaces.
 */
export interface YNode {
  kind: Kind;
  tag: string;
  /** The text of a scalar. */
  value: string;
  style: number;
  /** The elements of a list; the keys and values of a map, one after the other. */
  content: YNode[];
  /** The file that a person would edit to change it. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** What an alias stands for. */
  alias?: YNode;
  anchor?: string;
  /** Whether a field of it stays although it is null. */
  isKept?: boolean;
}

/** Where a node is written. */
export type WrittenAt = Pick<YNode, 'file' | 'line'>;

/** Where a text begins that holds nodes; in quotes, all of it counts as one line. */
export interface TextAt extends WrittenAt {
  readonly isOneLine?: boolean;
}

export function node(kind: Kind, { file, line }: WrittenAt, value = '', tag = ''): YNode {
  return { kind, tag, value, style: 0, content: [], file, line };
}

export function scalar(value: string, at: WrittenAt, tag: string = Tag.NONE): YNode {
  return node(Kind.SCALAR, at, value, tag);
}

export function copyNode(from: YNode): YNode {
  const { kind, tag, value, style, content, file, line } = from;
  if (kind === Kind.ALIAS) return { ...from };
  // Trees are large: a copy of named fields takes half the time of one of all.
  const copies = content.length === 0 ? [] : content.map(copyNode);
  return { kind, tag, value, style, content: copies, file, line };
}

/** Makes one node what another one is. */
export function overwrite(target: YNode, from: YNode): void {
  if (target === from) return;
  const { kind, tag, value, style, content, file, line } = from;
  Object.assign(target, { kind, tag, value, style, content, file, line });
}

export function isNull(one: YNode | undefined): one is undefined {
  return one === undefined || one.tag === Tag.NULL;
}

export function isEmptyMap(one: YNode | undefined): boolean {
  return isNull(one) || one.kind !== Kind.MAP ? isNull(one) : one.content.length === 0;
}

/** Whether a node says nothing at all. */
export function isNullOrEmpty(one: YNode | undefined): boolean {
  if (isNull(one)) return true;
  const { kind, content } = one;
  return kind === Kind.NONE || ((kind === Kind.MAP || kind === Kind.LIST) && content.length === 0);
}

export function isText({ kind, tag }: YNode): boolean {
  return kind === Kind.SCALAR && (tag === Tag.TEXT || tag === Tag.NONE);
}

/** @throws where a node that is not null is of another kind */
export function demandKind(one: YNode | undefined, kind: Kind): void {
  if (isNull(one) || one.kind === kind) return;
  throw new Refused(`a ${NAMES[one.kind]} stands where a ${NAMES[kind]} is needed`, one);
}

const NAMES: Readonly<Record<Kind, string>> = {
  [Kind.NONE]: 'missing value',
  [Kind.MAP]: 'map',
  [Kind.LIST]: 'list',
  [Kind.SCALAR]: 'single value',
  [Kind.ALIAS]: 'alias',
};
