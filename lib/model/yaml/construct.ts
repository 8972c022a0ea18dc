import { tryKeyText } from './keys';
import type { YamlNode } from './node';
import { NodeKind, childrenOf } from './node';
import { isPlainText, scalarOf } from './scalar';
import { DocumentError } from './yaml-error';

/** A key that stands twice in one map, of which the last value counts. */
export interface Repeat {
  readonly key: string;
  readonly start: number;
  /** Whether the value before is the same. */
  readonly isSame: boolean;
}

export interface Constructed {
  readonly value: unknown;
  readonly repeats: readonly Repeat[];
}

/** The value that a node is once it is JSON, as `sigs.k8s.io/yaml` makes it. */
export function construct(node: YamlNode): Constructed {
  const constructor = new Constructor();
  return { value: constructor.document(node), repeats: constructor.repeats };
}

type Fields = Record<string, unknown>;

const MERGE_TAG = 'tag:yaml.org,2002:merge';

/** The most repeated keys that are told of one document. */
const MAX_REPEATS = 20;

/** How much of a document may be copies that aliases make: nearly all of a small one, a tenth of a large one. */
const ALIAS_SHARE = { small: 400_000, large: 4_000_000, most: 0.99, least: 0.1 };

class Constructor {
  readonly repeats: Repeat[] = [];
  private readonly open = new Set<YamlNode>();
  private count = 1; // the document
  private copies = 0;

  document(node: YamlNode): unknown {
    return this.value(node);
  }

  private value(node: YamlNode): unknown {
    this.refuseBombs(node);
    switch (node.kind) {
      case NodeKind.SCALAR:
        return scalarValue(node);
      case NodeKind.SEQUENCE:
        return this.list(node);
      case NodeKind.MAPPING:
        return this.fill({}, node);
      case NodeKind.ALIAS:
        return this.copied(node, (target) => this.value(target));
    }
  }

  private copied<T>(alias: YamlNode, read: (target: YamlNode) => T): T {
    if (this.open.has(alias) || !alias.target) {
      throw new DocumentError(`anchor '${alias.text}' value contains itself`, alias.start);
    }
    this.open.add(alias);
    const value = read(alias.target);
    this.open.delete(alias);
    return value;
  }

  private list({ first }: YamlNode): unknown[] {
    const values: unknown[] = [];
    for (let child = first; child; child = child.next) values.push(this.value(child));
    return values;
  }

  private fill(into: Fields, mapping: YamlNode): Fields {
    let own: Set<string> | undefined; // only where a key is there already, perhaps merged
    for (let keyNode = mapping.first; keyNode?.next; keyNode = keyNode.next.next) {
      const valueNode = keyNode.next;
      if (isMerge(keyNode)) {
        this.merge(valueNode, into);
        continue;
      }
      const key = this.key(keyNode);
      const value = this.value(valueNode);
      if (Object.hasOwn(into, key)) {
        own ??= keysBefore(keyNode, mapping);
        if (own.has(key)) this.repeat(key, keyNode, [into[key], value]);
      }
      own?.add(key);
      put(into, key, value);
    }
    return into;
  }

  private key(node: YamlNode): string {
    this.refuseBombs(node);
    if (node.kind === NodeKind.ALIAS) return this.copied(node, (target) => this.key(target));
    if (node.kind !== NodeKind.SCALAR) {
      throw new DocumentError('invalid map key: a key is a map or a list', node.start);
    }
    if (isPlainText(node)) return node.text;
    const scalar = scalarOf(node);
    const key = tryKeyText(scalar);
    if (key !== undefined) return key;
    const what = scalar.kind === 'null' ? 'null' : 'a number above 9223372036854775807';
    throw new DocumentError(`unsupported map key: a key is ${what}`, node.start);
  }

  private merge(node: YamlNode, into: Fields): void {
    if (node.kind === NodeKind.SEQUENCE) {
      // The first of several counts.
      for (const part of childrenOf(node).reverse()) this.mergeOne(part, into);
    } else {
      this.mergeOne(node, into);
    }
  }

  /** Overwrites what stands before it: only keys behind `<<` win over it. */
  private mergeOne(node: YamlNode, into: Fields): void {
    const mapping = node.kind === NodeKind.ALIAS ? node.target : node;
    if (mapping?.kind !== NodeKind.MAPPING) {
      const problem = 'map merge requires map or sequence of maps as the value';
      throw new DocumentError(problem, node.start);
    }
    this.refuseBombs(node);
    if (node.kind === NodeKind.MAPPING) {
      this.fill(into, node);
      return;
    }
    this.copied(node, (target) => {
      this.refuseBombs(target);
      return this.fill(into, target);
    });
  }

  private repeat(key: string, { start }: YamlNode, [before, after]: readonly unknown[]): void {
    if (this.repeats.length >= MAX_REPEATS || this.open.size > 0) return;
    this.repeats.push({ key, start, isSame: JSON.stringify(before) === JSON.stringify(after) });
  }

  /** Counts a value that is made, and refuses too many that aliases stand for. */
  private refuseBombs({ start }: YamlNode): void {
    this.count += 1;
    if (this.open.size > 0) this.copies += 1;
    if (this.copies <= 100 || this.count <= 1000) return;
    if (this.copies / this.count <= allowedShare(this.count)) return;
    throw new DocumentError('document contains excessive aliasing', start, { isLimit: true });
  }
}

/** The keys that a mapping has before one, without those that are merged. */
function keysBefore(end: YamlNode, { first }: YamlNode): Set<string> {
  const keys = new Set<string>();
  for (let node = first; node !== end && node?.next; node = node.next.next) {
    if (node.kind !== NodeKind.SCALAR || isMerge(node)) continue;
    const key = tryKeyText(scalarOf(node));
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

function allowedShare(count: number): number {
  const { small, large, most, least } = ALIAS_SHARE;
  const part = (Math.min(Math.max(count, small), large) - small) / (large - small);
  return most - (most - least) * part;
}

function isMerge({ kind, text, tag, isPlain }: YamlNode): boolean {
  return text === '<<' && kind === NodeKind.SCALAR && (isPlain || tag === MERGE_TAG);
}

function scalarValue(node: YamlNode): unknown {
  if (isPlainText(node)) return node.text;
  const { value } = scalarOf(node);
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new DocumentError(`${node.text} is not a number of JSON`, node.start);
}

function put(into: Fields, key: string, value: unknown): void {
  if (key !== '__proto__') into[key] = value;
  else
    Object.defineProperty(into, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
