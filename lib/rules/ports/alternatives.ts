import type { PortOfService, Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { stableText } from '../../model/queries/stable';

/**
 * Whether Services may be there in place of each other: in files that nothing is known to deploy
 * together, of different types, and to the same ports of the same pods.
 */
export function mayBeAlternatives(network: Network, services: readonly Service[]): boolean {
  if (network.target.statement || network.name || network.isUnit) return false;
  const those = [...new Set(services)];
  const files = new Set(those.flatMap(({ manifest }) => manifest.origin.file ?? []));
  const types = new Set(those.map(({ type }) => type));
  const targets = new Set(those.map(targetText));
  return (
    those.every(({ hasSelector }) => hasSelector) &&
    files.size === those.length &&
    types.size === those.length &&
    targets.size === 1
  );
}

function targetText({ manifest, selector, ports }: Service): string {
  return stableText([manifest.namespace, selector, ports.map(portOf)]);
}

/** Without the name, which says nothing of where it leads. */
function portOf({ port, protocol, targetPort, nodePort }: PortOfService): unknown[] {
  return [port, protocol, targetPort ?? port, nodePort].map((one) => one ?? null);
}
