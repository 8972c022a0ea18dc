import type { KubeObject } from '../harness/api';
import type { Kind } from './choices';
import { options } from './choices';

function object(apiVersion: string, kind: string, fields: object = {}): KubeObject {
  return { apiVersion, kind, metadata: {}, ...fields };
}

const RBAC = 'rbac.authorization.k8s.io';
const role = (name: string, head: object = {}) => ({ ...head, kind: 'ClusterRole', name });
const ROLES = options(
  'roleRef',
  role('view', { apiGroup: RBAC }),
  role('view', { apiGroup: RBAC }),
  role('edit', { apiGroup: RBAC }),
);
const SUBJECTS = options('subjects', undefined, [
  { kind: 'ServiceAccount', name: 'web', namespace: 'default' },
]);

const schema = {
  openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};
const version = (name: string, storage: boolean) => ({ name, served: true, storage, schema });

export const OTHERS: readonly Kind[] = [
  {
    weight: 2,
    base: object('v1', 'ConfigMap'),
    choices: [
      options('immutable', true, true, undefined, false),
      options('data', undefined, { a: '1' }, { a: '2' }, { a: '1', b: '2' }),
      options('binaryData', undefined, { c: 'AA==' }),
    ],
  },
  {
    weight: 3,
    base: object('v1', 'Secret'),
    choices: [
      options('immutable', true, true, undefined, false),
      options('type', undefined, 'Opaque', 'example.com/key'),
      options('data', undefined, { a: 'MQ==' }, { a: 'Mg==' }),
      options('stringData', undefined, { a: '1' }, { a: '2' }, { b: 'é' }),
    ],
  },
  {
    weight: 4,
    base: object('v1', 'PersistentVolumeClaim'),
    choices: [
      options('spec.accessModes', ['ReadWriteOnce'], ['ReadWriteOnce'], ['ReadWriteMany']),
      options('spec.resources.requests.storage', '1Gi', '1Gi', '1024Mi', '512Mi', '2Gi'),
      options('spec.storageClassName', undefined, undefined, 'fast', 'slow', ''),
      options('spec.volumeMode', undefined, 'Filesystem', 'Block'),
      options('spec.volumeName', undefined, undefined, 'one', 'two'),
      options('spec.dataSource', undefined, undefined, {
        kind: 'PersistentVolumeClaim',
        name: 'other',
      }),
      options('spec.dataSourceRef', undefined, undefined, {
        kind: 'PersistentVolumeClaim',
        name: 'third',
      }),
      options('spec.selector', undefined, undefined, { matchLabels: { app: 'web' } }),
    ],
  },
  {
    weight: 2,
    base: object('v1', 'PersistentVolume', {
      spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'] },
    }),
    choices: [
      [
        { 'spec.hostPath': { path: '/a' } },
        { 'spec.hostPath': { path: '/b' } },
        { 'spec.hostPath': { path: '/a', type: '' } },
        { 'spec.nfs': { server: '192.0.2.1', path: '/a' } },
      ],
      options('spec.volumeMode', undefined, 'Filesystem', 'Block'),
      options('spec.capacity.storage', '1Gi', '2Gi'),
    ],
  },
  {
    weight: 2,
    base: object('storage.k8s.io/v1', 'StorageClass'),
    choices: [
      options('provisioner', 'example.com/a', 'example.com/a', 'example.com/b'),
      options('parameters', undefined, {}, { type: 'ssd' }, { type: 'hdd' }),
      options('reclaimPolicy', undefined, 'Delete', 'Retain'),
      options('volumeBindingMode', undefined, 'Immediate', 'WaitForFirstConsumer'),
      options('allowVolumeExpansion', undefined, true),
    ],
  },
  {
    weight: 1,
    base: object('storage.k8s.io/v1', 'CSIDriver'),
    choices: [
      options('spec.attachRequired', undefined, true, false),
      options('spec.volumeLifecycleModes', undefined, ['Persistent'], ['Ephemeral']),
      options('spec.podInfoOnMount', undefined, true),
    ],
  },
  {
    weight: 1,
    base: object('scheduling.k8s.io/v1', 'PriorityClass'),
    choices: [
      options('value', 7, 7, 8),
      options('preemptionPolicy', undefined, 'PreemptLowerPriority', 'Never'),
      options('description', undefined, 'a'),
    ],
  },
  {
    weight: 1,
    base: object('node.k8s.io/v1', 'RuntimeClass'),
    choices: [options('handler', 'a', 'a', 'b'), options('scheduling', undefined, {})],
  },
  {
    weight: 1,
    base: object('networking.k8s.io/v1', 'IngressClass'),
    choices: [
      options('spec.controller', 'example.com/a', 'example.com/a', 'example.com/b'),
      options('spec.parameters', undefined, { kind: 'Parameters', name: 'a' }),
    ],
  },
  {
    weight: 1,
    base: object('networking.k8s.io/v1', 'ServiceCIDR'),
    choices: [
      options('spec.cidrs', ['10.200.0.0/24'], ['10.200.0.0/24', 'fd01::/112'], ['10.201.0.0/24']),
    ],
  },
  {
    weight: 1,
    base: object('discovery.k8s.io/v1', 'EndpointSlice', { ports: [{ name: '', port: 80 }] }),
    choices: [
      [
        { addressType: 'IPv4', endpoints: [{ addresses: ['192.0.2.1'] }] },
        { addressType: 'IPv4', endpoints: [{ addresses: ['192.0.2.2'] }] },
        { addressType: 'IPv6', endpoints: [{ addresses: ['2001:db8::1'] }] },
      ],
    ],
  },
  { weight: 1, base: object(`${RBAC}/v1`, 'RoleBinding'), choices: [ROLES, SUBJECTS] },
  { weight: 1, base: object(`${RBAC}/v1`, 'ClusterRoleBinding'), choices: [ROLES, SUBJECTS] },
  {
    weight: 2,
    base: object('apiextensions.k8s.io/v1', 'CustomResourceDefinition'),
    choices: [
      options('spec.scope', 'Namespaced', 'Namespaced', 'Cluster'),
      options('spec.names.kind', 'Thing', 'Thing', 'Item'),
      options('spec.names.shortNames', undefined, ['th']),
      options(
        'spec.versions',
        [version('v1', true)],
        [version('v1', true), version('v2', false)],
        [version('v1', false), version('v2', true)],
        [version('v2', true)],
      ),
    ],
  },
  {
    weight: 1,
    base: object('gateway.networking.k8s.io/v1', 'GatewayClass'),
    choices: [
      options('spec.controllerName', 'example.com/a', 'example.com/a', 'example.com/b'),
      options('spec.description', undefined, 'a'),
    ],
  },
  {
    weight: 1,
    base: object('metallb.io/v1beta2', 'BGPPeer', {
      spec: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' },
    }),
    choices: [options('spec.enableGracefulRestart', undefined, true, false)],
  },
];
