import { CILIUM_BGP_CLASS, CILIUM_L2_CLASS } from '../../facts/controllers/cilium';
import type { Fields } from '../read/fields';
import { at, flagOf, isFields, listOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** What makes Cilium announce addresses of Services: a policy for layer 2, or an entry for BGP. */
export interface CiliumAnnouncement {
  readonly manifest: Manifest;
  /** `spec`, or `spec.advertisements[0]`. */
  readonly field: string;
  /** The field of its selector below that. */
  readonly selectorKey: 'serviceSelector' | 'selector';
  /** Nothing where it has none. */
  readonly selector?: Fields;
  /** Which Services it is for without a selector. */
  readonly selectsByDefault: 'all' | 'none';
  /** `LoadBalancerIP`, `ExternalIP`, `ClusterIP`. */
  readonly addresses: readonly string[];
  /** The one class of load balancers that it is for, beside those without a class. */
  readonly loadBalancerClass: string;
}

/** @see https://github.com/cilium/cilium/blob/v1.18.0/pkg/l2announcer/l2announcer.go */
export function l2AnnouncementOf(manifest: Manifest): CiliumAnnouncement {
  const { spec } = manifest;
  const flags = [
    ['loadBalancerIPs', 'LoadBalancerIP'],
    ['externalIPs', 'ExternalIP'],
  ] as const;
  return {
    manifest,
    field: 'spec',
    selectorKey: 'serviceSelector',
    selector: tryFields(at(spec, 'serviceSelector')),
    selectsByDefault: 'all',
    addresses: flags.flatMap(([key, address]) => (flagOf(at(spec, key)) ? [address] : [])),
    loadBalancerClass: CILIUM_L2_CLASS,
  };
}

/** The entries of a CiliumBGPAdvertisement that are for Services. */
export function bgpAnnouncementsOf(manifest: Manifest): CiliumAnnouncement[] {
  return listOf(at(manifest.spec, 'advertisements')).flatMap((entry, index) => {
    if (textOf(at(entry, 'advertisementType')) !== 'Service') return [];
    return {
      manifest,
      field: `spec.advertisements[${index}]`,
      selectorKey: 'selector',
      selector: tryFields(at(entry, 'selector')),
      selectsByDefault: 'none',
      addresses: textsOf(at(at(entry, 'service'), 'addresses')),
      loadBalancerClass: CILIUM_BGP_CLASS,
    };
  });
}

function tryFields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}
