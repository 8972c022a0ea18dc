import type { Client } from '../../../lib/ways/ask/client';
import { ClientKind } from '../../../lib/ways/ask/client';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { Network } from '../../../lib/model/queries/network';
import { manifestsOf } from '../../../lib/model/read/manifest';
import {
  clientParty,
  outsideTarget,
  podParty,
  senderParties,
} from '../../../lib/ways/policies/parties';
import type { Side } from '../../../lib/ways/policies/side';
import type { Manifest } from '../../support/chart';
import type { Connection, Direction, End } from '../../support/policies/connection';

/** The network of manifests as they are generated, and of the pods of the small cluster. */
export function networkOfManifests(manifests: readonly Manifest[]): Network {
  const read = manifests.flatMap((object) => manifestsOf({ ...object }, {}));
  return new Network(DEFAULT_TARGET, read);
}

/** A pod of the small cluster as a manifest, as a live cluster gives it. */
export function podManifest({
  name,
  namespace,
  labels,
  ports,
  ip,
  node,
}: Exclude<End, string>): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: { nodeName: node, containers: [{ name: 'main', image: 'main', ports }] },
    status: { podIP: ip },
  };
}

export const workloadOf = (network: Network, end: End) =>
  network.workloads.find(
    ({ manifest }) =>
      typeof end !== 'string' && manifest.name === end.name && manifest.namespace === end.namespace,
  );

export function clientOf(network: Network, end: End): Client {
  if (typeof end === 'string') return { kind: ClientKind.INTERNET, address: end };
  const { namespace, labels } = end;
  return { kind: ClientKind.POD, namespace, labels, workload: workloadOf(network, end) };
}

/** One side of a connection; nothing where no policy is for it. */
export function trySide(
  network: Network,
  { from, to, port, protocol }: Connection,
  direction: Direction,
): Side | undefined {
  const client = clientOf(network, from);
  const workload = workloadOf(network, to);
  const target = { workload, port, protocol };
  const toParty = workload
    ? podParty(workload)
    : outsideTarget(network, { address: typeof to === 'string' ? to : to.ip });
  const [fromParty] = senderParties(network, { client });
  if (!fromParty) return undefined;
  if (direction === 'ingress') {
    return toParty.kind === 'pod'
      ? { direction, subject: toParty, peer: fromParty, target }
      : undefined;
  }
  if (client.kind !== ClientKind.POD) return undefined;
  return { direction, subject: clientParty(client), peer: toParty, target };
}
