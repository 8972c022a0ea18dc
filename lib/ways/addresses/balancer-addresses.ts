import type { Pool } from '../../model/objects/pool';
import type { Service } from '../../model/objects/service';
import { ciliumClaims, kubeVipClaims } from '../../model/queries/balancer-requests';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { tryPoolOf } from '../../model/queries/pool-ranges';
import { announcedPools, refusalOf } from '../../model/queries/pool-selectors';
import { at, listOf, textOf, within } from '../../model/read/fields';
import { canonicalIp, tryIp } from '../../net/ip';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';

const MOST_PLACES = 3;

/** An address that a load balancer gives to a Service. */
export interface BalancerAddress {
  /** In its canonical form, or a host name; nothing where it is not known which. */
  readonly address?: string;
  readonly hop: Hop;
}

/** The addresses of a Service of type LoadBalancer: one that is not known, where nothing says which. */
export function balancerAddresses(network: Network, service: Service): readonly BalancerAddress[] {
  const given = ofStatus(service);
  if (given.length > 0) return given;
  const balancer = byService(network).get(service);
  const ofMetallb = (balancer?.addresses ?? []).flatMap(({ text, ip, field }) =>
    ip && balancer ? [metallbAddress(network, balancer, canonicalIp(text), field)] : [],
  );
  if (ofMetallb.length > 0) return ofMetallb;
  const ofOthers = otherClaims(network).get(service) ?? [];
  if (ofOthers.length > 0) return ofOthers.map(({ ip, field }) => claimed(service, ip, field));
  return [anyAddress(network, service)];
}

/** What a load balancer has given already, as a cluster shows it. */
function ofStatus(service: Service): BalancerAddress[] {
  const { manifest } = service;
  return listOf(within(manifest.object, 'status', 'loadBalancer', 'ingress')).flatMap(
    (one, index) => {
      const address = textOf(at(one, 'ip')) ?? textOf(at(one, 'hostname'));
      if (address === undefined) return [];
      const place = { manifest, field: `status.loadBalancer.ingress[${index}]` };
      return [
        {
          address: canonicalIp(address),
          hop: addressHop(`${address} is an address of`, service, place),
        },
      ];
    },
  );
}

const byService = derived(
  (network): ReadonlyMap<Service, LoadBalancer> =>
    new Map(loadBalancers(network).map((one) => [one.service, one])),
);

const otherClaims = derived((network) =>
  groupBy([...ciliumClaims(network), ...kubeVipClaims(network)], ({ service }) => service),
);

function metallbAddress(
  network: Network,
  { service }: LoadBalancer,
  address: string,
  field: string,
): BalancerAddress {
  const hop = addressHop(`${address} is requested by`, service, {
    manifest: service.manifest,
    field,
  });
  return { address, hop: doubted(hop, doubtOf(network, service, address)) };
}

function doubted(hop: Hop, doubt: Partial<Hop>): Hop {
  return { ...hop, ...doubt, places: [...hop.places, ...(doubt.places ?? [])] };
}

/** What speaks against an address; nothing where no pool is in the files that could say so. */
function doubtOf(network: Network, service: Service, address: string): Partial<Hop> {
  const { pools } = network;
  if (pools.length === 0) return { assumes: ['the load balancer gives the address'] };
  const ip = tryIp(address);
  const held = ip && tryPoolOf(network, ip);
  if (!held) {
    return {
      verdict: network.around?.isOpen ? Verdict.UNKNOWN : Verdict.BROKEN,
      why: 'no IPAddressPool in the checked files has the address',
      fix: 'Request an address of a pool, or add it to one.',
    };
  }
  const refusal = refusalOf(network, held.pool, service.manifest);
  if (refusal !== undefined) {
    return { verdict: Verdict.BROKEN, why: refusal, fix: 'Request an address of another pool.' };
  }
  return announcementOf(network, held.pool);
}

function announcementOf(network: Network, pool: Pool): Partial<Hop> {
  if (announcedPools(network)(pool)) return {};
  const { name } = pool.manifest;
  if (network.advertisements.length === 0) {
    return {
      verdict: Verdict.UNKNOWN,
      why: `no advertisement of pool ${name} is in the checked files`,
      ask: 'kubectl get l2advertisements,bgpadvertisements --all-namespaces',
    };
  }
  return {
    verdict: Verdict.BROKEN,
    why: `no advertisement is for pool ${name}`,
    fix: `Name the pool ${name} in an L2Advertisement or a BGPAdvertisement.`,
    places: [
      { manifest: pool.manifest, field: '' },
      ...network.advertisements
        .slice(0, MOST_PLACES)
        .map(({ manifest }) => ({ manifest, field: 'spec.ipAddressPools' })),
    ],
  };
}

function claimed(service: Service, address: string, field: string): BalancerAddress {
  const place = { manifest: service.manifest, field };
  const hop = addressHop(`${address} is requested by`, service, place);
  return { address, hop: { ...hop, assumes: ['the load balancer gives the address'] } };
}

function anyAddress(network: Network, service: Service): BalancerAddress {
  const place = { manifest: service.manifest, field: 'spec.type' };
  const hop = addressHop('the load balancer gives an address to', service, place);
  const pools = network.pools.filter(({ autoAssign }) => autoAssign);
  const [pool] = pools;
  if (pool && pools.length === 1 && byService(network).has(service)) {
    const what = `MetalLB gives an address of pool ${pool.manifest.name} to`;
    const of = addressHop(what, service, place);
    return { hop: doubted(of, announcementOf(network, pool)) };
  }
  return { hop: { ...hop, assumes: ['the cluster has a load balancer'] } };
}

function addressHop(what: string, { manifest }: Service, place: HopPlace): Hop {
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `${what} Service ${manifest.namespace}/${manifest.name}`,
    places: [place],
  };
}
