import { derived } from './derived';
import { installedCharts } from './installed-charts';
import type { TraefikSettings } from './traefik-settings';
import { traefikSettings } from './traefik-settings';

/** The entry points of the Traefiks that are given, and who says so. */
export interface EntryPoints {
  readonly traefiks: readonly TraefikSettings[];
  /** Those with an address, in lower case, since flags are read in any. */
  readonly written: ReadonlySet<string>;
  /** These, and those that Traefik makes for itself. */
  readonly names: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
}

/** Those that are there when Traefik is told of none, or that it makes for itself. */
const BUILT_IN = ['traefik', 'http'];

/**
 * All entry points, where every Traefik that is given says all of its own by arguments or variables, and no
 * chart installs another one.
 * @see https://doc.traefik.io/traefik/reference/install-configuration/entrypoints/
 */
export const tryEntryPoints = derived((network): EntryPoints | undefined => {
  if (installedCharts(network).some(({ chart }) => chart === 'traefik')) return undefined;
  const traefiks = traefikSettings(network);
  const each = traefiks.map((one) => ({ isWhole: !one.hasFile, addresses: addressesOf(one) }));
  const isKnown = each.every(({ isWhole, addresses }) => isWhole && addresses.length > 0);
  if (traefiks.length === 0 || !isKnown) return undefined;
  const all = each.flatMap(({ addresses }) => addresses);
  const ports = all.map(([, address]) => Number(/:(\d+)(?:\/\w+)?$/.exec(address)?.[1]));
  // An address that cannot be read may have any port.
  if (ports.some(Number.isNaN)) return undefined;
  const written = new Set(all.map(([name]) => name));
  return { traefiks, written, names: new Set([...BUILT_IN, ...written]), ports: new Set(ports) };
});

function addressesOf({ settings }: TraefikSettings): [string, string][] {
  return [...settings].flatMap(([key, value]): [string, string][] => {
    const [, name] = /^entrypoints\.([^.]+)\.address$/.exec(key) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
}
