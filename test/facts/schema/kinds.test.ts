import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { CUSTOM_KINDS } from '../../../lib/facts/schema/kinds-custom';
import { schemaFaults } from '../../../lib/facts/schema/schema-faults';
import type { SchemaPlace } from '../../../lib/facts/schema/schema-place';
import { kubernetesSchema } from '../../../lib/facts/schema/schemas';
import { nearestWord } from '../../../lib/net/nearest-text';
import { CRDS, describeWithCrds } from '../../support/crds';

const TYPES = readFileSync(require.resolve('cdk8s-plus-27/lib/imports/k8s.d.ts'), 'utf8');

describe('the fields of built-in kinds', () => {
  test.each([
    ['v1 Service', 'spec', 'ServiceSpec'],
    ['v1 Service', 'spec.ports', 'ServicePort'],
    ['v1 Service', 'spec.sessionAffinityConfig.clientIP', 'ClientIpConfig'],
    ['v1 Endpoints', 'subsets', 'EndpointSubset'],
    ['v1 Endpoints', 'subsets.addresses', 'EndpointAddress'],
    ['v1 Endpoints', 'subsets.ports', 'EndpointPort'],
    ['discovery.k8s.io/v1 EndpointSlice', 'endpoints', 'Endpoint'],
    ['discovery.k8s.io/v1 EndpointSlice', 'endpoints.conditions', 'EndpointConditions'],
    ['networking.k8s.io/v1 Ingress', 'spec', 'IngressSpec'],
    ['networking.k8s.io/v1 Ingress', 'spec.rules', 'IngressRule'],
    ['networking.k8s.io/v1 Ingress', 'spec.rules.http.paths', 'HttpIngressPath'],
    ['networking.k8s.io/v1 Ingress', 'spec.rules.http.paths.backend', 'IngressBackend'],
    ['networking.k8s.io/v1 IngressClass', 'spec.parameters', 'IngressClassParametersReference'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec', 'NetworkPolicySpec'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec.podSelector', 'LabelSelector'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec.ingress', 'NetworkPolicyIngressRule'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec.ingress.ports', 'NetworkPolicyPort'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec.egress.to', 'NetworkPolicyPeer'],
    ['networking.k8s.io/v1 NetworkPolicy', 'spec.egress.to.ipBlock', 'IpBlock'],
    ['apps/v1 Deployment', 'spec.template', 'PodTemplateSpec'],
    ['v1 Pod', 'spec.containers.ports', 'ContainerPort'],
    ['v1 Pod', 'spec.dnsConfig', 'PodDnsConfig'],
    ['v1 Pod', 'spec.hostAliases', 'HostAlias'],
    ['batch/v1 CronJob', 'spec.jobTemplate', 'JobTemplateSpec'],
    ['apps/v1 StatefulSet', 'spec.updateStrategy', 'StatefulSetUpdateStrategy'],
    [
      'apps/v1 StatefulSet',
      'spec.updateStrategy.rollingUpdate',
      'RollingUpdateStatefulSetStrategy',
    ],
    ['apps/v1 StatefulSet', 'spec.ordinals', 'StatefulSetOrdinals'],
    ['apps/v1 StatefulSet', 'spec.volumeClaimTemplates.spec', 'PersistentVolumeClaimSpec'],
  ])('%s %s: all that 1.27 has', (kind, field, type) => {
    const names = namesAt(kind, field).map((name) => name.toLowerCase());
    const [, body = ''] =
      new RegExp(`export interface ${type} \\{\\n(.*?)\\n\\}`, 's').exec(TYPES) ?? [];
    const known = [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, name = '']) => name);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((name) => !names.includes(name.toLowerCase()))).toEqual([]);
  });
});

describeWithCrds('the fields of custom kinds', () => {
  const schemas = new Map(
    readdirSync(CRDS)
      .filter((release) => release !== 'README.md')
      .flatMap((release) => crdsOf(join(CRDS, release)))
      .filter(([key]) => CUSTOM_KINDS.has(key)),
  );

  test('there is a definition of each', () => {
    expect([...schemas.keys()].sort()).toEqual([...CUSTOM_KINDS.keys()].sort());
  });

  test.each([...CUSTOM_KINDS])('%s has every field of its definition', (key, place) => {
    expect(missing(place, schemas.get(key) ?? {})).toEqual([]);
  });
});

test.each([
  ['targetport', 'targetPort'],
  ['ingressClassname', 'ingressClassName'],
  ['selectors', 'selector'],
  ['replicas', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%.20s is near %s', (name, meant) => {
  const names = ['targetPort', 'port', 'ingressClassName', 'selector'];
  expect(nearestWord(name, names)).toBe(meant);
});

test.each([null, undefined, 1, 'a', [], [[]], { spec: 1 }, { spec: { ports: [1, null, [2]] } }])(
  'an object may be anything: %j',
  (object) => {
    const place = kubernetesSchema().tryObject('v1 Service') as SchemaPlace;
    expect(() => schemaFaults(object, place, true)).not.toThrow();
    const route = CUSTOM_KINDS.get('gateway.networking.k8s.io/v1 HTTPRoute') as SchemaPlace;
    expect(() => schemaFaults(object, route, false)).not.toThrow();
  },
);

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { name: string; schema: { openAPIV3Schema: Schema } }[];
  };
}

function crdsOf(folder: string): [string, Schema][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => load(readFileSync(join(folder, file), 'utf8')) as Crd)
    .flatMap(({ spec: { group, names, versions } }) =>
      versions.map(({ name, schema }): [string, Schema] => [
        `${group}/${name} ${names.kind}`,
        schema.openAPIV3Schema,
      ]),
    );
}

function missing(place: SchemaPlace, schema: Schema, field = ''): string[] {
  if (field === 'metadata') return [];
  const element = place.elementOf('list');
  if (element) return missing(element, schema.items ?? {}, field);
  const { fields } = place;
  if (!fields) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const own = fields.get(name);
    const at = field ? `${field}.${name}` : name;
    return own === undefined ? [at] : missing(own, inner, at);
  });
}

/** The names of the fields at a field of Kubernetes 1.27, through lists. */
function namesAt(kind: string, field: string): string[] {
  const inside = (place: SchemaPlace | undefined) => place?.elementOf('list') ?? place;
  const at = field
    .split('.')
    .reduce(
      (place, key) => inside(place?.fields?.get(key)),
      kubernetesSchema().tryObject(kind, '1.27'),
    );
  return [...(at?.fields?.keys() ?? [])];
}
