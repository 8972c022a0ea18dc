import { compareVersions, tryVersion } from '../../net/version';
import type { Version } from '../../net/version';
import type { Feature } from './features';
import { FEATURES } from './features';
import type { Product } from './products';
import { RANGES } from './products';
import { isAtLeast } from './versions';

/**
 * Releases of a product, the oldest first, such that between two of them no answer changes: every
 * minor release, and each release that something came or went with.
 */
export function turnsOf(product: Product): readonly string[] {
  const known = turns.get(product);
  if (known) return known;
  const { oldest, newest } = RANGES[product];
  const [first, last] = [versionOf(oldest), versionOf(newest)];
  const all = new Set([oldest, ...minors(first, last), ...turnsOfFeatures(product), newest]);
  const inRange = [...all].filter(
    (text) =>
      compareVersions(versionOf(text), first) >= 0 && compareVersions(versionOf(text), last) <= 0,
  );
  const sorted = inRange.sort((a, b) => compareVersions(versionOf(a), versionOf(b)));
  turns.set(product, sorted);
  return sorted;
}

/** Those from a release on, itself first, which may be one between two of them; all where there is none. */
export function turnsFrom(product: Product, least: string | undefined): readonly string[] {
  if (least === undefined) return turnsOf(product);
  return [least, ...turnsOf(product).filter((turn) => isAtLeast(turn, least) && turn !== least)];
}

const turns = new Map<Product, readonly string[]>();

function minors(first: Version, last: Version): string[] {
  const count = last.minor - first.minor + 1;
  return Array.from({ length: count }, (_, index) => `${first.major}.${first.minor + index}`);
}

function turnsOfFeatures(product: Product): string[] {
  return Object.values<Feature>(FEATURES)
    .filter((feature) => feature.product === product)
    .flatMap(({ since, until, experimental }) => [since, until, experimental])
    .filter((text) => text !== undefined);
}

/** @throws for what is no release: those of the tables are */
function versionOf(text: string): Version {
  const version = tryVersion(text);
  if (!version) throw new Error(`${text} is no release`);
  return version;
}
