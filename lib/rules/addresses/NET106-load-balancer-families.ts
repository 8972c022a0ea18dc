import { isDualStack } from '../../facts/values/ip-families';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import { at, textOf, textsOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET106: Rule = {
  id: 'NET106',
  name: 'load-balancer-families',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'The requested load-balancer addresses do not match the IP families of the Service.',
  why: 'MetalLB requires one address for each family of the Service, and otherwise assigns none',
  fix: 'Write one address for each family of the Service.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: ['https://metallb.io/usage/#ipv6-and-dual-stack-services'],
  check(network, report) {
    for (const balancer of loadBalancers(network)) {
      const isForMetallb = network.pools.length > 0 || balancer.asksMetallb;
      const what = isForMetallb ? mismatch(balancer) : otherFamily(balancer);
      if (what === undefined) continue;
      const { manifest } = balancer.service;
      const fields = [...new Set(balancer.addresses.map(({ field }) => field))];
      report({
        places: [...fields, 'spec.ipFamilies', 'spec.ipFamilyPolicy'].map((field) =>
          place(manifest, field),
        ),
        what,
        ...(!isForMetallb && OF_OTHERS),
      });
    }
  },
};

/** `spec.loadBalancerIP` alone is read by other load balancers too. */
const OF_OTHERS = {
  why: 'kube-proxy takes no traffic for an address of a family that the Service does not have',
  fix: 'Write an address of the family of the Service, or the family of the address into ipFamilies.',
  severity: Severity.WARNING,
};

function mismatch({ service, addresses }: LoadBalancer): string | undefined {
  const wanted = addresses.flatMap(({ ip }) => ip?.family ?? []);
  if (wanted.length === 0 || wanted.length < addresses.length) return undefined;
  const asked = [...new Set(wanted)].sort();
  if (asked.length < wanted.length) {
    const twice = wanted.find((family, index) => wanted.indexOf(family) < index);
    return `the Service requests ${wanted.filter((family) => family === twice).length} ${twice} addresses`;
  }
  const { spec } = service.manifest;
  const policy = textOf(at(spec, 'ipFamilyPolicy'));
  if (policy === 'RequireDualStack' && asked.length === 1) {
    return `the Service requests only an ${asked.join('')} address, but has two families`;
  }
  if (asked.length === 2 && !isDualStack(policy)) {
    return 'the Service requests addresses of two families, but has one';
  }
  return otherFamily({ service, addresses });
}

/** Without dual stack a Service has the first family alone, and that is known where it is written. */
function otherFamily({
  service: {
    manifest: { spec },
  },
  addresses,
}: Pick<LoadBalancer, 'service' | 'addresses'>): string | undefined {
  const asked = [...new Set(addresses.flatMap(({ ip }) => ip?.family ?? []))].sort();
  const isDual = isDualStack(textOf(at(spec, 'ipFamilyPolicy')));
  const family = isDual ? undefined : textsOf(at(spec, 'ipFamilies'))[0];
  return family === undefined || asked.length === 0 || asked.some((one) => one === family)
    ? undefined
    : `the Service requests an ${asked.join('')} address, but its family is ${family}`;
}
