import type { Case, Fields } from './case';
import { object } from './case';

const RBAC = 'rbac.authorization.k8s.io';
const binding = (name: string) =>
  object(`${RBAC}/v1`, 'RoleBinding')({ roleRef: { apiGroup: RBAC, kind: 'Role', name } });
const networks = (...cidrs: readonly string[]) =>
  object('networking.k8s.io/v1', 'ServiceCIDR')({ spec: { cidrs } });
const storageClass = object('storage.k8s.io/v1', 'StorageClass');
const slice = (addressType: string, address: string) =>
  object(
    'discovery.k8s.io/v1',
    'EndpointSlice',
  )({
    addressType,
    endpoints: [{ addresses: [address] }],
    ports: [{ name: '', port: 80 }],
  });
const schema = { openAPIV3Schema: { type: 'object' } };
const definition = (...names: readonly string[]) =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    'things.example.com',
  )({
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names: { plural: 'things', kind: 'Thing' },
      versions: names.map((name, index) => ({ name, served: true, storage: index === 0, schema })),
    },
  });
const ingressClass = (controller: string) =>
  object('networking.k8s.io/v1', 'IngressClass')({ spec: { controller } });

export const OTHERS: readonly Case[] = [
  {
    name: 'another role',
    old: binding('view'),
    now: binding('edit'),
    says: ['roleRef.name of RoleBinding default/web changes from "view" to "edit"'],
  },
  {
    name: 'another controller',
    old: ingressClass('example.com/a'),
    now: ingressClass('example.com/b'),
    says: ['spec.controller of IngressClass web changes from "example.com/a" to "example.com/b"'],
  },
  {
    name: 'a StorageClass that keeps what is deleted',
    old: storageClass({ provisioner: 'example.com/a' }),
    now: storageClass({
      provisioner: 'example.com/a',
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    }),
    says: ['reclaimPolicy of StorageClass web changes from "Delete" to "Retain"'],
  },
  {
    name: 'addresses of another type',
    old: slice('IPv4', '192.0.2.1'),
    now: slice('IPv6', '2001:db8::1'),
    says: ['addressType of EndpointSlice default/web changes from "IPv4" to "IPv6"'],
  },
  {
    name: 'a second network for Services',
    old: networks('10.200.0.0/24'),
    now: networks('10.200.0.0/24', 'fd01::/112'),
    says: [],
  },
  {
    name: 'another network for Services',
    old: networks('10.200.0.0/24'),
    now: networks('10.201.0.0/24'),
    says: ['spec.cidrs of ServiceCIDR web changes from ["10.200.0.0/24"] to ["10.201.0.0/24"]'],
  },
  {
    name: 'a definition without the version that is stored',
    old: definition('v1'),
    now: definition('v2'),
    says: [
      'spec.versions[0].name of CustomResourceDefinition things.example.com changes from "v1" to nothing',
    ],
  },
];

const gatewayClass = (controllerName: string) =>
  object('gateway.networking.k8s.io/v1', 'GatewayClass')({ spec: { controllerName } });
const peer = (spec: Fields) =>
  object(
    'metallb.io/v1beta2',
    'BGPPeer',
  )({
    spec: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1', ...spec },
  });

export const DEFINED: readonly Case[] = [
  {
    name: 'another controller of a GatewayClass',
    old: gatewayClass('example.com/a'),
    now: gatewayClass('example.com/b'),
    says: [
      'spec.controllerName of GatewayClass web changes from "example.com/a" to "example.com/b"',
    ],
  },
  {
    name: 'another restart of a BGP session',
    old: peer({ enableGracefulRestart: true }),
    now: peer({ enableGracefulRestart: false }),
    says: ['spec.enableGracefulRestart of BGPPeer default/web changes from true to false'],
  },
  {
    name: 'a restart of a BGP session where none was written',
    old: peer({}),
    now: peer({ enableGracefulRestart: true }),
    says: [],
  },
];
