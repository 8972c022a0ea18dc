import * as fc from 'fast-check';
import { Kustomizer } from '../../lib/deploy/kustomize/build';
import { builtManifests } from '../../lib/deploy/origins';
import { kustomizeTrees } from '../support/kustomize-trees';
import { memoryFiles } from '../support/memory-files';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: main
          image: web:1
          env:
            - name: HOST
              value: old
---
apiVersion: v1
kind: Service
metadata:
  name: web
  labels:
    tier: front
spec:
  ports:
    - port: 80
    - port: 443
`;

const FILES = {
  'base/kustomization.yaml': 'resources:\n- web.yaml\n',
  'base/web.yaml': WEB,
  'part/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
- target:
    kind: Service
  patch: |
    - op: add
      path: /spec/type
      value: NodePort
    - op: replace
      path: /spec/ports/1/port
      value: 8443
`,
  'app/kustomization.yaml': `resources:
- ../base
components:
- ../part
namespace: shop
namePrefix: my-
labels:
- pairs:
    team: blue
    area: north
commonAnnotations:
  note: hello
images:
- name: web
  newTag: "2"
replicas:
- name: web
  count: 3
patches:
- path: patch.yaml
- patch: |-
    apiVersion: v1
    kind: Service
    metadata:
      name: web
    spec:
      ports:
      - port: 80
        nodePort: 30080
configMapGenerator:
- name: made
  literals:
  - a=1
  - b=2
  envs:
  - vars.env
replacements:
- source:
    kind: Service
    fieldPath: metadata.labels.tier
  targets:
  - select:
      kind: Deployment
    fieldPaths:
    - spec.template.spec.containers.[name=main].env.[name=TIER].value
`,
  'app/patch.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: main
        env:
        - name: HOST
          value: new
        - name: TIER
          value: none
`,
  'app/vars.env': '# variables\nC=3\n',
};

function originsOf(files: Readonly<Record<string, string>>) {
  const built = new Kustomizer(memoryFiles(files)).build('app');
  if (built.refusal) throw new Error(built.refusal.message);
  return builtManifests(built.objects);
}

test.each([
  ['Deployment', '', 'base/web.yaml:1'],
  ['Deployment', 'metadata.name', 'base/web.yaml:4'],
  ['Deployment', 'metadata.namespace', 'app/kustomization.yaml:5'],
  ['Deployment', 'metadata.labels.team', 'app/kustomization.yaml:9'],
  ['Service', 'metadata.labels.area', 'app/kustomization.yaml:10'],
  ['Service', 'metadata.annotations.note', 'app/kustomization.yaml:12'],
  ['Deployment', 'spec.replicas', 'app/kustomization.yaml:18'],
  ['Deployment', 'spec.template.spec.containers[0].image', 'app/kustomization.yaml:15'],
  ['Deployment', 'spec.template.spec.containers[0].env[0].value', 'app/patch.yaml:12'],
  ['Deployment', 'spec.template.spec.containers[0].env[1].value', 'base/web.yaml:21'],
  ['Deployment', 'spec.template.spec.containers[0].env[1].name', 'app/patch.yaml:13'],
  ['Service', 'metadata.labels.tier', 'base/web.yaml:21'],
  ['Service', 'spec.type', 'part/kustomization.yaml:9'],
  ['Service', 'spec.ports[0].port', 'base/web.yaml:24'],
  ['Service', 'spec.ports[0].nodePort', 'app/kustomization.yaml:29'],
  ['Service', 'spec.ports[1].port', 'part/kustomization.yaml:12'],
  ['ConfigMap', '', 'app/kustomization.yaml:31'],
  ['ConfigMap', 'data.b', 'app/kustomization.yaml:34'],
  ['ConfigMap', 'data.C', 'app/vars.env:2'],
])('%s %s is at %s', (kind, field, expected) => {
  const one = originsOf(FILES).find((manifest) => manifest.kind === kind);
  const { file = '', line = 0 } = one?.origin.spotOf?.(field) ?? {};
  expect(`${file}:${line}`).toBe(expected);
});

/** The single values of an object, by their fields. */
function leaves(value: unknown, field = ''): [field: string, value: unknown][] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, `${field}[${index}]`));
  if (typeof value !== 'object' || value === null) return [[field, value]];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, `${field}[${JSON.stringify(key)}]`),
  );
}

test('a value that one line alone of generated trees holds is of that line', () => {
  const faults: string[] = [];
  let known = 0;
  for (const tree of fc.sample(kustomizeTrees(), {
    numRuns: Number(process.env['ORIGIN_RUNS'] ?? 30),
    seed: 5,
  })) {
    const built = new Kustomizer(memoryFiles(tree)).build('app');
    if (built.refusal) continue;
    const lines = new Map(
      Object.entries(tree).flatMap(([file, text]) =>
        text.split('\n').map((line, index) => [`${file}:${index + 1}`, line] as const),
      ),
    );
    for (const { object, origin } of builtManifests(built.objects)) {
      for (const [field, value] of leaves(object)) {
        const { file = '', line = 0 } = origin.spotOf?.(field) ?? {};
        const own = lines.get(`${file}:${line}`);
        if (own === undefined) faults.push(`${field} is at ${file}:${line}`);
        // The kind of what a generator makes is written nowhere; vars are written as such.
        if (field === '["kind"]' || own?.includes('$(')) continue;
        if (typeof value !== 'string' || value.length < 5 || value.includes('\n')) continue;
        const holding = [...lines].filter(([, text]) => text.includes(value));
        if (holding.length !== 1) continue;
        known += 1;
        const [[place] = ['']] = holding;
        if (place !== `${file}:${line}`)
          faults.push(`${field} ${value} is at ${file}:${line}, not ${place}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(known).toBeGreaterThan(50);
});
