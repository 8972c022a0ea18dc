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
  reads: ['services'],
  what: 'The requested load-balancer addresses do not match the IP families of the Service.',
  why: 'MetalLB requires one address for each family of the Service, and otherwise assigns none',
  fix: 'Write one address for each family of the Service.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: ['https://metallb.io/usage/#ipv6-and-dual-stack-services'],
  check(network, report) {
    for (const balancer of loadBalancers(network)) {
      const what = mismatch(balancer);
      if (what === undefined) continue;
      const { manifest } = balancer.service;
      const fields = [...new Set(balancer.addresses.map(({ field }) => field))];
      report({
        places: [...fields, 'spec.ipFamilies', 'spec.ipFamilyPolicy'].map((field) =>
          place(manifest, field),
        ),
        what,
      });
    }
  },
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
  const written = textsOf(at(spec, 'ipFamilies'));
  if (policy === 'RequireDualStack' && asked.length === 1) {
    return `the Service requests only an ${asked.join('')} address, but has two families`;
  }
  if (asked.length === 2 && !isDualStack(policy)) {
    return 'the Service requests addresses of two families, but has one';
  }
  // Without dual stack a Service has the first family alone, and that is known where it is written.
  const family = isDualStack(policy) ? undefined : written[0];
  return family === undefined || asked.includes(family === 'IPv6' ? 'IPv6' : 'IPv4')
    ? undefined
    : `the Service requests an ${asked.join('')} address, but its family is ${family}`;
}
