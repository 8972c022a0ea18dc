import type { Fields } from './kustomize-objects';
import { NAMES, VALUES } from './kustomize-objects';

/** What a field of a kustomization is made with. */
export interface Maker {
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  /** An object that is there, of one of some kinds. */
  readonly object: (kinds?: readonly string[]) => Fields | undefined;
  readonly isFirst: (what: string) => boolean;
  /** Writes a file beside the kustomization, and gives its name. */
  readonly write: (name: string, text: string) => string;
  readonly text: (value: unknown) => string;
}

const idOf = (object: Fields) => ({
  apiVersion: object['apiVersion'],
  kind: object['kind'] as string,
  name: (object['metadata'] as { name: string }).name,
  namespace: (object['metadata'] as { namespace?: string }).namespace,
});

function mergePatch(maker: Maker): Fields | undefined {
  const object = maker.object();
  if (!object) return undefined;
  const { apiVersion, kind, name, namespace } = idOf(object);
  const metadata: Fields = { name, ...(namespace !== undefined && { namespace }) };
  if (maker.chance(0.4)) metadata['labels'] = { app: maker.pick(VALUES), new: 'x' };
  if (maker.chance(0.3)) metadata['annotations'] = { 'a.b/c': maker.pick([null, 'y']), d: 'e' };
  if (maker.chance(0.1)) return { apiVersion, kind, metadata, $patch: 'delete' };
  const container = {
    name: maker.pick(['main', 'side', 'new']),
    ...(maker.chance(0.5) && { image: 'other:2' }),
    ...(maker.chance(0.3) && { $patch: maker.pick(['delete', 'replace']) }),
    ...(maker.chance(0.4) && {
      env: [{ name: maker.pick(['A', 'C']), value: maker.pick(VALUES) }],
    }),
    ...(maker.chance(0.3) && {
      ports: [{ containerPort: maker.pick([8080, 9090]), protocol: 'TCP' }],
    }),
    ...(maker.chance(0.3) && { args: ['z'] }),
  };
  const template = {
    spec: {
      ...(maker.chance(0.7) && { containers: [container] }),
      ...(maker.chance(0.3) && { volumes: [{ name: 'e', $patch: 'delete' }] }),
      ...(maker.chance(0.3) && { nodeSelector: { a: null, b: 'c' } }),
    },
  };
  const specs: Readonly<Record<string, unknown>> = {
    Deployment: { replicas: maker.pick([3, null]), template },
    StatefulSet: { template },
    CronJob: { jobTemplate: { spec: { template } } },
    Service: {
      ports: [
        {
          port: maker.pick([53, 80, 443]),
          name: 'p',
          ...(maker.chance(0.5) && { protocol: 'UDP' }),
        },
      ],
    },
    Thing: { list: maker.pick([[{ name: 'b' }], null]), more: { a: { b: null, c: 1 } } },
    Ingress: { ingressClassName: maker.pick(['traefik', null]), rules: [{ host: 'b.example' }] },
  };
  if (kind in specs) return { apiVersion, kind, metadata, spec: specs[kind] };
  return kind === 'ConfigMap'
    ? { apiVersion, kind, metadata, data: { k: maker.pick(VALUES), m: null } }
    : { apiVersion, kind, metadata };
}

const OPERATIONS: readonly Fields[] = [
  { op: 'add', path: '/metadata/annotations/n', value: 'x' },
  { op: 'add', path: '/metadata/labels', value: { app: 'patched' } },
  { op: 'copy', from: '/metadata/name', path: '/metadata/annotations/copied' },
  { op: 'replace', path: '/metadata/name', value: 'renamed' },
  { op: 'replace', path: '/spec/replicas', value: 5 },
  { op: 'replace', path: '/spec/template/spec/containers/0/image', value: 'json:3' },
  { op: 'add', path: '/spec/template/spec/containers/0/env/-', value: { name: 'J', value: 'yes' } },
  { op: 'remove', path: '/spec/template/spec/containers/1' },
  { op: 'test', path: '/kind', value: 'Deployment' },
  { op: 'move', from: '/spec/replicas', path: '/spec/moved' },
  { op: 'add', path: '/spec/size', value: 1.5 },
];

