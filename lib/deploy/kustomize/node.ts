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
export class YNode {
  /** What an alias stands for. Few nodes have one of the next three, so the others have no room for them. */
  declare alias?: YNode;
  declare anchor?: string;
  /** Whether a field of it stays although it is null. */
  declare isKept?: boolean;
  /** What a copy still shares all that is below with. */
  private original: YNode | undefined = undefined;

  constructor(
    public kind: Kind,
    public tag: string,
    /** The text of a scalar. */
    public value: string,
    public style: number,
    private inner: YNode[] | undefined,
    /** The file that a person would edit to change it. */
    public file: string,
    /** Counted from 1. */
    public line: number,
  ) {}

  /** The elements of a list; the keys and values of a map, one after the other. */
  get content(): YNode[] {
    if (this.original) this.content = this.original.seen.map(lateCopy);
    return (this.inner ??= []);
  }

  set content(content: YNode[]) {
    this.inner = content;
    this.original = undefined;
  }

  /** The same to be looked at alone: nothing is copied for it, and nobody may change what is there. */
  get seen(): readonly YNode[] {
    return this.original ? this.original.seen : (this.inner ?? NOTHING);
  }

  /** The node that has the same below it, and stays as it is. */
  get unread(): YNode | undefined {
    return this.original;
  }

  /** Takes all that another node is, with the same nodes below it. */
  become(other: YNode): void {
    if (other === this) return;
    this.kind = other.kind;
    this.tag = other.tag;
    this.value = other.value;
    this.style = other.style;
    this.inner = other.kind === Kind.SCALAR ? undefined : other.content;
    this.original = undefined;
    this.file = other.file;
    this.line = other.line;
  }

  /** A copy of what is below comes late: where somebody reads it. */
  lendTo(copy: YNode): void {
    copy.original = this.original ?? this;
  }
}

const NOTHING: readonly YNode[] = [];

/** Where a node is written. */
export type WrittenAt = Pick<YNode, 'file' | 'line'>;

/** Where a text begins that holds nodes; in quotes, all of it counts as one line. */
export interface TextAt extends WrittenAt {
  readonly isOneLine?: boolean;
}

export function node(
  kind: Kind,
  { file, line }: WrittenAt,
  value = '',
  tag = '',
  content?: YNode[],
): YNode {
  return new YNode(kind, tag, value, 0, content, file, line);
}

export function scalar(value: string, at: WrittenAt, tag: string = Tag.NONE, style = 0): YNode {
  return new YNode(Kind.SCALAR, tag, value, style, undefined, at.file, at.line);
}

/** A copy of the node alone, with other content. */
function shallowCopy(from: YNode, content?: YNode[]): YNode {
  const { kind, tag, value, style, file, line } = from;
  const copy = new YNode(kind, tag, value, style, content, file, line);
  if (kind === Kind.ALIAS) {
    if (from.alias) copy.alias = from.alias;
    if (from.anchor !== undefined) copy.anchor = from.anchor;
  }
  return copy;
}

export function copyNode(from: YNode): YNode {
  if (from.unread) return lateCopy(from);
  return shallowCopy(from, from.seen.length === 0 ? undefined : from.content.map(copyNode));
}

/**
 * A copy of a tree that nobody changes any more and that has no node twice. It takes no time where nobody
 * looks: what is below a node is copied once it is read.
 */
export function lateCopy(from: YNode): YNode {
  const copy = shallowCopy(from);
  if (from.kind === Kind.MAP || from.kind === Kind.LIST) from.lendTo(copy);
  return copy;
}

/** A copy of a tree that nobody changes any more; a node that stands in it twice does so in the copy. */
export function copyOfSettled(root: YNode): YNode {
  let isTree = TREES.get(root);
  if (isTree === undefined) {
    isTree = hasEachOnce(root, new Set());
    TREES.set(root, isTree);
  }
  return isTree ? lateCopy(root) : copyWithTwins(root, new Map());
}

const TREES = new WeakMap<YNode, boolean>();

function hasEachOnce(one: YNode, seen: Set<YNode>): boolean {
  if (seen.has(one)) return false;
  seen.add(one);
  return one.unread !== undefined || one.seen.every((inner) => hasEachOnce(inner, seen));
}

function copyWithTwins(from: YNode, copies: Map<YNode, YNode>): YNode {
  const known = copies.get(from);
  if (known) return known;
  const copy = from.unread ? lateCopy(from) : shallowCopy(from);
  copies.set(from, copy);
  if (!from.unread) copy.content = from.seen.map((one) => copyWithTwins(one, copies));
  return copy;
}

/** The same value as another node has, with the same nodes below it, written somewhere else. */
export function writtenAt(from: YNode, { file, line }: WrittenAt): YNode {
  const { kind, tag, value, style } = from;
  const content = kind === Kind.SCALAR ? undefined : from.content;
  return new YNode(kind, tag, value, style, content, file, line);
}

export function isNull(one: YNode | undefined): one is undefined {
  return one === undefined || one.tag === Tag.NULL;
}

export function isEmptyMap(one: YNode | undefined): boolean {
  return isNull(one) || one.kind !== Kind.MAP ? isNull(one) : one.seen.length === 0;
}

/** Whether a node says nothing at all. */
export function isNullOrEmpty(one: YNode | undefined): boolean {
  if (isNull(one)) return true;
  const { kind, seen } = one;
  return kind === Kind.NONE || ((kind === Kind.MAP || kind === Kind.LIST) && seen.length === 0);
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
