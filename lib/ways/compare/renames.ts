import type { Network } from '../../model/queries/network';
import { groupBy } from '../../model/queries/group';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { areEqual } from './changed';
import type { Renamed } from './change-kind';

/**
 * What workloads were called before that are the same but for their names: of one kind and namespace, with
 * the same fields, and each the only one of its like.
 */
export function renamedWorkloads(old: Network, now: Network): Renamed {
  const [gone, fresh] = [missingIn(now, old), missingIn(old, now)];
  const names = new Map<string, string>(); // as before -> as now
  const bySpace = groupBy(fresh, spaceOf);
  for (const [space, those] of groupBy(gone, spaceOf)) {
    const candidates = bySpace.get(space) ?? [];
    if (those.length > FEW || candidates.length > FEW) continue;
    for (const one of those) {
      const alike = candidates.filter((other) => areEqual(one.spec, other.spec));
      const rivals = those.filter((other) => areEqual(one.spec, other.spec));
      const [found] = alike;
      if (found && alike.length === 1 && rivals.length === 1) {
        names.set(objectText(one), objectText(found));
      }
    }
  }
  return (pods) => {
    const colon = pods.lastIndexOf(':');
    const name = names.get(pods.slice(0, colon));
    return name === undefined ? pods : `${name}${pods.slice(colon)}`;
  };
}

/** Of more in one namespace, which one was renamed is not looked for. */
const FEW = 50;

function missingIn(network: Network, other: Network): Manifest[] {
  const known = new Set(network.workloads.map(({ manifest }) => manifest.identity));
  return other.workloads
    .map(({ manifest }) => manifest)
    .filter(({ identity }) => !known.has(identity));
}

function spaceOf({ kind, namespace }: Manifest): string {
  return `${kind} ${namespace}`;
}
