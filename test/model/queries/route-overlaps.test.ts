import * as fc from 'fast-check';
import { Network } from '../../../lib/model/queries/network';
import { claimsOfIngresses, claimsOfRoutes } from '../../../lib/model/queries/route-claims';
import { manifestsOf } from '../../../lib/model/read/manifest';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import type { Match, RouteSet, Verdict } from '../../support/routing/brute-force';
import { byBruteForce, pair } from '../../support/routing/brute-force';

/** Random sets of Ingresses, listeners and HTTPRoutes. */
const RUNS = Number(process.env['ROUTE_RUNS'] ?? 200);

const HOSTS = ['example.com', 'a.example.com', 'b.a.example.com'];
const WILDCARDS = ['*.example.com', '*.a.example.com'];
const host = fc.constantFrom(...HOSTS, ...WILDCARDS);
const someHost = fc.option(host, { nil: undefined, freq: 3 });
const path = fc.constantFrom('/', '/a', '/a/', '/a/b', '/ab');

const ingress = fc.record({
  className: fc.constantFrom('nginx', 'nginx', 'other'),
  paths: fc.array(
    fc.record({ host: someHost, path, pathType: fc.constantFrom('Prefix', 'Exact') }),
    { minLength: 1, maxLength: 3 },
  ),
});

const headers = fc.constantFrom<Match['headers']>(
  ...[{}, {}, {}, {}, {}, {}, { x: '1' }, { x: '2' }, { y: '1' }, { x: '1', y: '1' }],
);

const match: fc.Arbitrary<Match> = fc.record({
  path: fc.record({
    type: fc.constantFrom('PathPrefix', 'PathPrefix', 'Exact'),
    value: path,
  }),
  method: fc.constantFrom(undefined, undefined, undefined, undefined, 'GET', 'POST'),
  headers,
  query: fc.constantFrom<Match['query']>({}, {}, {}, {}, { q: '1' }),
});

const route = fc.record({
  section: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  hostnames: fc.uniqueArray(host, { maxLength: 2 }),
  rules: fc.array(fc.array(match, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
});

const listener = fc.record({ port: fc.constantFrom(80, 80, 8080), hostname: someHost });

const sets: fc.Arbitrary<RouteSet> = fc.record({
  ingresses: fc.array(ingress, { maxLength: 5 }),
  listeners: fc.uniqueArray(listener, {
    minLength: 1,
    maxLength: 3,
    selector: ({ port, hostname }) => `${port} ${hostname ?? ''}`,
  }),
  routes: fc.array(route, { maxLength: 5 }),
});

test(`the solver and a matcher of every request agree (${RUNS} sets of routes)`, () => {
  const count = { conflicts: 0, unreachable: 0 };
  fc.assert(
    fc.property(sets, (set) => {
      const expected = byBruteForce(set);
      expect(bySolver(objectsOf(set))).toEqual(expected);
      count.conflicts += expected.conflicts.length;
      count.unreachable += expected.unreachable.length;
    }),
    { numRuns: RUNS },
  );
  // Routes overlap often, or the agreement would say little.
  expect(count.conflicts).toBeGreaterThan(RUNS / 10);
  expect(count.unreachable).toBeGreaterThan(RUNS / 20);
});

test('no order of the manifests changes what is found', () => {
  fc.assert(
    fc.property(sets, fc.infiniteStream(fc.nat()), (set, keys) => {
      const objects = objectsOf(set);
      const shuffled = objects
        .map((object) => ({ object, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ object }) => object);
      expect(takersBySolver(shuffled)).toEqual(takersBySolver(objects));
    }),
    { numRuns: 60 },
  );
});

test('an object that is given twice is no rival of itself', () => {
  const set: RouteSet = {
    ingresses: [{ className: 'nginx', paths: [{ path: '/', pathType: 'Prefix' }] }],
    listeners: [{ port: 80 }],
    routes: [],
  };
  expect(bySolver([...objectsOf(set), ...objectsOf(set)])).toEqual({
    conflicts: [],
    unreachable: [],
  });
});

function claimsOf(objects: readonly Record<string, unknown>[]) {
  const manifests = objects.flatMap((object) => manifestsOf(object, {}));
  const network = new Network(DEFAULT_TARGET, manifests);
  const sides = [claimsOfIngresses(network), claimsOfRoutes(network)];
  return {
    ties: sides.flatMap(({ ties }) => ties),
    unreachable: sides.flatMap(({ unreachable }) => unreachable),
  };
}

function bySolver(objects: readonly Record<string, unknown>[]): Verdict {
  const { ties, unreachable } = claimsOf(objects);
  const conflicts = ties.flatMap((tie) => {
    const rivals = tie.map(({ manifest: { kind, name }, field }) => ({
      object: `${kind} ${name}`,
      field,
    }));
    return rivals.flatMap((one) =>
      rivals
        .filter(({ object }) => object !== one.object || object.startsWith('Ingress'))
        .filter((other) => other !== one && other.field + other.object !== one.field + one.object)
        .map((other) => pair(one, other)),
    );
  });
  const lost = unreachable.map(({ manifest: { kind, name }, rule }) => `${kind} ${name} ${rule}`);
  return { conflicts: [...new Set(conflicts)].sort(), unreachable: lost.sort() };
}

function takersBySolver(objects: readonly Record<string, unknown>[]): string[] {
  return claimsOf(objects)
    .unreachable.map(({ manifest, rule, takers }) => {
      const by = takers.map(({ manifest: { name }, field }) => `${name} ${field}`);
      return `${manifest.name} ${rule}: ${by.join(', ')}`;
    })
    .sort();
}

/** The objects that say what a set says. */
function objectsOf({ ingresses, listeners, routes }: RouteSet): Record<string, unknown>[] {
  const gateway = 'gateway.networking.k8s.io/v1';
  return [
    ...ingresses.map(({ className, paths }, index) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: `i${index}` },
      spec: {
        ingressClassName: className,
        rules: paths.map(({ host: one, ...rest }) => ({ host: one, http: { paths: [rest] } })),
      },
    })),
    {
      apiVersion: gateway,
      kind: 'Gateway',
      metadata: { name: 'edge' },
      spec: {
        listeners: listeners.map((one, index) => ({ name: `l${index}`, protocol: 'HTTP', ...one })),
      },
    },
    ...routes.map(({ section, hostnames, rules }, index) => ({
      apiVersion: gateway,
      kind: 'HTTPRoute',
      metadata: { name: `r${index}` },
      spec: {
        parentRefs: [
          { name: 'edge', sectionName: section === undefined ? undefined : `l${section}` },
        ],
        hostnames,
        rules: rules.map((matches) => ({ matches: matches.map(matchOf) })),
      },
    })),
  ];
}

function matchOf({ path: one, method, headers: wanted, query }: Match) {
  const pairs = (map: Match['headers']) =>
    Object.entries(map).map(([name, value]) => ({ name, value }));
  return { path: one, method, headers: pairs(wanted), queryParams: pairs(query) };
}
