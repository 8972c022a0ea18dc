import { claimedBy } from '../../facts/values/sentences';
import { isLeftToDhcp } from '../../facts/controllers/kube-vip';
import type { AddressUse } from '../../facts/controllers/metallb';
import { sharingFault } from '../../facts/controllers/metallb';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { formatIp } from '../../net/ip';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET101: Rule = {
  id: 'NET101',
  name: 'load-balancer-address-collision',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['pools', 'services'],
  what: 'Several Services request one load-balancer address and cannot share it.',
  why: 'MetalLB assigns the address to one of them, and the others stay pending',
  fix: 'Write another address, or let the Services share it.',
  waive: 'Where the Services are never in one cluster together.',
  sources: ['https://metallb.io/usage/#ip-address-sharing'],
  check(network, report) {
    const byAddress = groupBy(claimsOf(network), ({ use }) => use.address);
    for (const [address, claims] of byAddress) {
      const claimants = ofSeveralObjects(claims);
      const clash = claimants.length > 0 && tryClash(claims);
      if (!clash) continue;
      report({
        places: claims.flatMap(placesOf),
        ...(isForMetallb(network, claims)
          ? {
              what: `${address} is claimed by ${claimants.length} Services that cannot share it`,
              ...clash,
            }
          : {
              what: claimedBy(address, claimants.length),
              why: 'whether Services share an address depends on the load balancer: MetalLB and Cilium need a sharing key',
              severity: claimsOnePort(claims) ? Severity.WARNING : Severity.INFO,
            }),
      });
    }
  },
};

interface Claim extends Place {
  readonly use: AddressUse;
  readonly balancer: LoadBalancer;
}

function claimsOf(network: Network): Claim[] {
  const asked = loadBalancers(network).filter((one) => one.asksMetallb || !one.sharesByCilium);
  return asked.flatMap((balancer) =>
    balancer.addresses.flatMap(({ ip, text, field }) => {
      const { manifest } = balancer.service;
      return ip && !isLeftToDhcp(text)
        ? [{ ...place(manifest, field), balancer, use: useOf(balancer, formatIp(ip)) }]
        : [];
    }),
  );
}

function useOf({ service, sharingKey }: LoadBalancer, address: string): AddressUse {
  return {
    address,
    ports: service.ports.flatMap(({ port, protocol }) =>
      port === undefined ? [] : [{ port, protocol }],
    ),
    sharingKey: sharingKey?.value ?? '',
    local: service.externalTrafficPolicy === 'Local',
    selector: service.selector,
  };
}

/** Why two of them cannot share. Each is held against the first, and against those of its ports. */
function tryClash(claims: readonly Claim[]): Pick<Draft, 'why' | 'fix'> | undefined {
  const ofPort = new Map<string, Claim>();
  for (const claim of claims) {
    const ports = claim.use.ports.map(({ port, protocol }) => `${port}/${protocol}`);
    const others = [claims[0], ...ports.map((port) => ofPort.get(port))];
    for (const other of others) {
      if (!other?.manifest || !claim.manifest) continue;
      if (other.manifest.identity === claim.manifest.identity) continue;
      const fault = sharingFault(claim.use, other.use, other.manifest.name);
      if (fault) return { why: fault.why, fix: fixOf(claim.use, other.use) };
    }
    for (const port of ports) if (!ofPort.has(port)) ofPort.set(port, claim);
  }
  return undefined;
}

function fixOf(one: AddressUse, other: AddressUse): string {
  if (one.sharingKey === '' || one.sharingKey !== other.sharingKey) {
    return 'Write another address, or one value of the annotation allow-shared-ip on all of them.';
  }
  if (one.local === other.local && !one.local) return 'Write another port, or another address.';
  return 'Write another address, or other ports and externalTrafficPolicy: Cluster on all of them.';
}

function placesOf({ manifest, field, balancer }: Claim): Place[] {
  return [
    { manifest, field },
    ...(balancer.sharingKey ? [{ manifest, field: balancer.sharingKey.field }] : []),
  ];
}

/** Whether two Services claim one port of the address, which no load balancer can give to both. */
function claimsOnePort(claims: readonly Claim[]): boolean {
  const owners = new Map<string, string | undefined>(); // port/protocol -> identity
  return claims.some(({ manifest, use }) =>
    use.ports.some(({ port, protocol }) => {
      const owner = owners.get(`${port}/${protocol}`);
      if (owner === undefined) owners.set(`${port}/${protocol}`, manifest?.identity);
      return owner !== undefined && owner !== manifest?.identity;
    }),
  );
}

/** `spec.loadBalancerIP` alone is read by other load balancers too, and some share by themselves. */
function isForMetallb({ pools }: Network, claims: readonly Claim[]): boolean {
  return pools.length > 0 || claims.some(({ balancer }) => balancer.asksMetallb);
}
