import { Skipped, readText, unreadableText } from '../../../lib/model/read/read';

const names = (text: string) => readText(text, 'a.yaml').manifests.map(({ name }) => name);
const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n`;

test('each document is told by its file, its place and its line', () => {
  const { manifests } = readText(`---\n${service('a')}---\n# b\n${service('b')}`, 'k8s/all.yaml');
  expect(
    manifests.map(({ origin: { lineOf, ...origin } }) => ({
      ...origin,
      name: lineOf?.('metadata.name'),
    })),
  ).toEqual([
    { file: 'k8s/all.yaml', document: 1, line: 2, name: 4 },
    { file: 'k8s/all.yaml', document: 2, line: 7, name: 9 },
  ]);
});

test.each<[string, string, Skipped[]]>([
  ['nothing', '', []],
  ['empty documents', '---\n---\n', []],
  ['values of a chart', 'replicas: 1', [Skipped.OTHER]],
  ['a list', '- 1', [Skipped.OTHER]],
  ['a kind that is no text', 'kind: 1', [Skipped.OTHER]],
  ['a kind without a name', 'kind: Pod\nspec: {}', [Skipped.OTHER]],
  [
    'an expectation of chainsaw',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  (containers[0]): {name: b}\n',
    [Skipped.EXPECTATION],
  ],
  [
    'a part that Argo CD applies to another object',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}}\n',
    [Skipped.PART],
  ],
  [
    'a pod template of Jenkins',
    'apiVersion: v1\nkind: Pod\nmetadata: {labels: {a: b}}\nspec: {containers: [{name: a}]}\n',
    [Skipped.POD_TEMPLATE],
  ],
  ['JSON with comments', '{ // a\n}', [Skipped.OTHER]],
  [
    'a kustomization',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: K',
    [Skipped.KUSTOMIZATION],
  ],
  ['what is encrypted', 'kind: Secret\nsops: {}', [Skipped.ENCRYPTED]],
  [
    'what SOPS wrote, and YAML is not',
    'kind: a: b\nc: ENC[AES256_GCM,data:a,type:str]',
    [Skipped.ENCRYPTED],
  ],
  ['a secret that was taken out', 'kind: Secret\ndata: {a: ***REMOVED***}', [Skipped.TEMPLATE]],
  ['a secret in stars', 'kind: Secret\nstringData:\n  a: ***\n', [Skipped.TEMPLATE]],
  ['a text that was blotted out', 'kind: Secret\ndata: {a: [REDACTED}\n', [Skipped.TEMPLATE]],
  ['a template of a chart', 'kind: {{ .Values.kind }}\n{{- end }}', [Skipped.TEMPLATE]],
])('%s holds no manifest', (_, text, skipped) => {
  expect(readText(text, 'a.yaml')).toMatchObject({ manifests: [], unreadable: [], skipped });
});

test('a pod without a name beside other objects is no template', () => {
  const text = `${service('a')}---\napiVersion: v1\nkind: Pod\nspec: {containers: []}\n`;
  expect(names(text)).toEqual(['a', '']);
});

