import type { Manifest } from '../../../lib/model/read/manifest';
import {
  ingressesWith,
  ingressesWithBackends,
  servicesWith,
  servicesWithPorts,
  workloadsWith,
  workloadsWithContainers,
  workloadsWithPorts,
} from '../../../lib/model/queries/written-fields';
import { networkOf } from '../../support/network';

const object = (kind: string, name: string, spec: string) =>
  `{apiVersion: ${KINDS[kind]}, kind: ${kind}, metadata: {name: ${name}}, spec: ${spec}}\n---\n`;

const KINDS: Readonly<Record<string, string>> = {
  Service: 'v1',
  Pod: 'v1',
  Ingress: 'networking.k8s.io/v1',
};

const network = networkOf(
  [
    object('Service', 'web', '{type: NodePort, ports: [{port: 80}, {port: 81, nodePort: 30080}]}'),
    object('Service', 'db', '{ports: [{port: 80}]}'),
    object('Service', 'odd', '{ports: [{port: 80, nodePort: null}, 1]}'),
    object('Ingress', 'web', '{defaultBackend: {service: {name: web}}, tls: []}'),
    object('Ingress', 'odd', '{rules: [{http: {paths: [{backend: {resource: {}}}]}}]}'),
    object(
      'Pod',
      'web',
      '{subdomain: a, containers: [{image: a, ports: [{hostPort: 80}]}, {env: []}]}',
    ),
    object('Pod', 'db', '{containers: [{image: a}, 1], initContainers: [{image: b, env: []}]}'),
  ].join(''),
);

const namesOf = (all: readonly { readonly manifest: Manifest }[]) =>
  all.map(({ manifest }) => manifest.name).sort();

test.each([
  ['servicesWith', servicesWith, ['type'], ['web']],
  ['servicesWith', servicesWith, ['ports'], ['db', 'odd', 'web']],
  ['servicesWith', servicesWith, ['externalIPs'], []],
  ['servicesWithPorts', servicesWithPorts, ['nodePort'], ['odd', 'web']],
  ['servicesWithPorts', servicesWithPorts, ['name'], []],
  ['ingressesWith', ingressesWith, ['tls', 'rules'], ['odd', 'web']],
  ['ingressesWith', ingressesWith, ['tls'], ['web']],
  ['ingressesWithBackends', ingressesWithBackends, ['resource'], ['odd']],
  ['ingressesWithBackends', ingressesWithBackends, ['service'], ['web']],
  ['workloadsWith', workloadsWith, ['subdomain'], ['web']],
  ['workloadsWithContainers', workloadsWithContainers, ['env'], ['db', 'web']],
  ['workloadsWithContainers', workloadsWithContainers, ['ports'], ['web']],
  ['workloadsWithPorts', workloadsWithPorts, ['hostPort'], ['web']],
  ['workloadsWithPorts', workloadsWithPorts, ['hostIP'], []],
] as const)('%s: %#', (_, find, keys, names) => {
  expect(namesOf(find(network, ...keys))).toEqual(names);
});
