import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import {
  CIDRS,
  NAMESPACES,
  namespaceSelector,
  podSelector,
  PORT_NAMES,
  PORTS,
  PROTOCOLS,
  RANGES,
} from './generated-parts';

const EXCEPTED: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0/0': ['10.0.0.0/30', '192.0.2.0/25', '172.16.0.2/32'],
  '10.0.0.0/8': ['10.0.0.4/30', '10.0.0.1/32'],
  '192.0.2.0/24': ['192.0.2.128/25'],
  '::/0': ['2001:db8::/64'],
};

const ipBlock = fc
  .constantFrom(...CIDRS)
  .chain((cidr) =>
    fc
      .subarray([...(EXCEPTED[cidr] ?? [])])
      .map((except) => ({ cidr, ...(except.length > 0 && { except }) })),
  );

const peer = fc.oneof(
  fc.record({ podSelector }),
  fc.record({ namespaceSelector }),
  fc.record({ podSelector, namespaceSelector }),
  fc.record({ ipBlock }),
);

const protocol = fc.constantFrom(...PROTOCOLS);

const optional = { requiredKeys: [] };

const port = fc.oneof(
  fc.record({ protocol, port: fc.constantFrom(...PORTS) }, optional),
  fc.record({ protocol, port: fc.constantFrom(...PORT_NAMES) }, { requiredKeys: ['port'] }),
  fc
    .tuple(fc.constantFrom(...RANGES), fc.option(protocol, { nil: undefined }))
    .map(([{ start, end }, of]) => ({ port: start, endPort: end, ...(of && { protocol: of }) })),
);

const rule = (peers: 'from' | 'to') =>
  fc.record(
    { [peers]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) },
    optional,
  );

const spec = fc.record(
  {
    podSelector,
    policyTypes: fc.constantFrom(
      ['Ingress'],
      ['Egress'],
      ['Ingress', 'Egress'],
      ['Egress', 'Ingress'],
    ),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  },
  { requiredKeys: ['podSelector'] },
);

export const networkPolicy: fc.Arbitrary<Manifest> = fc
  .tuple(fc.constantFrom(...NAMESPACES), spec)
  .map(([namespace, own]) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'policy', namespace },
    spec: own,
  }));
