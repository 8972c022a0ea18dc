import type { ClusterProps } from '../../lib';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { routed } from '../../lib/ways/routes/route-request';
import { endingAtService, endingOf, requestOf } from '../ways/routes/endings';
import type { Ending } from './answers/ending';
import type { Manifest } from './chart';
import type { Request } from './routing/outcome';
import { agrees } from './routing/recorded';

/** The proxy that tables of routes are for. */
export interface TracedSide {
  readonly namespace: string;
  readonly cluster: ClusterProps;
  /** `spec.controller` of its class, where it reads Ingresses. */
  readonly controller?: string;
  /** `spec.controllerName` of its class, where it reads routes. */
  readonly gatewayController?: string;
}

const BACKENDS = [
  'one',
  'two',
  'three',
  'four',
  'web',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** The tracer of ways as a matcher: what becomes of a request to a table of routes. */
export function traced(
  side: TracedSide,
  manifests: readonly Manifest[],
): (asked: Request) => Ending {
  // Without a time nothing says which of two is older.
  const created = '2026-01-01T00:00:00Z';
  const items = [...surroundings(side), ...manifests].map(({ metadata, ...rest }) => ({
    metadata: { creationTimestamp: created, namespace: side.namespace, ...metadata },
    ...rest,
  }));
  const { manifests: read } = readText(JSON.stringify({ kind: 'List', items }), 'a.json');
  const network = new Network(DEFAULT_TARGET, read);
  const leadsTo = endingAtService(network);
  return ({ scheme, ...rest }) => {
    const port = scheme === 'https' ? 443 : 80;
    const request = requestOf({ ...rest, protocol: scheme, client: 'outside', port }, false);
    const [only] = routed(network, request, leadsTo);
    return only
      ? withoutNamespace(endingOf(only.chain, false), `${side.namespace}/`)
      : 'no connection';
  };
}

/** Whether a proxy may answer so: what is not known may be anything. */
export function mayAnswer(ending: Ending, answer: string): boolean {
  if (ending === 'unknown') return true;
  if (ending === 'unavailable') return false;
  if (typeof ending === 'string') return agrees(ending, answer);
  if ('oneOf' in ending) return ending.oneOf.some((one) => mayAnswer(one, answer));
  if ('error' in ending) return answer === String(ending.error);
  return agrees(ending, answer);
}

function withoutNamespace(ending: Ending, prefix: string): Ending {
  if (typeof ending === 'string') return ending;
  if ('oneOf' in ending) return { oneOf: ending.oneOf.map((one) => withoutNamespace(one, prefix)) };
  if (!('backends' in ending)) return ending;
  const backends = Object.entries(ending.backends).map(([name, share]) => [
    name.replace(prefix, ''),
    share,
  ]);
  return { ...ending, backends: Object.fromEntries(backends) as Record<string, number> };
}

function surroundings({ cluster, controller, gatewayController = '' }: TracedSide): Manifest[] {
  const { ingressClass, gateway } = cluster;
  const names = [...BACKENDS, ...BACKENDS.map((name) => `${name}-canary`)];
  return [
    ...names.map((name) => ({
      ...{ apiVersion: 'v1', kind: 'Service', metadata: { name } },
      spec: { ports: [80, 8080].map((port) => ({ name: `port-${port}`, port })) },
    })),
    ...(ingressClass === undefined
      ? []
      : [
          {
            ...{ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass' },
            metadata: { name: ingressClass },
            spec: { controller },
          },
        ]),
    ...(gateway === undefined ? [] : gatewayOf(gatewayController)),
  ];
}

function gatewayOf(controllerName: string): Manifest[] {
  const tls = { certificateRefs: [{ name: 'shop-tls' }] };
  const listeners = [
    { name: 'http', protocol: 'HTTP', port: 80 },
    { name: 'https', protocol: 'HTTPS', port: 443, tls },
  ];
  const apiVersion = 'gateway.networking.k8s.io/v1';
  return [
    { apiVersion, kind: 'GatewayClass', metadata: { name: 'edge' }, spec: { controllerName } },
    {
      ...{ apiVersion, kind: 'Gateway', metadata: { name: 'edge' } },
      spec: { gatewayClassName: 'edge', listeners },
    },
  ];
}
