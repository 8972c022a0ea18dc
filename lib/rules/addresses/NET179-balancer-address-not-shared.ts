import type { Service } from '../../model/objects/service';
import type { BalancerRequest } from '../../model/queries/balancer-requests';
import {
  ciliumClaims,
  ciliumSharingKey,
  kubeVipClaims,
  sharesAcrossNamespaces,
} from '../../model/queries/balancer-requests';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET179: Rule = {
  id: 'NET179',
  name: 'balancer-address-not-shared',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['services'],
  what: 'Several Services request one address from Cilium or kube-vip, and cannot share it.',
  why: 'one of the Services gets the address, and the others stay without one or get no connections',
  fix: 'Write another address.',
  waive: 'Where the Services are never in one cluster together.',
  sources: [
    'https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys',
    'https://github.com/cilium/cilium/blob/v1.18.0/operator/pkg/lbipam/service_store.go',
    'https://github.com/kube-vip/kube-vip/issues/1006',
  ],
  check(network, report) {
    for (const claims of groupBy(ciliumClaims(network), ({ ip }) => ip).values()) {
      reportClash(claims, ciliumFault(claims), report);
    }
    for (const claims of groupBy(kubeVipClaims(network), ({ ip }) => ip).values()) {
      reportClash(claims, portFault(claims, 'kube-vip'), report);
    }
  },
};

type Words = Omit<Draft, 'places'>;

function reportClash(
  claims: readonly BalancerRequest[],
  words: Words | undefined,
  report: (draft: Draft) => void,
): void {
  const places = claims.map(({ service, field }) => place(service.manifest, field));
  if (words && ofSeveralObjects(places).length > 0) report({ places, ...words });
}

/** @see https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys */
function ciliumFault(claims: readonly BalancerRequest[]): Words | undefined {
  const [first] = claims;
  if (!first) return undefined;
  const what = `${first.ip} is requested from Cilium by ${claims.length} Services`;
  const keys = new Set(claims.map(({ service }) => ciliumSharingKey(service)));
  if (keys.size > 1 || keys.has('')) {
    return {
      what,
      why: 'Cilium only gives an address to several Services that have one value of lbipam.cilium.io/sharing-key',
      fix: 'Write one value of lbipam.cilium.io/sharing-key on all of them, or another address.',
    };
  }
  const namespaces = new Set(claims.map(({ service }) => service.manifest.namespace));
  if (namespaces.size > 1 && !claims.every(({ service }) => sharesAcrossNamespaces(service))) {
    return {
      what,
      why: 'Cilium shares an address among Services of several namespaces only if each of them allows it',
      fix: 'Write lbipam.cilium.io/sharing-cross-namespace with the other namespaces on all of them, or another address.',
    };
  }
  const policies = new Set(claims.map(({ service }) => service.externalTrafficPolicy ?? 'Cluster'));
  if (policies.size > 1) {
    return {
      what,
      why: 'Cilium shares an address only among Services of one externalTrafficPolicy',
      fix: 'Write one externalTrafficPolicy on all of them, or another address.',
    };
  }
  return podsFault(claims, what) ?? portFault(claims, 'Cilium');
}

/** @see https://github.com/cilium/cilium/blob/v1.20.2/operator/pkg/lbipam/service_store.go#L125 */
function podsFault(claims: readonly BalancerRequest[], what: string): Words | undefined {
  const local = claims.filter(({ service }) => service.externalTrafficPolicy === 'Local');
  const selectors = new Set(local.map(({ service }) => selectorText(service)));
  if (selectors.size < 2 && !(local.length > 1 && selectors.has(''))) return undefined;
  return {
    what,
    why: 'with externalTrafficPolicy: Local, Cilium shares an address only among Services that select the same pods',
    fix: 'Write externalTrafficPolicy: Cluster on all of them, or another address.',
  };
}

function selectorText({ selector }: Service): string {
  const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  return labels.sort().join();
}

function portFault(claims: readonly BalancerRequest[], who: string): Words | undefined {
  const owners = new Map<string, Service>();
  for (const { service, ip } of claims) {
    for (const { port, protocol } of service.ports) {
      const owner = owners.get(`${port}/${protocol}`);
      if (owner === undefined) owners.set(`${port}/${protocol}`, service);
      if (owner === undefined || owner.manifest.identity === service.manifest.identity) continue;
      const names = [owner, service].map(({ manifest }) => manifest.name).sort();
      return {
        what: `${port}/${protocol} of ${ip} is requested from ${who} by ${names.join(' and ')}`,
        why: `${who} leads each port of an address to one Service`,
        fix: 'Write other ports, or another address.',
      };
    }
  }
  return undefined;
}
