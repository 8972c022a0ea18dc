import * as fc from 'fast-check';
import type { Asked } from '../answers/asked';
import type { Manifest } from '../chart';
import { GRPC_METHODS, GRPC_SERVICES, HOSTS, METHODS, PATHS, mostly } from './alphabets';
import { listenersIn } from './parents';

const PROTOCOLS: ReadonlyMap<string, readonly Asked['protocol'][]> = new Map([
  ['HTTP', ['http', 'http', 'http', 'grpc']],
  ['HTTPS', ['https', 'https', 'grpc']],
  ['TLS', ['tls']],
  ['TCP', ['tcp']],
  ['UDP', ['udp']],
]);

type Place = Pick<Asked, 'at' | 'port' | 'protocol'>;

/** What there is to ask: each listener, and the ports of the web of a controller. */
function placesOf(manifests: readonly Manifest[]): Place[] {
  const gateways = manifests.filter(({ kind }) => kind === 'Gateway');
  const sets = manifests.filter(({ kind }) => kind === 'ListenerSet');
  const listeners = [...gateways, ...sets].flatMap((owner) =>
    listenersIn(owner).flatMap(({ port, protocol }) =>
      gateways.flatMap(({ metadata: { name, namespace } }) =>
        (PROTOCOLS.get(protocol) ?? []).map((one) => ({
          ...{ at: `Gateway/${namespace}/${name}`, port, protocol: one },
        })),
      ),
    ),
  );
  const ingress = manifests.some(({ kind }) => kind === 'Ingress')
    ? ([
        { at: 'Ingress/k8s.io/ingress-nginx', port: 80, protocol: 'http' },
        { at: 'Ingress/k8s.io/ingress-nginx', port: 443, protocol: 'https' },
      ] as const)
    : [];
  const doubled = [...ingress, ...ingress, ...ingress];
  return [...listeners, ...doubled];
}

const nearPath = fc
  .tuple(fc.constantFrom<string>(...PATHS), fc.constantFrom('', '', '', '/', 'x', '/x', '/b'))
  .map(([path, end]) => (path.endsWith('/') && end.startsWith('/') ? path : `${path}${end}`));

const grpcPath = fc
  .tuple(fc.constantFrom(...GRPC_SERVICES, 'shop.cart'), fc.constantFrom(...GRPC_METHODS, 'add'))
  .map(([service, method]) => `/${service}/${method}`);

const headers = fc.record(
  {
    'X-Version': fc.constantFrom('1', '2'),
    'x-team': fc.constantFrom('blue', 'Blue'),
    'X-Canary': fc.constantFrom('yes', 'no', 'always', 'never'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const query = fc.record(
  { q: fc.constantFrom('1', '2'), Q: fc.constant('1'), page: fc.constant('2') },
  { requiredKeys: [], noNullPrototype: true },
);

function requestTo(place: Place): fc.Arbitrary<Asked> {
  const { protocol } = place;
  const base = {
    client: fc.constantFrom('outside' as const, 'pod' as const),
    port: mostly(fc.constant(place.port), fc.constantFrom(80, 443, 8080, 81), 20),
    host: fc.constantFrom(...HOSTS, 'c.b.a.example.com', 'example.org'),
  };
  const own = { ...place, protocol };
  if (['tcp', 'udp', 'tls'].includes(protocol)) {
    return fc.record(base).map((one) => ({ ...own, ...one }));
  }
  const isGrpc = protocol === 'grpc';
  return fc
    .record({
      ...base,
      path: isGrpc ? mostly(grpcPath, nearPath) : nearPath,
      method: isGrpc ? fc.constant('POST') : fc.constantFrom<string>(...METHODS),
      headers: headers,
      query: mostly(fc.constant({}), query as fc.Arbitrary<Record<string, string>>, 2),
    })
    .map((one) => ({ ...own, ...one }));
}

/** The name of a Service, asked by a pod or from outside. */
function requestToService(manifests: readonly Manifest[]): fc.Arbitrary<Asked> {
  const services = manifests.filter(({ kind }) => kind === 'Service');
  return fc.record({
    client: fc.constantFrom('outside' as const, 'pod' as const, 'pod' as const),
    protocol: fc.constantFrom('http' as const, 'tcp' as const, 'udp' as const),
    host: fc.constantFrom(
      ...services.map(
        ({ metadata: { name, namespace } }) => `${name}.${namespace}.svc.cluster.local`,
      ),
    ),
    port: fc.constantFrom(80, 8080, 53, 81),
    path: fc.constantFrom<string>(...PATHS),
  });
}

export const REQUESTS = 20;

/** Requests for a network, most of which lead somewhere or nearly so. */
export function requestsTo(manifests: readonly Manifest[]): fc.Arbitrary<Asked[]> {
  const places = placesOf(manifests);
  const request = fc.constantFrom(...places).chain(requestTo);
  const any = mostly(request, requestToService(manifests), 19);
  return fc.array(any, { minLength: REQUESTS, maxLength: REQUESTS });
}