function jsonPatch(maker: Maker, kind: unknown): Fields[] {
  const count = maker.pick([1, 1, 2]);
  const those = kind === 'Deployment' ? OPERATIONS : OPERATIONS.slice(0, 4);
  return Array.from({ length: count }, () => maker.pick(maker.chance(0.95) ? those : OPERATIONS));
}

function target(maker: Maker, kinds?: readonly string[]): Fields {
  const object = maker.object(kinds);
  const { kind, name } = object ? idOf(object) : { kind: 'Deployment', name: 'web' };
  return maker.pick<Fields>([
    { kind },
    { kind, name },
    { kind: `${kind}|Other` },
    { kind, name: `${name[0]}.*` },
    { kind, labelSelector: 'app' },
    { kind, labelSelector: 'app in (web,api),!none' },
    { kind, annotationSelector: 'a.b/c=x' },
    { kind, group: 'apps', version: 'v1' },
    { kind, namespace: 'a|default' },
  ]);
}

function patches(maker: Maker): Fields[] | undefined {
  const isJson = maker.chance(0.4);
  const selected = target(maker);
  const patch = isJson ? jsonPatch(maker, selected['kind']) : mergePatch(maker);
  if (!patch) return undefined;
  const text = isJson && maker.chance(0.2) ? JSON.stringify(patch) : maker.text(patch);
  const where = maker.chance(0.3) ? { path: maker.write('patch.yaml', text) } : { patch: text };
  const options = !isJson &&
    maker.chance(0.1) && { options: { allowNameChange: true, allowKindChange: true } };
  return [{ ...where, ...((isJson || maker.chance(0.4)) && { target: selected }), ...options }];
}

function generator(maker: Maker, kind: string): Fields {
  const object = maker.object([kind]);
  const isMerge = object !== undefined && maker.chance(0.25);
  return {
    name: isMerge
      ? idOf(object).name
      : maker.isFirst(kind) && object === undefined
        ? maker.pick(NAMES)
        : `made${maker.pick(['a', 'b'])}`,
    ...(isMerge && { behavior: maker.pick(['merge', 'replace']) }),
    ...(maker.chance(0.7) && { literals: [`a=${maker.pick(VALUES)}`, 'b="quoted"', "c='x=y'"] }),
    ...(maker.chance(0.4) && {
      files: [maker.write('data.txt', 'line <1>\nline & 2\n'), `k=${maker.write('more.txt', 'é')}`],
    }),
    ...(maker.chance(0.3) && { envs: [maker.write('vars.env', '# note\nE=1\n F = 2 \nG\n')] }),
    ...(maker.chance(0.3) && {
      options: {
        disableNameSuffixHash: maker.chance(0.5),
        labels: { made: 'true' },
        immutable: maker.chance(0.5),
      },
    }),
  };
}

function replacement(maker: Maker): Fields[] | undefined {
  const object = maker.object();
  if (!object) return undefined;
  const { kind, name } = idOf(object);
  return [
    {
      source: { kind, name, fieldPath: maker.pick(FIELDS.get(kind) ?? ['metadata.name', 'kind']) },
      targets: [
        {
          select: target(maker),
          ...(maker.chance(0.2) && { reject: [{ name: 'api.*' }] }),
          fieldPaths: [
            maker.pick([
              'metadata.annotations.copied',
              'spec.template.spec.containers.[name=main].image',
              'spec.template.spec.containers.*.image',
              'spec.template.spec.containers.0.env.[name=A].value',
              'metadata.labels.app',
              'spec.rules.0.host',
            ]),
          ],
          options: {
            create: maker.chance(0.85),
            ...(maker.chance(0.3) && {
              delimiter: maker.pick([':', '/', '.']),
              index: maker.pick([0, 1, -1]),
            }),
          },
        },
      ],
    },
  ];
}

