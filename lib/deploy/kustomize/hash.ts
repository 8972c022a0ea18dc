import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { fieldOf, seenField } from './fields';
import type { YNode } from './node';
import { Kind } from './node';
import { Reason, Refused } from './refused';
import type { Resource } from './resource';
import { kindIn } from './resource';
import { valueOf } from './value';

/** The hash that a generated name ends in, of what the object holds. */
export function contentHash(one: Resource): string {
  const kind = kindIn(one);
  // What many roots have of one base has one hash.
  const data = kind === 'ConfigMap' ? seenField(one.root, 'data')?.unread : undefined;
  if (!data || seenField(one.root, 'binaryData')) return madeHash(one, kind);
  const hash = HASHES.get(data) ?? madeHash(one, kind);
  HASHES.set(data, hash);
  return hash;
}

const HASHES = new WeakMap<YNode, string>();

function madeHash({ root }: Resource, kind: string): string {
  if (!root || (kind !== 'ConfigMap' && kind !== 'Secret')) {
    const what = 'a hash of what is neither a ConfigMap nor a Secret is not supported';
    throw new Refused(what, root, Reason.UNSUPPORTED);
  }
  const [data, more] = [hashed(root, 'data'), hashed(root, moreField(kind))];
  const type = kind === 'Secret' ? { type: hashed(root, 'type') } : {};
  // kustomize looks for a field called metadata/name, so the name is always empty.
  const fields = {
    data,
    kind,
    name: '',
    ...type,
    ...(isMap(more) ? { [moreField(kind)]: more } : {}),
  };
  return bytesToHex(sha256(goJson(fields)))
    .slice(0, 10)
    .replace(/[013ae]/g, (one) => LETTERS[one] ?? one);
}

function moreField(kind: string): string {
  return kind === 'Secret' ? 'stringData' : 'binaryData';
}

/** No vowels, and nothing that looks like them. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };

function hashed(root: YNode, field: string): unknown {
  const found = fieldOf(root, field);
  if (!found) return '';
  if (found.kind !== Kind.MAP && found.kind !== Kind.LIST) return found.value;
  return found.kind === Kind.LIST ? null : valueOf(found);
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** JSON as Go writes it: keys in order, and what HTML could read escaped. */
function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${goJson(key)}:${goJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
