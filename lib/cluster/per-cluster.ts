import type { Cluster } from './cluster';

export type OfCluster<T> = (cluster: Cluster) => T;

/** What is the same for all constructs of one cluster, made when the first of them asks. */
export function perCluster<T>(make: OfCluster<T>): OfCluster<T> {
  const known = new WeakMap<Cluster, { readonly made: T }>();
  return (cluster) => {
    const old = known.get(cluster);
    if (old) return old.made;
    const made = make(cluster);
    known.set(cluster, { made });
    return made;
  };
}