const FIELDS = new Map([
  ['Deployment', ['metadata.name', 'spec.replicas', 'spec.template.spec.containers.0.image']],
  ['Service', ['metadata.labels.app', 'spec.ports.0.port', 'spec.selector']],
]);

const CONFIG = `nameReference:
- kind: ConfigMap
  fieldSpecs:
  - {kind: Thing, path: spec/ref/name}
commonLabels:
- {kind: Thing, path: spec/labels, create: true}
namespace:
- {kind: Thing, path: spec/ref/namespace, create: true}
images:
- {kind: Thing, path: spec/image}
varReference:
- {kind: Thing, path: spec/list/value}
`;

/** The fields of a kustomization, and how they are made. */
export const FEATURES: readonly (readonly [field: string, make: (maker: Maker) => unknown])[] = [
  ['namespace', (maker) => maker.pick(['prod', 'a'])],
  ['namePrefix', (maker) => maker.pick(['pre-', '1'])],
  ['nameSuffix', () => '-post'],
  ['commonLabels', (maker) => ({ common: maker.pick(VALUES), app: 'all' })],
  ['commonAnnotations', (maker) => ({ note: maker.pick(VALUES), 'a.b/c': 'z' })],
  [
    'labels',
    (maker) => [
      {
        pairs: { team: maker.pick(VALUES) },
        includeSelectors: maker.chance(0.4),
        includeTemplates: maker.chance(0.4),
        ...(maker.chance(0.2) && { fields: [{ kind: 'Thing', path: 'spec/marks', create: true }] }),
      },
    ],
  ],
  ['patches', patches],
  ['patches', patches],
  [
    'patchesStrategicMerge',
    (maker) => {
      const patch = mergePatch(maker);
      if (!patch) return undefined;
      return [maker.chance(0.5) ? maker.text(patch) : maker.write('merge.yaml', maker.text(patch))];
    },
  ],
  [
    'patchesJson6902',
    (maker) => [
      {
        target: { ...target(maker), name: `${maker.pick(NAMES)}.*` },
        patch: maker.text(jsonPatch(maker, '')),
      },
    ],
  ],
  [
    'images',
    (maker) => [
      {
        name: maker.pick(['docker.io/web', 'side', 'docker.io/.*']),
        ...maker.pick<Fields>([
          { newTag: '2.0' },
          { newName: 'n', digest: 'sha256:ab' },
          { newName: 'host:5000/n' },
        ]),
      },
    ],
  ],
  [
    'replicas',
    (maker) => {
      const object = maker.object(['Deployment', 'StatefulSet']);
      return object && [{ name: idOf(object).name, count: 4 }];
    },
  ],
  ['configMapGenerator', (maker) => [generator(maker, 'ConfigMap')]],
  [
    'secretGenerator',
    (maker) => [{ ...generator(maker, 'Secret'), type: maker.pick(['Opaque', 'a.b/c']) }],
  ],
  [
    'generatorOptions',
    (maker) => ({ annotations: { g: 'h' }, disableNameSuffixHash: maker.chance(0.3) }),
  ],
  ['replacements', replacement],
  [
    'sortOptions',
    (maker) =>
      maker.pick<Fields>([
        { order: 'fifo' },
        { order: 'legacy' },
        { order: 'legacy', legacySortOptions: { orderFirst: ['Service'], orderLast: ['Thing'] } },
        { order: 'legacy', legacySortOptions: { orderLast: ['Service', 'Deployment'] } },
      ]),
  ],
  ['buildMetadata', () => ['originAnnotations']],
  ['configurations', (maker) => [maker.write('config.yaml', CONFIG)]],
  [
    'vars',
    (maker) => {
      const object = maker.object();
      if (!object || !maker.isFirst('vars')) return undefined;
      const { apiVersion, kind, name } = idOf(object);
      return [
        {
          name: 'HOST',
          objref: { apiVersion, kind, name },
          ...(maker.chance(0.1) && { fieldref: { fieldPath: 'metadata.labels.app' } }),
        },
      ];
    },
  ],
];
