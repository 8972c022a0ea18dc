import { Kustomizer } from '../../lib/deploy/kustomize/build';
import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

/** A line above `patches` moves all that Flux writes by one. */
function flux(port: string, { isMoved = false, namespace = 'shop' } = {}): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: apps
  namespace: flux-system
spec:
  path: ./apps/web
  sourceRef: { kind: GitRepository, name: flux-system }
  postBuild: { substitute: { PORT: "${port}" } }
${isMoved ? '  prune: true\n' : ''}  targetNamespace: ${namespace}
  patches:
    - patch: |
        apiVersion: v1
        kind: Service
        metadata: { name: web }
        spec: { type: NodePort }
`;
}

const WEB = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: \${PORT}
`;

/** How often kustomize runs for what Flux deploys, and what it becomes: type, its line, ports. */
function deployed(files: Readonly<Record<string, string>>): {
  readonly runs: number;
  readonly found: readonly string[];
} {
  const builds = jest.spyOn(Kustomizer.prototype, 'build');
  const { units } = unitsOf(Object.keys(files), memoryFiles(files));
  const runs = builds.mock.calls.filter(([, changes]) => (changes?.edits ?? []).length > 0).length;
  builds.mockRestore();
  const found = units
    .filter(({ kind }) => kind.startsWith('Flux'))
    .flatMap(({ cluster, manifests }) =>
      manifests.map(({ namespace, spec, origin }) => {
        const { file, line } = origin.spotOf?.('spec.type') ?? {};
        return `${cluster} ${namespace} ${JSON.stringify(spec)} ${file}:${line}`;
      }),
    );
  return { runs, found };
}

const APPS = {
  'apps/web/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/web/web.yaml': WEB,
};

/** The object that all clusters take in. */
function sharedBy(ports: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(ports).flatMap(([cluster, port]) => [
    [
      `clusters/${cluster}/kustomization.yaml`,
      `resources: [../../shared]\npatches:\n- target: { kind: Kustomization }\n  patch: |\n    - op: replace\n      path: /spec/postBuild/substitute/PORT\n      value: "${port}"\n`,
    ],
  ]);
  return {
    ...APPS,
    'shared/kustomization.yaml': 'resources: [apps.yaml]\n',
    'shared/apps.yaml': flux('1'),
    ...(Object.fromEntries(own) as Record<string, string>),
  };
}

test('clusters that deploy a folder alike have it rendered once, and each its own values', () => {
  expect(deployed(sharedBy({ lab: '8080', live: '9090', test: '7070' }))).toEqual({
    runs: 1,
    found: [
      'lab shop {"ports":[{"port":8080}],"type":"NodePort"} shared/apps.yaml:12',
      'live shop {"ports":[{"port":9090}],"type":"NodePort"} shared/apps.yaml:12',
      'test shop {"ports":[{"port":7070}],"type":"NodePort"} shared/apps.yaml:12',
    ],
  });
});

test.each([
  ['is written in another line', flux('80', { isMoved: true }), 'shop', 13],
  ['says another namespace', flux('80', { namespace: 'other' }), 'other', 12],
])('what %s is rendered for itself', (_, live, namespace, line) => {
  const files = { ...APPS, 'clusters/lab/apps.yaml': flux('80'), 'clusters/live/apps.yaml': live };
  expect(deployed(files)).toEqual({
    runs: 2,
    found: [
      'lab shop {"ports":[{"port":80}],"type":"NodePort"} clusters/lab/apps.yaml:12',
      `live ${namespace} {"ports":[{"port":80}],"type":"NodePort"} clusters/live/apps.yaml:${line}`,
    ],
  });
});
