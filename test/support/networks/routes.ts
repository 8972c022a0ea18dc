import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import { GRPC_METHODS, GRPC_SERVICES, hostnames } from './alphabets';
import { backendRefs } from './backend-refs';
import { headerMatches, httpRules } from './http-rules';
import { parentRefs, parentsFor } from './parents';
import type { Workload } from './workloads';

const KINDS = [
  'HTTPRoute',
  'HTTPRoute',
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
];

const grpcMatch = fc.record(
  {
    method: fc.record(
      {
        service: fc.constantFrom<string>(...GRPC_SERVICES),
        method: fc.constantFrom<string>(...GRPC_METHODS),
      },
      { requiredKeys: ['service'], noNullPrototype: true },
    ),
    headers: headerMatches,
  },
  { requiredKeys: [], noNullPrototype: true },
);

function rulesFor(kind: string, namespace: string, workloads: readonly Workload[]) {
  const backends = backendRefs(namespace, workloads, kind === 'UDPRoute' ? 'UDP' : 'TCP');
  if (kind === 'HTTPRoute') return httpRules(backends);
  const toBackends = backends.map((refs): object => ({ backendRefs: refs }));
  if (kind !== 'GRPCRoute') return toBackends.map((rule) => [rule]);
  const rule = fc
    .tuple(fc.array(grpcMatch, { maxLength: 2 }), toBackends)
    .map(([matches, end]): object => ({ ...(matches.length > 0 && { matches }), ...end }));
  return fc.array(rule, { minLength: 1, maxLength: 3 });
}

function hostnamesFor(kind: string): fc.Arbitrary<string[]> {
  if (['TCPRoute', 'UDPRoute'].includes(kind)) return fc.constant([]);
  const minLength = kind === 'TLSRoute' ? 1 : 0;
  return fc.uniqueArray(hostnames, { minLength, maxLength: 2 });
}

/** Up to six routes of the kinds that the parents have listeners for. */
export function routesAt(
  namespaces: readonly string[],
  parents: readonly Manifest[],
  workloads: readonly Workload[],
): fc.Arbitrary<Manifest[]> {
  const kinds = KINDS.filter((kind) => parentsFor(kind, parents).length > 0);
  const route = fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...namespaces))
    .chain(([kind, namespace]) =>
      fc
        .record({
          parentRefs: parentRefs(kind, parents),
          hostnames: hostnamesFor(kind),
          rules: rulesFor(kind, namespace, workloads),
        })
        .map((spec) => ({ kind, namespace, spec })),
    );
  return fc.array(route, { minLength: 1, maxLength: 6 }).map((list) =>
    list.map(({ kind, namespace, spec: { hostnames: hosts, ...spec } }, index) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata: { name: `route-${(index * 5) % 7}`, namespace },
      spec: { ...spec, ...(hosts.length > 0 && { hostnames: hosts }) },
    })),
  );
}
