import * as fc from 'fast-check';
import { answersOf } from '../../support/answers/answer';
import type { Asked } from '../../support/answers/asked';
import type { Ending } from '../../support/answers/ending';
import type { Manifest } from '../../support/chart';
import { HOSTS, PATHS, hostnames } from '../../support/networks/alphabets';
import { httpRules } from '../../support/networks/http-rules';
import { ingressesIn } from '../../support/networks/ingresses';
import type { Workload } from '../../support/networks/workloads';
import { workloadObjects } from '../../support/networks/workloads';
import { byGateway } from '../../support/routing/http-route';
import { byNginx } from '../../support/routing/nginx';
import type { Outcome, Request } from '../../support/routing/outcome';
import { agrees, answerOf, manifestsOf, recorded } from '../../support/routing/recorded';

const CLASS: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: {
    name: 'nginx',
    annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' },
  },
  spec: { controller: 'k8s.io/ingress-nginx' },
};

const PORTS = { http: 80, https: 443 };

/** A Service for each backend of Ingresses. */
function servicesOf(ingresses: readonly Manifest[]): Manifest[] {
  const named = JSON.stringify(ingresses).matchAll(/"name":"([^"]+)","port":\{"number":(\d+)\}/g);
  const ports = new Map<string, Set<number>>();
  for (const [, name = '', port] of named) {
    ports.set(name, (ports.get(name) ?? new Set()).add(Number(port)));
  }
  return [...ports].map(([name, all]) => ({
    ...{ apiVersion: 'v1', kind: 'Service', metadata: { name } },
    spec: { ports: [...all].map((port) => ({ name: `p${port}`, port })) },
  }));
}

/** Without the namespace, as the matchers of one application have it. */
function plain(ending: Ending): Outcome {
  return JSON.parse(JSON.stringify(ending).replaceAll('"default/', '"')) as Outcome;
}

/** What the matchers of one application do not know: redirects of other annotations. */
const OTHER_REDIRECTS = /(temporal|permanent)-redirect|\(\?-i\)/;

test('ingress-nginx 1.15.1 answered as the oracle says', () => {
  const tables = recorded('ingress-nginx').tables.filter(
    (table) => !OTHER_REDIRECTS.test(JSON.stringify(table.ingresses)),
  );
  const lines = tables.flatMap((table) => {
    const ingresses = manifestsOf(table, 'nginx.ingress.kubernetes.io/');
    const ask = answersOf([CLASS, ...servicesOf(ingresses), ...ingresses]);
    return table.answers.map((line) => {
      const { request, answer } = answerOf(line);
      const ending = ask({ client: 'outside', port: PORTS[request.scheme], ...asAsked(request) });
      return { line, ending, answer, isRight: agrees(plain(statusless(ending)), answer) };
    });
  });
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter(({ isRight }) => !isRight)).toEqual([]);
});

/** The recorded status of a redirect to HTTPS is left open here and there. */
function statusless(ending: Ending): Ending {
  const isToHttps = typeof ending === 'object' && 'redirect' in ending && ending.status === 308;
  return isToHttps ? { redirect: ending.redirect } : ending;
}

function asAsked({ scheme, ...rest }: Request): Omit<Asked, 'client' | 'port'> {
  return { protocol: scheme, ...rest };
}

const RUNS = Number(process.env['PARITY_RUNS'] ?? 40);

const PORT = { name: 'http', port: 80, protocol: 'TCP' };

const WORKLOADS: readonly Workload[] = ['web', 'api', 'store'].map((name) => ({
  ...{ namespace: 'default', name, ports: [PORT] },
}));

const SERVICES = WORKLOADS.flatMap(workloadObjects);

const requests = fc.array(
  fc.record({
    scheme: fc.constantFrom('http' as const, 'https' as const),
    host: fc.constantFrom(...HOSTS, 'example.org'),
    path: fc.constantFrom(...PATHS, '/a/b/', '/a/x', '/x'),
    method: fc.constantFrom('GET', 'POST'),
    headers: fc.constantFrom<Record<string, string>>(
      ...[{}, { 'X-Version': '1' }, { 'X-Canary': 'yes' }],
    ),
  }),
  { minLength: 20, maxLength: 20 },
);

/** What the matchers of one application say, in the words of the oracle. */
function settled(outcome: Outcome | { error: number }): unknown {
  if (typeof outcome === 'string') return outcome;
  if ('redirect' in outcome) return outcome.redirect;
  if (!('backends' in outcome)) return outcome;
  return Object.keys(outcome.backends).length === 0 ? { error: 500 } : outcome;
}

