import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import type { Workload } from './workloads';

/** Backends for a route: mostly of its namespace, seldom of another one, or what is not there. */
export function backendRefs(
  namespace: string,
  workloads: readonly Workload[],
  protocol = 'TCP',
): fc.Arbitrary<object[]> {
  const all = workloads.flatMap((one) =>
    one.ports
      .filter((port) => port.protocol === protocol)
      .map(({ port }) => ({ namespace: one.namespace, name: one.name, port })),
  );
  const near = all
    .filter((one) => one.namespace === namespace)
    .map(({ name, port }) => ({ name, port }));
  const far = all.filter((one) => one.namespace !== namespace);
  const gone = [{ name: 'gone', port: 80 }];
  const ref = fc.oneof(
    ...(near.length > 0 ? [{ weight: 12, arbitrary: fc.constantFrom<object>(...near) }] : []),
    ...(far.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom<object>(...far) }] : []),
    { weight: 1, arbitrary: fc.constantFrom<object>(...gone) },
  );
  const weight = fc.constantFrom(undefined, undefined, 0, 1, 9, 50);
  const weighted = fc
    .tuple(ref, weight)
    .map(([one, own]) => (own === undefined ? one : { ...one, weight: own }));
  return fc.uniqueArray(weighted, {
    ...{ minLength: 1, maxLength: 3 },
    selector: (one) => JSON.stringify({ ...one, weight: 0 }),
  });
}

const KINDS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** Grants of some namespaces to others, for Services or one of them. */
export function referenceGrants(namespaces: readonly string[]): fc.Arbitrary<Manifest[]> {
  const pairs = namespaces.flatMap((from) =>
    namespaces.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const grant = ({ from, to }: { from: string; to: string }) =>
    fc
      .record({
        kinds: fc.subarray(KINDS, { minLength: 1 }),
        name: fc.constantFrom(undefined, undefined, 'web'),
      })
      .map(({ kinds, name }): Manifest => ({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'ReferenceGrant',
        metadata: { name: `from-${from}`, namespace: to },
        spec: {
          from: kinds.map((kind) => ({
            ...{ group: 'gateway.networking.k8s.io', kind, namespace: from },
          })),
          to: [{ group: '', kind: 'Service', ...(name && { name }) }],
        },
      }));
  return fc.subarray(pairs).chain((chosen) => fc.tuple(...chosen.map(grant)));
}
