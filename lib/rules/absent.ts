import type { Network } from '../model/queries/network';

/**
 * Whether an object is not given though others of its kind are. Where there are none, they are
 * kept elsewhere, and that one of them is absent means nothing.
 */
export function isMissing(
  network: Network,
  group: string,
  kind: string,
  namespace: string,
  name: string,
): boolean {
  return network.others(group, kind).length > 0 && !network.mayHold(group, kind, namespace, name);
}
