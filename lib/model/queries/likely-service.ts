import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** The given Services by their names, whatever their namespace. */
const byName = derived(({ services }) => groupBy(services, ({ manifest }) => manifest.name));

/** The names of the given Services in each namespace. */
const namesIn = derived(
  ({ services }): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...groupBy(services, ({ manifest }) => manifest.namespace)].map(([namespace, those]) => [
        namespace,
        new Set(those.map(({ manifest }) => manifest.name)),
      ]),
    ),
);

/** What tells a name of a kustomization or a release from the one that was written. */
const MOST_ADDED = 12;

/**
 * The Service that was most likely meant where none of a name is given: in the same namespace one that
 * has the name with a suffix or a prefix, which tools add; else the only one of the name elsewhere.
 */
export function tryLikelyService(
  network: Network,
  namespace: string,
  name: string,
): string | undefined {
  const own = namesIn(network).get(namespace);
  const longer = own && [...own].filter((one) => isNamedAfter(one, name));
  if (longer?.length === 1) return `${namespace}/${longer[0] ?? ''}`;
  if (longer?.length) return undefined;
  const elsewhere = new Set(
    byName(network)
      .get(name)
      ?.map(({ manifest }) => manifest.namespace),
  );
  const [only] = elsewhere;
  return elsewhere.size === 1 && only !== undefined ? `${only}/${name}` : undefined;
}

function isNamedAfter(longer: string, name: string): boolean {
  const added = longer.length - name.length;
  if (name === '' || added < 2 || added > MOST_ADDED) return false;
  return longer.startsWith(`${name}-`) || longer.endsWith(`-${name}`);
}
