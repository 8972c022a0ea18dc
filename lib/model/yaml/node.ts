/** What a value of a document is made of. */
export enum NodeKind {
  SCALAR,
  SEQUENCE,
  MAPPING,
  ALIAS,
}

export interface YamlNode {
  readonly kind: NodeKind;
  readonly start: number;
  /** Of a scalar; the name of an alias. */
  readonly text: string;
  /** The whole tag of a scalar; empty where none is written. */
  readonly tag: string;
  /** Whether a scalar may be another thing than a text without a tag. */
  readonly isPlain: boolean;
  /** The first and the last element of a sequence; those of a mapping are keys and values in turn. */
  first?: YamlNode;
  last?: YamlNode;
  /** What stands behind it in what it is part of. */
  next?: YamlNode;
  /** What an alias stands for. */
  readonly target?: YamlNode;
}

export function scalarNode(start: number, text: string, isPlain: boolean, tag = ''): YamlNode {
  return yamlNode(NodeKind.SCALAR, start, text, tag, isPlain);
}

export function collectionNode(kind: NodeKind, start: number): YamlNode {
  return yamlNode(kind, start, '', '', false);
}

export function aliasNode(start: number, name: string, target: YamlNode): YamlNode {
  return yamlNode(NodeKind.ALIAS, start, name, '', false, target);
}

/** All have one shape, in which the engine finds its fields fast. */
function yamlNode(
  kind: NodeKind,
  start: number,
  text: string,
  tag: string,
  isPlain: boolean,
  target?: YamlNode,
): YamlNode {
  const nothing = undefined;
  return { kind, start, text, tag, isPlain, first: nothing, last: nothing, next: nothing, target };
}

/** Links are faster than lists here, most of which would be short. */
export function append(parent: YamlNode, child: YamlNode): void {
  if (parent.last) parent.last.next = child;
  else parent.first = child;
  parent.last = child;
}

export function childrenOf({ first }: YamlNode): YamlNode[] {
  const children: YamlNode[] = [];
  for (let child = first; child; child = child.next) children.push(child);
  return children;
}
