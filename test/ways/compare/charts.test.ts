import { askedText, turnText } from '../../../lib/report/diff/diff';
import { compareNetworks } from '../../../lib/ways/compare/compare';
import { networkOf } from '../../support/network';

const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules: [{ host: a.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;

const release = (spec: string, labels = '') => `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web, namespace: shop, labels: { ${labels} } }
spec: { ${spec} }
`;

const artefact = (spec: string) => `
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: web, namespace: flux-system }
spec: { url: "oci://ghcr.io/example/web", ${spec} }
`;

const application = (spec: string) => `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: web, namespace: argocd }
spec: { ${spec}, destination: { namespace: shop } }
`;

const chart = (version: string) => `chart: { spec: { chart: web, version: ${version} } }`;
const HOSTS = 'values: { ingress: { hosts: [A.example.com] } }';

function changes(old: readonly string[], now: readonly string[]): string[] {
  const [before, after] = [old, now].map((those) => ({ network: networkOf(those.join('---')) }));
  if (!before || !after) return [];
  return compareNetworks({ old: before, now: after }).changes.map(
    (one) => `${one.kind}: ${askedText(one)}: ${turnText(one)}`,
  );
}

const BACKEND = 'Service shop/web:80 (which is in none of the files)';
const NAMED = 'unknown (HelmRelease shop/web names the host, and no chart is rendered)';
const NOT_HELD = 'unknown (what it holds is in none of the files)';
const NOT_RENDERED = 'unknown (no chart is rendered)';

test.each([
  [
    'a route that moved into the values of a chart is not closed',
    [INGRESS, release(chart('1.0.0'))],
    [release(`${chart('1.0.0')}, ${HOSTS}`)],
    [`untold: GET https://a.example.com/ from outside: ${BACKEND} before, ${NAMED} now`],
  ],
  [
    'a route that moved into the values of a chart of Argo CD is not closed',
    [INGRESS, application('source: { chart: web, targetRevision: 1.0.0 }')],
    [
      application(
        'sources: [{ chart: web, targetRevision: 1.0.0, helm: { valuesObject: { hosts: [a.example.com] } } }]',
      ),
    ],
    [
      `untold: GET https://a.example.com/ from outside: ${BACKEND} before, unknown (Application argocd/web names the host, and no chart is rendered) now`,
    ],
  ],
  [
    'a folder of another revision is no chart',
    [application('source: { path: web, chart: "", targetRevision: v1 }')],
    [application('source: { path: web, chart: "", targetRevision: v2 }')],
    [],
  ],
  [
    'one that came out of them is not opened',
    [release(HOSTS)],
    [INGRESS, release('values: {}')],
    [`untold: GET https://a.example.com/ from outside: ${NAMED} before, ${BACKEND} now`],
  ],
  [
    'a route that goes beside a chart of other hosts is closed, and what the chart brings is told apart',
    [INGRESS, release(chart('1.0.0'))],
    [release(chart('2.0.0'))],
    [
      `closed: GET https://a.example.com/ from outside: ${BACKEND} before, nothing now`,
      `untold: what HelmRelease shop/web brings from outside: ${NOT_RENDERED} before, ${NOT_RENDERED} with a change behind it now`,
    ],
  ],
  [
    'what a chart does not depend on is no change of it',
    [release(`${chart('1.0.0')}, interval: 5m`, 'team: a')],
    [release(`${chart('1.0.0')}, interval: 10m`, 'team: b')],
    [],
  ],
  [
    'another version of an artefact',
    [artefact(`ref: { tag: 1.0.0 }, interval: 5m`)],
    [artefact(`ref: { semver: 1.x }, interval: 5m`)],
    [
      `untold: what OCIRepository flux-system/web brings from outside: ${NOT_HELD} before, ${NOT_HELD} with a change behind it now`,
    ],
  ],
  [
    'an artefact that is fetched more often',
    [artefact(`ref: { digest: "sha256:1" }, interval: 5m`)],
    [artefact(`ref: { digest: "sha256:1" }, interval: 10m`)],
    [],
  ],
  [
    'another version of a chart that Argo CD renders',
    [application('source: { chart: web, targetRevision: 1.0.0 }')],
    [application('source: { chart: web, targetRevision: 2.0.0 }')],
    [
      `untold: what Application argocd/web brings from outside: ${NOT_RENDERED} before, ${NOT_RENDERED} with a change behind it now`,
    ],
  ],
  [
    'one of several sources that is a chart',
    [application('sources: [{ repoURL: git }, { chart: web, targetRevision: 1.0.0 }]')],
    [application('sources: [{ repoURL: git }, { chart: web, targetRevision: 1.0.1 }]')],
    [
      `untold: what Application argocd/web brings from outside: ${NOT_RENDERED} before, ${NOT_RENDERED} with a change behind it now`,
    ],
  ],
  [
    'how Argo CD syncs, and what it deploys of a repository',
    [application('source: { path: web, targetRevision: v1 }, syncPolicy: {}')],
    [application('source: { path: web, targetRevision: v2 }')],
    [],
  ],
])('%s', (_, old, now, expected) => {
  expect(changes(old, now)).toEqual(expected);
});
