import type { RefusedUpdate } from '../../facts/values/refused-update';
import type { Texts } from '../../model/read/fields';
import { at, isFields, textMapOf, textOf } from '../../model/read/fields';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import { base64OfText } from '../kustomize/base64';

const WHY = 'it was created with immutable: true, which also cannot be taken back';
const FIX =
  'Write the data under another name and refer to that one, as a name with a hash of the contents does, or delete the object and apply the new one.';

/**
 * What is refused of a ConfigMap or a Secret over one that is immutable, and another type of a Secret.
 * No value of them is shown.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go ValidateSecretUpdate, ValidateConfigMapUpdate
 */
export function ofData(before: Manifest, now: Manifest): RefusedUpdate[] {
  const type = now.kind === 'Secret' ? typeUpdates(before, now) : [];
  if (at(before.object, 'immutable') !== true) return type;
  const is = at(now.object, 'immutable') ?? undefined;
  const flag = { field: 'immutable', before: true, now: is, why: WHY, fix: FIX, isSure: true };
  return [...type, ...(is === true ? [] : [flag]), ...changedKeys(before, now)];
}

function typeUpdates(before: Manifest, now: Manifest): RefusedUpdate[] {
  const [was, is] = [before, now].map(({ object }) => textOf(at(object, 'type')) || 'Opaque');
  if (was === is) return [];
  const why = 'the type of a Secret says which keys it has, and stays';
  const fix = 'Delete the Secret and apply the new one, or write it under another name.';
  return [{ field: 'type', before: was, now: is, why, fix, isSure: true }];
}

interface Entry {
  /** Which field it is written in. */
  readonly field: string;
  /** What tells its value from others. */
  readonly value: string;
}

function changedKeys(before: Manifest, now: Manifest): RefusedUpdate[] {
  const was = entriesOf(before);
  const is = entriesOf(now);
  // A server-side apply that has no data any more takes all of it away.
  const losesAll = 'data' in before.object && !('data' in now.object);
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => {
    const old = was.get(key);
    const fresh = is.get(key);
    if (old !== undefined && old.value === fresh?.value) return [];
    // What was written as text stays as data where it is left out.
    const isKept = old?.field === 'stringData' && fresh === undefined;
    if (isKept && !losesAll) return [];
    const change = { before: old && 'a value', now: fresh && (old ? 'another value' : 'a value') };
    const field = keyed(fresh?.field ?? old?.field ?? 'data', key);
    return [{ field, ...change, why: WHY, fix: FIX, isSure: !isKept }];
  });
}

/** The keys of data; what is written as text wins. */
function entriesOf({ object, kind }: Manifest): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (field: string, valueOf: (text: string) => string) => {
    for (const [key, text] of Object.entries(textsAt(object, field))) {
      entries.set(key, { field, value: valueOf(text) });
    }
  };
  add('data', (text) => (kind === 'Secret' ? bytesOf(text) : `text ${text}`));
  add('binaryData', bytesOf);
  if (kind === 'Secret') add('stringData', (text) => bytesOf(base64OfText(text)));
  return entries;
}

function textsAt(object: unknown, field: string): Texts {
  const value = at(object, field);
  return textMapOf(isFields(value) ? value : undefined);
}

/** Base64 in its one form: without blanks, and filled up. */
function bytesOf(text: string): string {
  return `bytes ${text.replace(/[\s=]+/g, '')}`;
}
