import type { Product } from './products';
import { RANGES } from './products';
import { isAtLeast } from './versions';

/** Whether what is as new as one release, or newer, has another as well. */
export function isAsNew(least: string, release: string): boolean {
  return isAtLeast(least, release);
}

/** Whether a release is no newer than all whose facts are known here. */
export function isBeforeKnown(product: Product, release: string): boolean {
  return isAtLeast(RANGES[product].oldest, release);
}