interface Agreement {
  readonly manifests: readonly Manifest[];
  readonly sent: readonly Request[];
  readonly matcher: (request: Request) => Outcome;
  readonly isLeftOut: (ending: Ending) => boolean;
}

/** How many endings were compared, all of which agree. */
function compare({ manifests, sent, matcher, isLeftOut }: Agreement): number {
  const ask = answersOf(manifests);
  const endings = sent.map((request) => ({
    ...{ request, other: settled(matcher(request)) },
    ending: ask({ client: 'outside', port: PORTS[request.scheme], ...asAsked(request) }),
  }));
  const compared = endings.filter(({ ending }) => !isLeftOut(ending));
  for (const { request, ending, other } of compared) {
    expect([request, settled(plain(ending))]).toEqual([request, other]);
  }
  return compared.length;
}

const GATEWAY: Manifest = {
  ...{ apiVersion: '', kind: 'Gateway', metadata: { name: 'edge' } },
  spec: {
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP' },
      { name: 'https', port: 443, protocol: 'HTTPS' },
    ],
  },
};

const backends = fc.constantFrom('web', 'api', 'store').map((name) => [{ name, port: 80 }]);

const httpRoutes = fc
  .array(
    fc.record({
      hostnames: fc.uniqueArray(hostnames, { maxLength: 2 }),
      rules: httpRules(backends).map(withoutParameters),
      sectionName: fc.constantFrom(undefined, 'http', 'https'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ hostnames: hosts, rules, sectionName }, index): Manifest => ({
      ...{ apiVersion: '', kind: 'HTTPRoute', metadata: { name: `r${index}` } },
      spec: {
        parentRefs: [{ name: 'edge', ...(sectionName && { sectionName }) }],
        ...(hosts.length > 0 && { hostnames: hosts }),
        rules,
      },
    })),
  );

/** The matcher knows no query, and writes each port that a redirect names. */
function withoutParameters(rules: object[]): object[] {
  const plainer = (key: string, value: unknown) => {
    if (key === 'queryParams') return undefined;
    if (key !== 'requestRedirect') return value;
    const { port, ...rest } = value as { port?: number };
    return port === 8443 ? { port, ...rest } : rest;
  };
  return JSON.parse(JSON.stringify(rules, plainer)) as object[];
}

test(`HTTPRoutes lead as the matcher of one Gateway says (${RUNS} sets)`, () => {
  let count = 0;
  fc.assert(
    fc.property(httpRoutes, requests, (routes, sent) => {
      count += compare({
        ...{ manifests: [GATEWAY, ...routes, ...SERVICES], sent },
        matcher: (request) => byGateway(routes, request),
        isLeftOut: (ending) => typeof ending === 'object' && 'oneOf' in ending,
      });
    }),
    { numRuns: RUNS },
  );
  expect(count).toBeGreaterThan(RUNS * 10);
});

/**
 * What the matcher knows: no default backend, no certificate for a wildcard, all backends there,
 * no exact root beside what takes the rest of a host, and a canary only where there is one host, since those of another host count too.
 */
const ingresses = ingressesIn(['default'], WORKLOADS).map((list) => {
  const hosts = new Set(JSON.stringify(list).match(/"host":"[^"]*"|"rules":\[\{"http"/g));
  return list
    .filter(({ spec }) => spec['rules'] !== undefined)
    .filter(({ metadata }) => hosts.size === 1 || !metadata.name.endsWith('canary'))
    .map(({ spec: { defaultBackend: _, tls, ...rest }, ...one }): Manifest => {
      const spec = JSON.stringify(tls ?? '*').includes('*') ? rest : { ...rest, tls };
      const text = JSON.stringify({ ...spec, ingressClassName: 'nginx' });
      const numbered = text.replaceAll('"name":"http"', '"number":80').replaceAll('gone', 'web');
      const typed = numbered
        .replaceAll('ImplementationSpecific', 'Prefix')
        .replaceAll('"path":"/","pathType":"Exact"', '"path":"/","pathType":"Prefix"');
      return { ...one, spec: JSON.parse(typed) as Manifest['spec'] };
    });
});

test(`Ingresses lead as the matcher of ingress-nginx says (${RUNS} sets)`, () => {
  let count = 0;
  fc.assert(
    fc.property(ingresses, requests, (all, sent) => {
      count += compare({
        ...{ manifests: [CLASS, ...all, ...SERVICES], sent },
        matcher: (request) => byNginx(all, request),
        isLeftOut: () => false,
      });
    }),
    { numRuns: RUNS },
  );
  expect(count).toBeGreaterThan(RUNS * 10);
});
