import { mapGraph } from '../../../lib/map/graph/graph';
import { MapColumn, MapState } from '../../../lib/map/graph/map-graph';
import { waysOf } from '../../../lib/ways/trace/ways';
import { networkOf } from '../../support/network';
import { SHOP } from '../../support/shop';
import { edgeLines, mapOf } from '../support';
import { GRAPHS } from './graph.cases';

test.each(GRAPHS)('the edges of $title', ({ yaml, edges }) => {
  expect(edgeLines(mapOf(yaml))).toEqual(edges);
});

test.each(GRAPHS)('no order of objects changes the graph of $title', ({ yaml }) => {
  const turned = yaml.split('---\n').reverse().join('---\n');
  const { nodes, ...others } = mapOf(turned);
  const { nodes: before, ...othersBefore } = mapOf(yaml);
  expect(nodes.map(({ key, state }) => [key, state])).toEqual(
    before.map(({ key, state }) => [key, state]),
  );
  const shown = edgeLines({ nodes, ...others });
  expect(shown).toEqual(edgeLines({ nodes: before, ...othersBefore }));
  expect(others.ways).toEqual(othersBefore.ways);
});

test('every way begins at a client, passes from left to right, and has its state', () => {
  for (const { yaml } of GRAPHS) {
    const { nodes, edges, ways } = mapOf(yaml);
    for (const way of ways) {
      const own = way.edges.map((one) => edges[one]);
      const targets = new Set(own.map((edge) => edge?.to));
      const starts = own.filter((edge) => !targets.has(edge?.from ?? 0));
      expect(starts.map((edge) => nodes[edge?.from ?? 0]?.column)).toEqual([MapColumn.CLIENT]);
      if (way.state !== MapState.BROKEN) continue;
      expect(own.map((edge) => edge?.state)).toContain(MapState.BROKEN);
    }
  }
});

test('what is broken says why, where, and what to write instead', () => {
  const { nodes } = mapOf(SHOP);
  const broken = nodes.filter(({ state }) => state === MapState.BROKEN);
  expect(broken).toEqual([
    {
      key: 'service "" ["Service shop/web has no port 81","Ingress shop/web"]',
      column: 'service',
      label: 'Service shop/web has no port 81',
      detail: '',
      cluster: '',
      namespace: 'shop',
      state: 'broken',
      notes: [
        {
          state: 'broken',
          what: 'Service shop/web has no port 81',
          why: 'it has 80',
          fix: 'Refer to a port that the Service has.',
          places: [
            {
              origin: 'a.yaml:15',
              object: 'Ingress shop/web',
              field: 'spec.rules[0].http.paths[1].backend',
            },
            { origin: 'a.yaml:20', object: 'Service shop/web', field: 'spec.ports' },
          ],
        },
      ],
      findings: [],
    },
  ]);
});

test('a node has the findings at its object, the first ten', () => {
  const network = networkOf(SHOP);
  const service = network.services[0]?.manifest;
  const faults = Array.from({ length: 12 }, (_, at) => ({
    ...{ id: `NET${500 + at}`, isError: true, isRefusal: false, what: 'wrong', fix: 'Write it.' },
    places: [{ manifest: service, field: 'spec' }],
  }));
  const { nodes } = mapGraph([{ cluster: '', ways: waysOf(network) }], faults);
  const node = nodes.find(
    ({ label, column }) => label === 'shop/web' && column === MapColumn.SERVICE,
  );
  expect(node?.findings).toHaveLength(10);
  expect(node?.findings[0]).toEqual({
    rule: 'NET500',
    isError: true,
    what: 'wrong',
    fix: 'Write it.',
  });
});

test('what the API server refuses is broken, and so is what comes to it', () => {
  const network = networkOf(SHOP);
  const service = network.services[0]?.manifest;
  const refusal = { id: 'NET009', isError: true, isRefusal: true, what: 'wrong', fix: 'Write it.' };
  const faults = [{ ...refusal, places: [{ manifest: service, field: 'spec' }] }];
  const { ways } = mapGraph([{ cluster: '', ways: waysOf(network) }], faults);
  expect(ways.map(({ state }) => state)).toEqual(['broken', 'broken', 'broken']);
});

test('of very many backends the first hundred are drawn, and the rest counted', () => {
  const pods = Array.from({ length: 130 }, (_, at) =>
    (SHOP.split('---')[2] ?? '').replace(
      'name: web, namespace',
      `name: web-${1000 + at}, namespace`,
    ),
  );
  const yaml = [...SHOP.split('---').slice(1, 2), ...pods].join('---');
  const lines = edgeLines(mapOf(yaml));
  expect(lines).toHaveLength(2 + 101);
  expect(lines).toContain('shop/web [Service, port 80] > shop/web-1099 [Deployment] (reached)');
  expect(lines).toContain('shop/web [Service, port 80] > 30 more backends (reached)');
  expect(edgeLines(mapOf(yaml.split('---').reverse().join('---')))).toEqual(lines);
});

test('clusters have nodes of their own', () => {
  const ways = waysOf(networkOf(SHOP));
  const one = mapGraph([{ cluster: 'a', ways }], []);
  const two = mapGraph(
    ['a', 'b'].map((cluster) => ({ cluster, ways })),
    [],
  );
  expect([two.nodes.length, two.edges.length]).toEqual([
    2 * one.nodes.length,
    2 * one.edges.length,
  ]);
});

test('what a terminal obeys is shown in every text', () => {
  const { nodes, edges, ways } = mapOf(SHOP.replaceAll('/old', '"/o\\u202eld\\u001b[2J"'));
  const text = JSON.stringify([nodes, edges, ways]);
  expect(text).toContain('/o\\\\u202eld\\\\u001b[2J');
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('a route without a path takes every path, and a Service that is not there has the port of its route', () => {
  const route = (name: string, kind: string, match: string) => `
apiVersion: traefik.io/v1alpha1
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
spec: {routes: [{kind: Rule, match: '${match}', services: [{name: gone, port: 8080}]}]}
`;
  const yaml = [
    route('web', 'IngressRoute', 'Host(`a.example.com`)'),
    route('tcp', 'IngressRouteTCP', 'HostSNI(`*`)'),
  ].join('---');
  const labels = mapOf(yaml).nodes.map(({ label, detail }) => `${label} (${detail})`);
  expect(labels).toContain('every path (IngressRoute shop/web)');
  expect(labels).toContain('connections (IngressRouteTCP shop/tcp)');
  expect(labels).toContain('shop/gone (Service, port 8080)');
});
