import { POD_DEFAULTS, pullPolicyOf } from '../../facts/values/pod-defaults';
import { tryQuantity } from '../../facts/values/quantities';
import type { Fields } from '../../model/read/fields';
import { at, isFields, textOf } from '../../model/read/fields';
import { keyed } from '../../model/read/field-path';

/** Where two values differ first: a field below them, and what stands there. */
export interface Difference {
  /** `.matchLabels.app`, `[0].image`; empty for the values themselves. */
  readonly field: string;
  readonly before: unknown;
  readonly now: unknown;
}

/**
 * The first difference of two values, in the order of their keys, that the API server sees too: nothing
 * is the same as empty, a default the same as what is left out, `500m` the same as `0.5`.
 */
export function tryDifference(before: unknown, now: unknown): Difference | undefined {
  return differ({ before, now, field: '', key: '', isQuantity: false });
}

interface Pair extends Difference {
  readonly key: string;
  readonly isQuantity: boolean;
}

function differ(pair: Pair): Difference | undefined {
  const { before, now, field } = pair;
  if (Array.isArray(before) && Array.isArray(now)) return inLists(pair, before, now);
  if (isFields(before) && isFields(now)) return inMaps(pair, before, now);
  if (isEmpty(before) && isEmpty(now)) return undefined;
  return isSameScalar(pair) ? undefined : { field, before, now };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) {
    return true;
  }
  if (Array.isArray(value)) return value.length === 0;
  return isFields(value) && Object.values(value).every(isEmpty);
}

function isSameScalar({ before, now, key, isQuantity }: Pair): boolean {
  if (before === now) return true;
  if (isQuantity) {
    const was = tryQuantity(before);
    return was !== undefined && was === tryQuantity(now);
  }
  const written = before ?? now;
  return (before === undefined || now === undefined) && POD_DEFAULTS.get(key) === written;
}

function inLists(
  pair: Pair,
  some: readonly unknown[],
  others: readonly unknown[],
): Difference | undefined {
  if (isReordered(some, others)) return undefined;
  const { field } = pair;
  for (let index = 0; index < Math.max(some.length, others.length); index++) {
    const found = differ({
      ...pair,
      before: some[index],
      now: others[index],
      field: `${field}[${index}]`,
    });
    if (found) return found;
  }
  return undefined;
}

/** Lists of maps are merged by the keys of their elements, in an order that the server chooses. */
function isReordered(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length || some.length < 2 || !some.every(isFields)) return false;
  const texts = [some, others].map((list) => list.map((one) => JSON.stringify(one)).sort());
  return texts[0]?.every((text, index) => text === texts[1]?.[index]) === true;
}

const QUANTITIES = new Set(['requests', 'limits', 'capacity']);
const SIZES = new Set(['sizeLimit', 'divisor', 'storage']);
const UNREAD = new Set(['creationTimestamp', 'status']);

function inMaps({ field, key: parent }: Pair, before: Fields, now: Fields): Difference | undefined {
  const some = completed(before, now);
  const others = completed(now, before);
  for (const key of keysOf(some, others)) {
    if (UNREAD.has(key) || (ACCOUNTS.has(key) && keepsAccount(before, now))) continue;
    const found = differ({
      before: at(some, key),
      now: at(others, key),
      field: /^[A-Za-z]\w*$/.test(key) ? `${field}.${key}` : keyed(field, key),
      key,
      isQuantity: QUANTITIES.has(parent) || SIZES.has(key),
    });
    if (found) return found;
  }
  return undefined;
}

function keysOf(some: Fields, others: Fields): string[] {
  return [...new Set([...Object.keys(some), ...Object.keys(others)])].sort();
}

/** A map with what the server adds to it that depends on its other fields, where the other map has it. */
function completed(value: Fields, other: Fields): Fields {
  const added: Record<string, unknown> = {};
  const image = textOf(at(value, 'image'));
  if (image !== undefined && isMissing(value, other, 'imagePullPolicy')) {
    added['imagePullPolicy'] = pullPolicyOf(image);
  }
  if (isMissing(value, other, 'hostPort')) added['hostPort'] = at(value, 'containerPort');
  return { ...value, ...added };
}

const ACCOUNTS = new Set(['serviceAccount', 'serviceAccountName']);

/** Each of the two is written from the other one, so one that is left out stays. */
function keepsAccount(before: Fields, now: Fields): boolean {
  const [was, is] = [before, now].map(
    (one) => at(one, 'serviceAccountName') ?? at(one, 'serviceAccount'),
  );
  return is === undefined || is === was;
}

function isMissing(value: Fields, other: Fields, key: string): boolean {
  return at(value, key) === undefined && at(other, key) !== undefined;
}
