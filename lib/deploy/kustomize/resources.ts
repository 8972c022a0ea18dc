import type { ResId } from './gvk';
import { idKey, idText, sameId } from './gvk';
import type { Missing } from './missing';
import { isNullOrEmpty } from './node';
import { Reason, Refused } from './refused';
import { textNode } from './fields';
import { setOrigin } from './origin-annotation';
import type { Resource } from './resource';
import {
  Note,
  ORIGIN,
  apiVersionIn,
  annotationsIn,
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

  /** @param missing where there are any, what is for one of them is left out */
  constructor(private readonly missing: Missing) {}

  /** @throws where an object of this id is there already */
  append(one: Resource): void {
    const id = currentId(one);
    const key = idKey(id);
    const known = (this.known ??= new Map(this.list.map((old) => [idKey(currentId(old)), old])));
    const twin = known.get(key);
    if (twin) {
      const { file = '', line = 0 } = twin.root ?? {};
      throw new Refused(`${idText(id)} is there twice, also in ${file}:${line}`, one.root);
    }
    if (this.list.length >= MAX_OBJECTS) {
      throw new Refused(`it has more than ${MAX_OBJECTS} objects`, one.root, Reason.LIMIT);
    }
    this.list.push(one);
    known.set(key, one);
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
  }

  /** Must be called once objects have changed. */
  changed(): void {
    this.list = this.list.filter(({ root }) => !isNullOrEmpty(root));
    this.known = undefined;
  }

  /** The objects that are called so now, or were before. */
  findAny(matches: (id: ResId) => boolean): Resource[] {
    return this.list.filter((one) => {
      if (isNullOrEmpty(one.root)) return false;
      return [...previousIds(one), currentId(one)].some(matches);
    });
  }

  /** @throws where several objects are called so, or none is and none is missing */
  demandOne(id: ResId, wanted: Resource): Resource | undefined {
    const found = this.findAny((other) => sameId(id, other));
    const [one] = found;
    if (found.length === 1 && one) return one;
    if (!one && this.missing.isAny) return undefined;
    const count = found.length === 0 ? 'no object is' : `${found.length} objects are`;
    throw new Refused(`a patch is for ${idText(id)}, and ${count} called so`, wanted.root);
  }

  /** Takes in what a generator made, which may replace or be merged with what is there. */
  absorb(made: Resource): void {
    const id = currentId(made);
    const found = this.findAny((other) => sameId(id, other));
    const behavior = annotationsIn(made).get(Note.BEHAVIOR)?.value ?? 'unspecified';
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
    const [target, ...others] = this.list.filter((one) => sameId(currentId(one), currentId(made)));
    if (target !== old || others.length > 0) {
      throw new Refused(`${idText(id)} is no longer what it was`, made.root);
    }
    this.list[this.list.indexOf(old)] = made;
    this.changed();
  }
}

function mergeData(made: Resource, old: Resource): void {
  const data = new Map(dataOf(old, 'data'));
  if (apiVersionIn(made) === 'v1' && kindIn(made) === 'Secret') {
    for (const [key, value] of dataOf(old, 'stringData')) {
      data.set(key, textNode(base64OfText(value.value), value));
    }
  }
  const binary = dataOf(old, 'binaryData');
  const origin = annotationsIn(old).get(ORIGIN);
  copyMetadata(made, old);
  if (origin) setOrigin(made, origin.value);
  setData(made, 'data', new Map([...data, ...dataOf(made, 'data')]));
  setData(made, 'binaryData', new Map([...binary, ...dataOf(made, 'binaryData')]));
}
