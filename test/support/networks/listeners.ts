import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import { hostnames, mostly, some } from './alphabets';

/** What a Gateway or ListenerSet may listen at: one protocol for each port. */
const PLACES = [
  { port: 80, protocol: 'HTTP' },
  { port: 80, protocol: 'HTTP' },
  { port: 443, protocol: 'HTTPS' },
  { port: 8080, protocol: 'HTTP' },
  { port: 8443, protocol: 'TLS' },
  { port: 5432, protocol: 'TCP' },
  { port: 53, protocol: 'UDP' },
] as const;

const KINDS: Readonly<Record<string, string>> = {
  HTTP: 'HTTPRoute',
  HTTPS: 'HTTPRoute',
  TLS: 'TLSRoute',
  TCP: 'TCPRoute',
  UDP: 'UDPRoute',
};

const allowedNamespaces = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ from: 'All' }) },
  { weight: 1, arbitrary: fc.constant({ from: 'Same' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { from: 'Selector', selector: { matchLabels: { routes: 'open' } } },
      {
        from: 'Selector',
        selector: {
          matchExpressions: [
            { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop', 'infra'] },
          ],
        },
      },
    ),
  },
);

const listener = fc
  .record({
    place: fc.constantFrom(...PLACES),
    hostname: mostly(fc.constant(undefined), hostnames, 2),
    namespaces: mostly(allowedNamespaces, fc.constant(undefined)),
    isOfOneKind: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  })
  .map(({ place: { port, protocol }, hostname, namespaces, isOfOneKind }) => {
    const kinds = isOfOneKind ? { kinds: [{ kind: KINDS[protocol] }] } : {};
    const hasHost = hostname !== undefined && !['TCP', 'UDP'].includes(protocol);
    return {
      ...{ port, protocol, allowedRoutes: { ...(namespaces && { namespaces }), ...kinds } },
      ...(hasHost && { hostname }),
      ...(protocol === 'HTTPS' && { tls: { certificateRefs: [{ name: 'certificate' }] } }),
      ...(protocol === 'TLS' && { tls: { mode: 'Passthrough' } }),
    };
  });

function listenersUpTo(maxLength: number) {
  return fc
    .uniqueArray(listener, {
      ...{ minLength: 1, maxLength },
      selector: (one) => `${one.port} ${'hostname' in one ? one.hostname : ''}`,
    })
    .map((list) => list.map((one, index) => ({ name: `l${index}`, ...one })));
}

export const GATEWAY_CLASS: Manifest = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'edge' },
  spec: { controllerName: 'gateway.example.com/controller' },
};

/** Up to two Gateways. */
export function gatewaysIn(namespaces: readonly string[]): fc.Arbitrary<Manifest[]> {
  const gateway = (name: string) =>
    fc
      .record({
        namespace: fc.constantFrom(...namespaces),
        listeners: listenersUpTo(5),
        allowedListeners: mostly(
          fc.option(allowedNamespaces, { nil: undefined }),
          fc.constant({ from: 'None' }),
        ),
      })
      .map(({ namespace, listeners, allowedListeners }): Manifest => ({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name, namespace },
        spec: {
          ...{ gatewayClassName: 'edge', listeners },
          ...(allowedListeners && { allowedListeners: { namespaces: allowedListeners } }),
        },
      }));
  return fc
    .tuple(gateway('edge'), gateway('inner'), fc.boolean())
    .map(([first, second, both]) => (both ? [first, second] : [first]));
}

/** Up to two ListenerSets of a Gateway, which it may not allow. */
export function listenerSetsOf(
  namespaces: readonly string[],
  gateways: readonly Manifest[],
): fc.Arbitrary<Manifest[]> {
  const set = (name: string) =>
    fc
      .record({
        namespace: fc.constantFrom(...namespaces),
        parent: fc.constantFrom(...gateways),
        listeners: listenersUpTo(2),
      })
      .map(({ namespace, parent, listeners }): Manifest => ({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'ListenerSet',
        metadata: { name, namespace },
        spec: { parentRef: referenceTo(parent), listeners },
      }));
  return fc.tuple(set('more'), set('others')).chain((sets) => some(sets));
}

/** What names an object of any namespace. */
export function referenceTo({ kind, metadata: { name, namespace } }: Manifest) {
  return {
    ...(kind !== 'Gateway' && { group: 'gateway.networking.k8s.io', kind }),
    ...{ name, namespace },
  };
}
