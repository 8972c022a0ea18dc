import { partsByComma } from '../../facts/values/encrypted';
import { CILIUM_SHARING } from '../../facts/controllers/cilium';
import { plainAddress } from '../../facts/values/addresses';
import type { Ip } from '../../net/ip';
import { isIpv4Mapped, tryIp } from '../../net/ip';
import type { Service } from '../objects/service';
import type { Manifest } from '../read/manifest';
import type { Target } from '../read/target';
import { derived } from './derived';
import type { MetallbAnnotation } from './metallb-annotations';
import { servicesWith } from './written-fields';
import { metallbAnnotations, tryMetallbAnnotation } from './metallb-annotations';

/** A Service that the MetalLB of the target gives addresses to. */
export interface LoadBalancer {
  readonly service: Service;
  /** The addresses that it asks for by name, as written. */
  readonly addresses: readonly WantedAddress[];
  readonly pool?: MetallbAnnotation;
  /** Nothing where it is empty: that is no wish to share. */
  readonly sharingKey?: MetallbAnnotation;
  /** Whether it has annotations of MetalLB, and not only fields that any load balancer may read. */
  readonly asksMetallb: boolean;
  /** Whether it has a sharing key of Cilium, by which Cilium lets Services share an address. */
  readonly sharesByCilium: boolean;
  /** Whether it has annotations for another load balancer alone, such as that of a cloud. */
  readonly asksOther: boolean;
}

export interface WantedAddress {
  readonly text: string;
  /** Nothing where the text is no address. */
  readonly ip?: Ip;
  readonly field: string;
}

export const loadBalancers = derived((network): readonly LoadBalancer[] => {
  const { target } = network;
  const { metallbClass } = target;
  return servicesWith(network, 'type')
    .filter((service) => service.type === 'LoadBalancer')
    .filter((service) => service.loadBalancerClass === metallbClass)
    .map((service) => loadBalancerOf(service, target));
});

function loadBalancerOf(service: Service, target: Target): LoadBalancer {
  const { manifest, loadBalancerIp } = service;
  const read = (name: string) => tryMetallbAnnotation(manifest, target, name);
  const [wanted, pool, sharingKey] = [
    read('loadBalancerIPs'),
    read('address-pool'),
    read('allow-shared-ip'),
  ];
  return {
    service,
    addresses: wanted?.value
      ? partsByComma(wanted.value).map((text) => wantedAddress(text.trim(), wanted.field))
      : loadBalancerIp
        ? [wantedAddress(loadBalancerIp, 'spec.loadBalancerIP')]
        : [],
    pool: pool?.value ? pool : undefined,
    sharingKey: sharingKey?.value ? sharingKey : undefined,
    asksMetallb: metallbAnnotations(manifest).length > 0,
    sharesByCilium: CILIUM_SHARING.some((key) => manifest.annotations[key] !== undefined),
    asksOther: metallbAnnotations(manifest).length === 0 && isAnnotated(manifest, OTHERS),
  };
}

/** Whether a Service has annotations for the load balancer of a cloud alone, and so is for that cloud. */
export function isForCloud({ manifest }: Service): boolean {
  return isAnnotated(manifest, CLOUDS) && !isAnnotated(manifest, ON_PREMISES);
}

/** What the load balancers of clouds read. */
const CLOUDS =
  /^(?:service\.beta\.kubernetes\.io\/(?:aws|azure|do|oci|openstack)-|networking\.gke\.io\/|cloud\.google\.com\/|load-balancer\.hetzner\.cloud\/)/;

const CILIUM_OR_KUBE_VIP = /^(?:kube-vip\.io\/|lbipam\.cilium\.io\/|io\.cilium\/lb-ipam)/;
const OTHERS = new RegExp(`${CLOUDS.source}|${CILIUM_OR_KUBE_VIP.source}`);
const ON_PREMISES = new RegExp(`${CILIUM_OR_KUBE_VIP.source}|^metallb\\.(?:io|universe\\.tf)/`);

function isAnnotated({ annotations }: Manifest, keys: RegExp): boolean {
  return Object.keys(annotations).some((key) => keys.test(key));
}

/** MetalLB takes an IPv4 address in IPv6 clothes for what it is. */
function wantedAddress(text: string, field: string): WantedAddress {
  const ip = tryIp(text);
  return { text, field, ip: ip && isIpv4Mapped(ip) ? tryIp(plainAddress(text) ?? '') : ip };
}
