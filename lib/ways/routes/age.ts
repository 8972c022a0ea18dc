import { at, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/** Below 0 where `a` is older; nothing where the files do not say it. */
export function tryCompareAges(a: Manifest, b: Manifest): number | undefined {
  const [first, second] = [createdAt(a), createdAt(b)];
  if (first === undefined || second === undefined) return undefined;
  return first < second ? -1 : Number(first > second);
}

/** As the API server writes it, in which texts sort as times do. */
function createdAt({ object }: Manifest): string | undefined {
  const text = textOf(within(at(object, 'metadata'), 'creationTimestamp'));
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? text : undefined;
}

/** `shop/web`, by which objects of one age are ordered. */
export function nameKey({ namespace, name }: Manifest): string {
  return `${namespace}/${name}`;
}

/** By the bytes of ASCII names. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
