import { fieldOf } from './fields';
import { pointerParts } from './json-pointer';
import type { WrittenAt, YNode } from './node';
import { Kind, Style, Tag, copyNode, scalar, writtenAt } from './node';
import { Refused } from './refused';
import { throughJson, valueOf } from './value';

/** One operation of a JSON patch. */
export interface Operation {
  readonly op: string;
  readonly path: string | undefined;
  readonly from: string | undefined;
  readonly value: YNode | undefined;
  readonly at: WrittenAt;
}

/** The operations of a patch; nothing where a document is no list of maps. */
export function tryOperations(root: YNode | undefined): Operation[] | undefined {
  if (root?.kind !== Kind.LIST) return undefined;
  if (!root.content.every(({ kind }) => kind === Kind.MAP)) return undefined;
  return root.content.map((element) => {
    const text = (field: string) => {
      const found = fieldOf(element, field);
      const isText = found?.kind === Kind.SCALAR && typeof valueOf(found) === 'string';
      return isText ? found.value : undefined;
    };
    const value = fieldOf(element, 'value');
    return {
      op: text('op') ?? 'unknown',
      path: text('path'),
      from: text('from'),
      value: value && throughJson(value, true),
      at: { file: element.file, line: element.line },
    };
  });
}

/** The object after a JSON patch; all of it goes through JSON, as in kustomize. */
export function applyOperations(target: YNode, operations: readonly Operation[]): YNode {
  valueOf(target); // what is no JSON is refused
  let root = throughJson(target);
  for (const operation of operations) root = applyOne(root, operation);
  if (root.kind !== Kind.MAP) throw new Refused('a patch makes an object something else', root);
  const patched = throughJson(root);
  return writtenAt(patched, target);
}

function applyOne(root: YNode, operation: Operation): YNode {
  const { op, path, at } = operation;
  if (path === undefined) throw new Refused('an operation has no path', at);
  if (op === 'add') new Pointer(root, path, operation).add(valueFor(operation));
  else if (op === 'remove') new Pointer(root, path, operation).remove();
  else if (op === 'replace') return replace(root, path, operation);
  else if (op === 'move') move(root, path, operation);
  else if (op === 'copy') {
    const from = new Pointer(root, operation.from, operation).get();
    new Pointer(root, path, operation).add(from ? copyNode(from) : nullNode(at));
  } else if (op === 'test') test(root, path, operation);
  else throw new Refused(`${op} is no operation of a JSON patch`, at);
  return root;
}

function valueFor({ value, at }: Operation): YNode {
  return value ? copyNode(value) : nullNode(at);
}

function nullNode(at: WrittenAt): YNode {
  return scalar('null', at, Tag.NULL);
}

function replace(root: YNode, path: string, operation: Operation): YNode {
  const value = valueFor(operation);
  if (path === '') {
    if (value.kind === Kind.SCALAR)
      throw new Refused('an object is replaced by no map', operation.at);
    return value;
  }
  const pointer = new Pointer(root, path, operation);
  pointer.get();
  pointer.set(value);
  return root;
}

function move(root: YNode, path: string, operation: Operation): void {
  const from = new Pointer(root, operation.from, operation);
  const value = from.get();
  from.remove();
  new Pointer(root, path, operation).add(value ?? nullNode(operation.at));
}

function test(root: YNode, path: string, operation: Operation): void {
  const found = path === '' ? root : new Pointer(root, path, operation).get();
  const { value } = operation;
  const [is, wanted] = [found, value].map((one) =>
    JSON.stringify(sorted(one && valueOf(one)) ?? null),
  );
  if (is !== wanted) throw new Refused(`a test of a patch fails at ${path}`, operation.at);
}

/** The same value, with the keys of its maps in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const INDEX = /^[+-]?\d+$/;

/** A place in a document: what holds it, and its key there. */
class Pointer {
  private readonly holder: YNode;
  private readonly key: string;

  constructor(
    root: YNode,
    private readonly path: string | undefined,
    private readonly operation: Operation,
  ) {
    const parts = pointerParts(path ?? '');
    const last = parts.pop();
    if (last === undefined) throw this.missing();
    this.key = last;
    let holder = root;
    for (const part of parts) {
      const inner = this.inner(holder, part);
      if (!inner || inner.kind === Kind.SCALAR) throw this.missing();
      holder = inner;
    }
    this.holder = holder;
  }

  get(): YNode | undefined {
    const found = this.inner(this.holder, this.key);
    if (!found && this.holder.kind === Kind.LIST) throw this.missing();
    return found;
  }

  set(value: YNode): void {
    if (this.holder.kind === Kind.MAP) this.setField(value);
    else this.holder.content[this.index(this.holder.content.length)] = value;
  }

  add(value: YNode): void {
    const { content, kind } = this.holder;
    if (kind === Kind.MAP) this.setField(value);
    else if (this.key === '-') content.push(value);
    else content.splice(this.index(content.length + 1), 0, value);
  }

  remove(): void {
    const { content, kind } = this.holder;
    if (kind === Kind.LIST) {
      content.splice(this.index(content.length), 1);
      return;
    }
    const at = this.fieldIndex();
    if (at < 0) throw this.missing();
    content.splice(at, 2);
  }

  private setField(value: YNode): void {
    const { content } = this.holder;
    const at = this.fieldIndex();
    if (at >= 0) content[at + 1] = value;
    else content.push(scalar(this.key, value, Tag.TEXT, Style.DOUBLE), value);
  }

  private fieldIndex(): number {
    return this.holder.content.findIndex(
      ({ value }, index) => index % 2 === 0 && value === this.key,
    );
  }

  private inner(holder: YNode, key: string): YNode | undefined {
    if (holder.kind === Kind.MAP) return fieldOf(holder, key);
    if (!INDEX.test(key)) throw this.missing();
    const index = Number(key);
    return holder.content[index < 0 ? index + holder.content.length : index];
  }

  /** An index below `end`; one that is less than 0 counts from there. */
  private index(end: number): number {
    const index = INDEX.test(this.key) ? Number(this.key) : NaN;
    const found = index < 0 ? index + end : index;
    if (!(found >= 0 && found < end)) throw this.missing();
    return found;
  }

  private missing(): Refused {
    return new Refused(
      `a patch is for ${this.path ?? 'no path'}, which is not there`,
      this.operation.at,
    );
  }
}
