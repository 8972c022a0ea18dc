import type { ResId } from './gvk';
import { idKey, idText, sameId } from './gvk';
import type { Missing } from './missing';
import { NameIndex } from './name-index';
import { isNullOrEmpty } from './node';
import { Reason, Refused } from './refused';
import { textNode } from './fields';
import { setOrigin } from './origin-annotation';
import type { Resource } from './resource';
import {
  Note,
  ORIGIN,
  apiVersionIn,
  annotationIn,
  copyMetadata,
  currentId,
  dataOf,
  kindIn,
  previousIds,
} from './resource';
import { setData } from './data';
import { base64OfText } from './base64';

const MAX_OBJECTS = 20_000;

/** The objects of a kustomization, in the order in which they came. */
export class Resources {
  list: Resource[] = [];
  /** The objects by what they are called now; nothing where they have changed since. */
  private known: Map<string, Resource> | undefined;
  private index: NameIndex | undefined;
  private indexed: readonly Resource[] = [];
  /** Those that have changed since it was last known that no two are called alike; nothing where any may. */
  private unchecked: Set<Resource> | undefined = new Set();

  private hasEmpty = false;

  /** @param missing where there are any, what is for one of them is left out */
  constructor(private readonly missing: Missing) {}

  /** @throws where an object of this id is there already */
  append(one: Resource): void {
    const id = currentId(one);
    const key = idKey(id);
    const known = (this.known ??= new Map(this.list.map((old) => [idKey(currentId(old)), old])));
    const twin = known.get(key);
    if (twin) {
      throw twice(one, twin);
    }
    if (this.list.length >= MAX_OBJECTS) {
      throw new Refused(`it has more than ${MAX_OBJECTS} objects`, one.root, Reason.LIMIT);
    }
    this.list.push(one);
    known.set(key, one);
    if (this.indexed === this.list) this.index?.add(one);
  }

  appendAll(those: readonly Resource[]): void {
    for (const one of those) this.append(one);
  }

  /**
   * Must be called once objects may have other names.
   *
   * @throws where two of them are called alike then
   */
  renamed(): void {
    this.changed();
    const { list } = this;
    this.list = [];
    this.known = new Map();
    this.appendAll(list);
    this.unchecked = new Set();
  }

  /**
   * The same once all that have changed since were told.
   *
   * @throws where two objects are called alike then
   */
  checkNames(): void {
    if (!this.unchecked) {
      this.renamed();
      return;
    }
    for (const one of this.unchecked) {
      if (isNullOrEmpty(one.root)) continue;
      const id = currentId(one);
      const twin = this.named(id.name).find(
        (other) => other !== one && sameId(currentId(other), id),
      );
      if (!twin) continue;
      const isLater = this.names.placeOf(one) > this.names.placeOf(twin);
      throw isLater ? twice(one, twin) : twice(twin, one);
    }
    this.unchecked.clear();
  }

  /** Must be called once any objects may have changed. */
  changed(): void {
    this.list = this.list.filter(({ root }) => !isNullOrEmpty(root));
    this.known = undefined;
    this.unchecked = undefined;
  }

  /** Must be called once an object has changed, where nothing says so of all. */
  touched(one: Resource): void {
    this.known = undefined;
    this.unchecked?.add(one);
    if (isNullOrEmpty(one.root)) this.hasEmpty = true;
    else if (this.indexed === this.list) this.index?.note(one);
  }

  /** Must be called once those are told that have changed. */
  settle(): void {
    if (!this.hasEmpty) return;
    this.hasEmpty = false;
    this.list = this.list.filter(({ root }) => !isNullOrEmpty(root));
  }

  /** The objects that have a name, had it, or have lost it since they were told. */
  named(name: string): Resource[] {
    return this.names.named(name).filter(({ root }) => !isNullOrEmpty(root));
  }

  private get names(): NameIndex {
    if (this.index && this.indexed === this.list) return this.index;
    this.indexed = this.list;
    return (this.index = new NameIndex(this.list));
  }

  /** The objects that are called so now, or were before. */
  findAny(matches: (id: ResId) => boolean): Resource[] {
    return this.list.filter((one) => isCalled(one, matches));
  }

  /** The same where the name is known. */
  findNamed(name: string, matches: (id: ResId) => boolean): Resource[] {
    return this.named(name).filter((one) => isCalled(one, (id) => id.name === name && matches(id)));
  }

  /** @throws where several objects are called so, or none is and none is missing */
  demandOne(id: ResId, wanted: Resource): Resource | undefined {
    const found = this.findNamed(id.name, (other) => sameId(id, other));
    const [one] = found;
    if (found.length === 1 && one) return one;
    if (!one && this.missing.isAny) return undefined;
    const count = found.length === 0 ? 'no object is' : `${found.length} objects are`;
    throw new Refused(`a patch is for ${idText(id)}, and ${count} called so`, wanted.root);
  }

  /** Takes in what a generator made, which may replace or be merged with what is there. */
  absorb(made: Resource): void {
    const id = currentId(made);
    const found = this.findNamed(id.name, (other) => sameId(id, other));
    const behavior = annotationIn(made, Note.BEHAVIOR) ?? 'unspecified';
    const isChange = behavior === 'merge' || behavior === 'replace';
    const [old] = found;
    if (old === undefined) {
      if (isChange && this.missing.isAny) return;
      if (isChange) throw new Refused(`there is no ${idText(id)} to ${behavior}`, made.root);
      this.append(made);
      return;
    }
    if (found.length > 1) throw new Refused(`${idText(id)} may be several objects`, made.root);
    if (!isChange) {
      throw new Refused(`${idText(id)} is there already, and behavior is not merge`, made.root);
    }
    if (behavior === 'replace') copyMetadata(made, old);
    else mergeData(made, old);
    // A patch may have made the old one something else since.
    const own = currentId(made);
    const [target, ...others] = this.named(own.name).filter((one) => sameId(currentId(one), own));
    if (target !== old || others.length > 0) {
      throw new Refused(`${idText(id)} is no longer what it was`, made.root);
    }
    this.list[this.list.indexOf(old)] = made;
    this.changed();
  }
}

function isCalled(one: Resource, matches: (id: ResId) => boolean): boolean {
  if (isNullOrEmpty(one.root)) return false;
  return [...previousIds(one), currentId(one)].some(matches);
}

function twice(one: Resource, { root: twin }: Resource): Refused {
  const { file = '', line = 0 } = twin ?? {};
  const what = `${idText(currentId(one))} is there twice, also in ${file}:${line}`;
  return new Refused(what, one.root);
}

function mergeData(made: Resource, old: Resource): void {
  const data = new Map(dataOf(old, 'data'));
  if (apiVersionIn(made) === 'v1' && kindIn(made) === 'Secret') {
    for (const [key, value] of dataOf(old, 'stringData')) {
      data.set(key, textNode(base64OfText(value.value), value));
    }
  }
  const binary = dataOf(old, 'binaryData');
  const origin = annotationIn(old, ORIGIN);
  copyMetadata(made, old);
  if (origin !== undefined) setOrigin(made, origin);
  setData(made, 'data', new Map([...data, ...dataOf(made, 'data')]));
  setData(made, 'binaryData', new Map([...binary, ...dataOf(made, 'binaryData')]));
}
