import { entriesOf, getField, setScalar } from './fields';
import type { FieldSpec } from './field-spec';
import { visitFields } from './field-spec';
import type { ImageSetting } from './kustomization';
import type { WrittenAt, YNode } from './node';
import { Kind, demandKind, isNull, scalar } from './node';
import { searched } from './pattern';
import { kindIn } from './resource';
import type { Resources } from './resources';

const TAG = '(:[a-zA-Z0-9_.{}-]*)?';
const DIGEST = '(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?';

/** Gives images of a name another name, tag or digest. */
export function setImages(
  resources: Resources,
  setting: ImageSetting,
  specs: readonly FieldSpec[],
  at: WrittenAt,
): void {
  const isNamed = imageTest(setting.name);
  const set = (field: YNode) => {
    demandKind(field, Kind.SCALAR);
    const value = isNull(field) ? '' : field.value;
    if (isNull(field) || !isNamed(value)) return;
    setScalar(field, scalar(newImage(value, setting), at));
  };
  for (const one of resources.list) {
    if (!one.root || kindIn(one) === 'CustomResourceDefinition') continue;
    visitContainers(one.root, set);
    visitFields(one.root, specs, { set, at });
  }
}

/** The images of all lists that are called so, wherever they stand. */
function visitContainers(one: YNode, set: (field: YNode) => void): void {
  if (one.kind === Kind.LIST) for (const element of one.content) visitContainers(element, set);
  for (const [key, value] of entriesOf(one)) {
    visitContainers(value, set);
    const isNamed = key.value === 'containers' || key.value === 'initContainers';
    if (!isNamed || value.kind !== Kind.LIST) continue;
    for (const element of value.content) {
      const image = getField(element, 'image');
      if (image) set(image);
    }
  }
}

/** The name is a regular expression, and nearly always a plain one. */
function imageTest(name: string): (image: string) => boolean {
  const rest = new RegExp(`^${TAG}${DIGEST}$`);
  if (/^[\w/:.-]*$/.test(name)) {
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