test.each(['namespace: shop', 'Name: web', 'labels: {a: b}, nmae: web'])(
  'a pod without a name that has {%s} is no template',
  (metadata) => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {containers: []}\n`;
    const { manifests, skipped } = readText(text, 'a.yaml');
    expect([manifests.length, skipped]).toEqual([1, []]);
  },
);

test('what is skipped does not hide what stands beside it', () => {
  const text = `${service('a')}---\nreplicas: 1\n---\n---\n${service('b')}`;
  expect(names(text)).toEqual(['a', 'b']);
  expect(readText(text, 'a.yaml').skipped).toEqual([Skipped.OTHER]);
});

test.each([
  ['a tab', 'kind: Service\nmetadata:\n\tname: a', 3],
  ['a bracket that is not closed', '"kind": "Service"\na: [', 2],
  ['an alias that stands for nothing', 'kind: Secret\na: *b', 2],
  ['a text that names an API', 'apiVersion: v1: 2', 1],
])('%s makes a manifest unreadable', (_, text, line) => {
  const { manifests, unreadable, skipped } = readText(text, 'a.yaml');
  expect({ manifests, skipped }).toEqual({ manifests: [], skipped: [] });
  expect(unreadable).toEqual([
    {
      origin: { file: 'a.yaml', line },
      what: expect.any(String) as string,
      fix: 'Correct the file, or exclude it from the check.',
    },
  ]);
});

test('a key that stands twice is told, and the last of them is read', () => {
  const { manifests, unreadable } = readText(`${service('a')}metadata: {name: b}`, 'a.yaml');
  expect(manifests.map(({ name }) => name)).toEqual(['b']);
  expect(unreadable).toEqual([
    {
      origin: { file: 'a.yaml', line: 4 },
      what: 'the key "metadata" is repeated in one map, and only the last one counts',
      fix: 'Write the key once.',
      isRead: true,
      isHarmless: false,
    },
  ]);
});

test('a key that stands twice with one value reads as it is meant', () => {
  const { unreadable } = readText(`${service('a')}kind: Service`, 'a.yaml');
  expect(unreadable).toMatchObject([
    {
      what: 'the key "kind" is repeated in one map, with the same value',
      isRead: true,
      isHarmless: true,
    },
  ]);
});

test('a fault of one document leaves the findings of the others', () => {
  const text = `${service('a')}---\n${service('b')} bad: 1\n---\n${service('c')}`;
  const { manifests, unreadable } = readText(text, 'a.yaml');
  expect(manifests.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(unreadable).toEqual([
    {
      origin: { file: 'a.yaml', line: 8 },
      what: 'kubectl cannot read it: line 3: did not find expected key',
      fix: 'Correct the file, or exclude it from the check.',
    },
  ]);
});

test.each([
  'cat <<EOF | kubectl apply -f -\n',
  '#!/bin/sh\n\n# the volume\nkubectl apply -f - << "EOF"\n',
])('a script that hands objects to a program is no manifest: %j', (head) => {
  const text = `${head}${service('a')}EOF\n`;
  const { skipped, unreadable } = readText(text, 'a.yaml');
  expect([skipped, unreadable]).toEqual([[Skipped.OTHER], []]);
});

test.each<[string, string]>([
  [
    'tasks of Ansible',
    '- copy:\n    content: |\n      apiVersion: v1\n      kind: Service\n  b: [\n',
  ],
  ['a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: [\nusers: []\n'],
  ['an answer of a cluster', `${service('a')}  resourceVersion: "7"\n  uid: a-b\nspec: [\n`],
])('a broken text that is for another program is none of a cluster: %s', (_, text) => {
  const { skipped, unreadable } = readText(text, 'a.yaml');
  expect([skipped, unreadable]).toEqual([[Skipped.OTHER], []]);
});

test.each<[string, string]>([
  ['a list', `- apiVersion: v1\n  kind: Service\n  spec: [\n`],
  ['an object on the line of a separator', '--- {apiVersion: v1, kind: Service}\n'],
  ['JSON', '{"apiVersion": "v1", "kind": "Service", "spec": [}\n'],
  ['JSON in lines', '{\n    "kind": "Service",\n    "apiVersion": "v1",\n    "spec": [\n}\n'],
  ['JSON with the kind at its end', '{"spec": [}, "apiVersion": "v1", "kind": "Service"}\n'],
  [
    'a document behind what a cluster answered',
    `apiVersion: v1\nkind: Service\nmetadata:\n  resourceVersion: "7"\n  uid: a-b\n---\n${service('b')} c: [\n`,
  ],
])('a broken text that holds objects is told: %s', (_, text) => {
  expect(readText(text, 'a.yaml').unreadable).toHaveLength(1);
});

test('placeholders anywhere in a file leave open what all of it says', () => {
  const both = (text: string) =>
    readText(`${service('a')}---\n${text}`, 'a.yaml').manifests.map(
      (one) => one.mayHoldPlaceholders,
    );
  expect(both(service('"${B}"'))).toEqual([true, true]);
  expect(both(service('b'))).toEqual([false, false]);
});

test('what cannot be read is told with its line, where there is one', () => {
  expect(unreadableText('a.yaml', 'it is not UTF-8')).toEqual({
    manifests: [],
    unreadable: [
      {
        origin: { file: 'a.yaml', line: undefined },
        what: 'it is not UTF-8',
        fix: 'Correct the file, or exclude it from the check.',
      },
    ],
    skipped: [],
  });
});

test.each([
  ['config.kubernetes.io/local-config: "true"', Skipped.LOCAL],
  ['config.kubernetes.io/function: "exec: {path: ./fn.sh}"', Skipped.LOCAL],
  ['config.kubernetes.io/local-config: "false"', undefined],
  ['helm.sh/hook: test', Skipped.HELM_TEST],
  ['helm.sh/hook: "test-success, test-failure"', Skipped.HELM_TEST],
  ['helm.sh/hook: "post-install,test"', undefined],
  ['helm.sh/hook: pre-upgrade', undefined],
  ['helm.sh/hook: ""', undefined],
])('an object with the annotation %s is passed over as: %s', (annotation, reason) => {
  const { manifests, skipped } = readText(
    `{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {${annotation}}}}`,
    'a.yaml',
  );
  expect(skipped).toEqual(reason === undefined ? [] : [reason]);
  expect(manifests).toHaveLength(reason === undefined ? 1 : 0);
});

test.each([
  ['values.yaml', 0],
  ['charts/web/values.yml', 0],
  ['prod-values.yaml', 0],
  ['values.prod.yaml', 0],
  ['values-prod.yaml', 0],
  ['my_values.yaml', 0],
  ['evalues.yaml', 1],
  ['valuesx.yaml', 1],
  ['values/web.yaml', 1],
])('a document with a kind and no apiVersion in %s is read as %i objects', (file, count) => {
  expect(readText('kind: DaemonSet\nmetadata: {name: a}', file).manifests).toHaveLength(count);
  expect(readText('apiVersion: v1\nkind: Service', file).manifests).toHaveLength(1);
});

test.each([
  ['01-assert.yaml', true],
  ['e2e/assert.yaml', true],
  ['e2e/assert-web.yml', true],
  ['e2e/web-assert.yaml', true],
  ['e2e/assertions/web.yaml', true],
  ['e2e/00-errors.yaml', true],
  ['e2e/01-error.yaml', true],
  ['e2e/00-install.yaml', false],
  ['error-pages.yaml', false],
  ['errors.yaml', false],
  ['assertive.yaml', false],
])('what stands in %s is expected by a test: %s', (file, isExpected) => {
  const { manifests, skipped } = readText('apiVersion: v1\nkind: Pod', file);
  expect(manifests).toHaveLength(isExpected ? 0 : 1);
  expect(skipped).toEqual(isExpected ? [Skipped.EXPECTATION] : []);
});

test.each([
  ['a name of Python', 'metadata: {name: a}\nspec:\n  image: {images[web]}\n', Skipped.TEMPLATE],
  ['a fault elsewhere', 'metadata: {name: a}\nimage: {tag}\nspec: [\n', undefined],
])('a fault at the braces of another template: %s', (_, text, reason) => {
  const { skipped, unreadable } = readText(`apiVersion: v1\nkind: Pod\n${text}`, 'a.yaml');
  expect(skipped).toEqual(reason === undefined ? [] : [reason]);
  expect(unreadable).toHaveLength(reason === undefined ? 1 : 0);
});

test.each([
  [
    'beside an object',
    `${service('a')}---\napiVersion: apps/v1\nmetadata: {name: b}`,
    'a.yaml',
    ['a', 'b'],
  ],
  ['with an empty kind', 'apiVersion: v1\nkind:\nmetadata: {name: b}', 'a.yaml', ['b']],
  ['alone', 'apiVersion: v1\nmetadata: {name: b}', 'a.yaml', []],
  ['in values of a chart', 'apiVersion: v1\nkind: ""\nmetadata: {name: b}', 'values.yaml', []],
  ['without a name', `${service('a')}---\napiVersion: v1\nmetadata: {}`, 'a.yaml', ['a']],
])('what lacks a kind %s', (_, text, file, expected) => {
  const { manifests } = readText(text, file);
  expect(manifests.map(({ name }) => name)).toEqual(expected);
});
