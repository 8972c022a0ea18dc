import type { Fields } from '../read/fields';
import { at, isFields, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Network } from './network';

/** The configuration that a peer of a CiliumBGPClusterConfig names. */
export interface CiliumPeerReference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly peer: string;
  readonly config: string;
}

export function ciliumPeerReferences(network: Network): CiliumPeerReference[] {
  return network.others('cilium.io', 'CiliumBGPClusterConfig').flatMap((manifest) =>
    listOf(at(manifest.spec, 'bgpInstances')).flatMap((instance, index) =>
      listOf(at(instance, 'peers')).flatMap((peer, peerIndex) => {
        const config = textOf(at(at(peer, 'peerConfigRef'), 'name'));
        if (!config) return [];
        const field = `spec.bgpInstances[${index}].peers[${peerIndex}].peerConfigRef.name`;
        return [{ manifest, field, peer: textOf(at(peer, 'name')) ?? '', config }];
      }),
    ),
  );
}

/** A family of a CiliumBGPPeerConfig, and the advertisements that it selects. */
export interface CiliumPeerFamily {
  readonly manifest: Manifest;
  readonly field: string;
  /** Nothing where it selects none. */
  readonly selector?: Fields;
}

export function ciliumPeerFamilies(network: Network): CiliumPeerFamily[] {
  return network.others('cilium.io', 'CiliumBGPPeerConfig').flatMap((manifest) =>
    listOf(at(manifest.spec, 'families')).map((family, index) => {
      const selector = at(family, 'advertisements');
      const field = `spec.families[${index}].advertisements`;
      return { manifest, field, selector: isFields(selector) ? selector : undefined };
    }),
  );
}
