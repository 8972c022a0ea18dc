import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';

/** A Service of the network, or else of what may be in the same cluster. */
export function tryServiceAnywhere(
  network: Network,
  namespace: string,
  name: string,
): Service | undefined {
  return network.tryService(namespace, name) ?? network.tryJoined()?.tryService(namespace, name);
}

/** The network that has the objects around a Service: its own, or the one with those of other units. */
export function networkAround(network: Network, { manifest }: Service): Network {
  const isOwn = network.tryService(manifest.namespace, manifest.name)?.manifest === manifest;
  return isOwn ? network : (network.tryJoined() ?? network);
}
