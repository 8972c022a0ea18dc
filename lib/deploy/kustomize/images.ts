import { entriesOf, getField, setScalar } from './fields';
import type { FieldSpec } from './field-spec';
import { visitFields } from './field-spec';
import type { ImageSetting } from './kustomization';
import type { WrittenAt, YNode } from './node';
import { Kind, demandKind, isNull, scalar } from './node';
import { searched } from './pattern';
import type { Resource } from './resource';
import { kindIn } from './resource';
import type { Resources } from './resources';

const TAG = '(:[a-zA-Z0-9_.{}-]*)?';
const DIGEST = '(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?';

/** Where objects name their images. */
export class ImageFields {
  /** By the last part of what may be the name of the image. */
  private readonly byEnd = new Map<string, Set<ImageField>>();
  private readonly all: ImageField[] = [];

  constructor(
    private readonly resources: Resources,
    specs: readonly FieldSpec[],
    at: WrittenAt,
  ) {
    for (const one of resources.list) {
      if (!one.root || kindIn(one) === 'CustomResourceDefinition') continue;
      const add = (field: YNode) => {
        demandKind(field, Kind.SCALAR);
        if (!isNull(field)) this.add({ one, field });
      };
      if (hasContainers(one.root)) visitContainers(one.root, add);
      visitFields(one.root, specs, { set: add, at });
    }
  }

  /** Gives images of a name another name, tag or digest. */
  set(setting: ImageSetting, at: WrittenAt): void {
    const isNamed = imageTest(setting.name);
    for (const entry of this.candidates(setting.name)) {
      const { one, field } = entry;
      if (!isNamed(field.value)) continue;
      setScalar(field, scalar(newImage(field.value, setting), at));
      this.note(entry);
      this.resources.touched(one);
    }
  }

  private candidates(name: string): readonly ImageField[] {
    const end = lastPart(name);
    return PLAIN.test(name) && /^[\w-]+$/.test(end) ? [...(this.byEnd.get(end) ?? [])] : this.all;
  }

  private add(one: ImageField): void {
    this.all.push(one);
    this.note(one);
  }

  private note(one: ImageField): void {
    for (const end of endsOf(one.field.value)) {
      const those = this.byEnd.get(end);
      if (those) those.add(one);
      else this.byEnd.set(end, new Set([one]));
    }
  }
}

interface ImageField {
  readonly one: Resource;
  readonly field: YNode;
}

/** The last parts of all names that an image may have, with its tag and its digest or without. */
function endsOf(image: string): string[] {
  const end = lastPart(image);
  const from = image.length - end.length;
  const marks = [...end.matchAll(/[:@]/g)].slice(-MOST_MARKS);
  return [image, ...marks.map(({ index }) => image.slice(0, from + index))].map(lastPart);
}

/** `:tag@sha256:abc` */
const MOST_MARKS = 3;

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The images of all lists that are called so, wherever they stand. */
function visitContainers(one: YNode, set: (field: YNode) => void): void {
  if (one.kind === Kind.LIST) for (const element of one.content) visitContainers(element, set);
  for (const [key, value] of entriesOf(one)) {
    visitContainers(value, set);
    if (!CONTAINERS.has(key.value) || value.kind !== Kind.LIST) continue;
    for (const element of value.content) {
      const image = getField(element, 'image');
      if (image) set(image);
    }
  }
}

/** To look costs less than to copy what is walked through. */
function hasContainers({ kind, seen }: YNode): boolean {
  return seen.some((one, index) =>
    kind === Kind.MAP && index % 2 === 0 ? CONTAINERS.has(one.value) : hasContainers(one),
  );
}

const CONTAINERS: ReadonlySet<string> = new Set(['containers', 'initContainers']);

const PLAIN = /^[\w/:.-]*$/;

/** The name is a regular expression, and nearly always a plain one. */
function imageTest(name: string): (image: string) => boolean {
  const rest = new RegExp(`^${TAG}${DIGEST}$`);
  if (PLAIN.test(name)) {
    const plain = new RegExp(`^${name}`);
    return (image) => {
      const [found] = plain.exec(image) ?? [];
      return found !== undefined && rest.test(image.slice(found.length));
    };
  }
  const pattern = searched(name);
  return (image) => {
    for (let end = image.length; end >= 0; end--) {
      if (rest.test(image.slice(end)) && pattern(image.slice(0, end))) return true;
    }
    return false;
  };
}

function newImage(value: string, { newName, newTag, digest: newDigest, tagSuffix }: ImageSetting) {
  const image = splitImage(value);
  let { tag, digest } = image;
  if (newTag !== '') [tag, digest] = [newTag, newDigest];
  else if (newDigest !== '') [tag, digest] = ['', newDigest];
  else if (tagSuffix !== '') [tag, digest] = [tag + tagSuffix, ''];
  return `${newName || image.name}${tag && `:${tag}`}${digest && `@${digest}`}`;
}

interface Image {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/** The parts of `host:5000/name:tag@digest`. */
function splitImage(image: string): Image {
  const slash = Math.max(0, image.indexOf('/'));
  const at = image.indexOf('@', slash);
  const colon = image.indexOf(':', slash);
  if (colon < 0 && at < 0) return { name: image, tag: '', digest: '' };
  if (at >= 0 && (colon < 0 || at < colon)) {
    return { name: image.slice(0, at), tag: '', digest: image.slice(at + 1) };
  }
  if (at >= 0) {
    return {
      name: image.slice(0, colon),
      tag: image.slice(colon + 1, at),
      digest: image.slice(at + 1),
    };
  }
  return { name: image.slice(0, colon), tag: image.slice(colon + 1), digest: '' };
}
