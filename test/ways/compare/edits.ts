import * as fc from 'fast-check';
import type { Manifest } from '../../support/chart';
import { HOSTS, PATHS } from '../../support/networks/alphabets';
import type { GeneratedNetwork } from '../../support/networks/network';
import { networks } from '../../support/networks/network';

/** Two networks, the second of which is the first after some edits. */
export interface NetworkPair {
  readonly old: readonly Manifest[];
  readonly now: readonly Manifest[];
  readonly requests: GeneratedNetwork['requests'];
}

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];
const MOVED = [...ROUTES, 'Gateway', 'ListenerSet', 'ReferenceGrant'];

type Edit =
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'take'; readonly at: number }
  | { readonly kind: 'value'; readonly at: number; readonly spot: number; readonly value: number }
  | { readonly kind: 'ingresses' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const), at: fc.nat(40) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('value' as const),
      at: fc.nat(40),
      spot: fc.nat(30),
      value: fc.nat(10),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'ingresses' as const }) },
);

export const pairs: fc.Arbitrary<NetworkPair> = fc
  .tuple(networks, networks, fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([first, second, edits]) => ({
    old: first.manifests,
    now: edits.reduce((all, one) => edited(all, second.manifests, one), first.manifests),
    requests: [...first.requests, ...second.requests],
  }));

function edited(
  all: readonly Manifest[],
  others: readonly Manifest[],
  one: Edit,
): readonly Manifest[] {
  if (one.kind === 'ingresses') {
    const isIngress = ({ kind }: Manifest) => kind === 'Ingress';
    const kept = all.filter((each) => !isIngress(each));
    return [...kept, ...others.filter((each) => isIngress(each) && isIn(all)(each))];
  }
  if (one.kind === 'take') {
    const candidates = others.filter(
      (each) => [...MOVED, 'Namespace'].includes(each.kind) && isIn(all)(each),
    );
    const taken = candidates[one.at % Math.max(1, candidates.length)];
    return taken ? [...all.filter((each) => keyOf(each) !== keyOf(taken)), taken] : all;
  }
  const candidates = all.filter(
    (each) => MOVED.includes(each.kind) || (each.kind === 'Ingress' && !isCanary(each)),
  );
  const chosen = candidates[one.at % Math.max(1, candidates.length)];
  if (!chosen) return all;
  if (one.kind === 'drop') return all.filter((each) => each !== chosen);
  return all.map((each) => (each === chosen ? withOtherValue(each, one.spot, one.value) : each));
}

/** Its backend is told apart by name from those of others: ingress-nginx merges what has one. */
function isCanary({ metadata: { annotations = {} } }: Manifest): boolean {
  return 'nginx.ingress.kubernetes.io/canary' in annotations;
}

/** What is in a namespace that is given: of others, the labels are not known. */
function isIn(all: readonly Manifest[]) {
  const namespaces = new Set(
    all.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name),
  );
  return ({ kind, metadata: { name, namespace } }: Manifest) =>
    namespaces.has(kind === 'Namespace' ? name : (namespace ?? ''));
}

function keyOf({ kind, metadata: { namespace, name } }: Manifest): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}

/** With one value replaced by another one of its kind: a host, a path, a Service, a weight. */
function withOtherValue(manifest: Manifest, spot: number, value: number): Manifest {
  if (manifest.kind === 'Ingress') return withOtherBackend(manifest, spot, value);
  const spots = spotsIn(manifest.spec);
  const [holder, key] = spots[spot % Math.max(1, spots.length)] ?? [];
  if (!holder || key === undefined) return manifest;
  const copy = structuredClone(manifest);
  const place = spotsIn(copy.spec)[spot % spots.length];
  if (place) place[0][place[1]] = otherValue(key, place[0][key], value);
  return hasDistinctListeners(copy) ? copy : manifest;
}

interface ListenerSpec {
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
}

/** The API server refuses two that are alike; of two protocols at one port nobody knows what is served. */
function hasDistinctListeners({ spec }: Manifest): boolean {
  const listeners = (spec['listeners'] ?? []) as ListenerSpec[];
  const keys = new Set(listeners.map(({ port, hostname = '' }) => `${port} ${hostname}`));
  const isHttp = ({ protocol }: ListenerSpec) => protocol === 'HTTP';
  return (
    keys.size === listeners.length &&
    listeners.every((one) => isHttp(one) === [80, 8080].includes(one.port))
  );
}

type Holder = Record<string, unknown>;

function spotsIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Holder).flatMap(([key, one]): [Holder, string][] => {
    const isSpot = key in OTHERS && typeof one !== 'object';
    const isHosts = key === 'hostnames';
    return [
      ...(isSpot || isHosts ? [[value as Holder, key] as [Holder, string]] : []),
      ...spotsIn(one),
    ];
  });
}

const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  hostname: HOSTS,
  weight: [0, 1, 3],
  port: [80, 8080],
  value: PATHS,
  method: ['GET', 'POST', 'PUT'],
  statusCode: [301, 302],
};

function otherValue(key: string, old: unknown, value: number): unknown {
  if (key === 'hostnames') return [HOSTS[value % HOSTS.length]];
  // The value of a header is no path.
  if (key === 'value' && !String(old).startsWith('/')) return String(value % 3);
  const all = OTHERS[key] ?? [];
  return all[value % all.length];
}

/** ingress-nginx refuses what has a path of another Ingress, so hosts and paths stay. */
function withOtherBackend(manifest: Manifest, spot: number, value: number): Manifest {
  const copy = structuredClone(manifest);
  const rules = (copy.spec['rules'] ?? []) as { http: { paths: { backend: object }[] } }[];
  const paths = rules.flatMap(({ http }) => http.paths);
  const path = paths[spot % Math.max(1, paths.length)];
  if (path) path.backend = { service: { name: ['web', 'gone'][value % 2], port: { number: 80 } } };
  return copy;
}
