import { admittedPeers } from '../../../lib/ways/policies/admitted-peers';
import { first, networkOf } from '../../support/network';
import { DENY, WEB, deployment, from, policy } from './workloads';

function peersOf(yaml: string, port = 8080) {
  const network = networkOf(yaml);
  const workload = first(network.workloads.filter(({ manifest }) => manifest.name === 'web'));
  return admittedPeers(network, { workload, port, protocol: 'TCP' });
}

const cilium = (rules: string) => `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: c, namespace: shop }
spec: { endpointSelector: { matchLabels: { app: web } }, ${rules} }
---`;

const named = (name: string) => `matchLabels: { kubernetes.io/metadata.name: ${name} }`;

test.each([
  ['no policy', '', undefined],
  [
    'a policy for other pods',
    policy('a', '{ podSelector: { matchLabels: { app: a } } }'),
    undefined,
  ],
  ['no rule', DENY, []],
  ['everybody', DENY + policy('a', '{ ingress: [{}] }'), undefined],
  ['everybody to another port', policy('a', '{ ingress: [{ ports: [{ port: 1 }] }] }'), []],
  ['everybody by a name', policy('a', '{ ingress: [{ ports: [{ port: http }] }] }'), undefined],
  ['pods', from('{ podSelector: { matchLabels: { app: a } } }'), ['pods of shop with app=a']],
  ['a namespace', from('{ podSelector: {} }'), ['every pod of namespace shop']],
  [
    'its name',
    from(`{ namespaceSelector: { ${named('infra')} } }`),
    ['every pod of namespace infra'],
  ],
  [
    'pods of it',
    from(`{ namespaceSelector: { ${named('infra')} }, podSelector: { matchLabels: { app: a } } }`),
    ['pods of infra with app=a'],
  ],
  ['all namespaces', from('{ namespaceSelector: {} }'), ['every pod']],
  [
    'pods of all namespaces',
    from('{ namespaceSelector: {}, podSelector: { matchLabels: { app: a } } }'),
    ['pods of any namespace with app=a'],
  ],
  [
    'namespaces',
    from('{ namespaceSelector: { matchLabels: { team: a } } }'),
    ['every pod of namespaces with team=a'],
  ],
  [
    'pods of namespaces',
    from(
      '{ namespaceSelector: { matchLabels: { team: a } }, podSelector: { matchLabels: { app: a } } }',
    ),
    ['pods with app=a of namespaces with team=a'],
  ],
  [
    'blocks, each once and in order',
    from(
      '{ ipBlock: { cidr: 192.0.2.0/24 } }, { ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }, { ipBlock: { cidr: 192.0.2.0/24 } }',
    ),
    ['10.0.0.0/8 except 10.1.0.0/16', '192.0.2.0/24'],
  ],
  [
    'the network of the node',
    deployment('web', 'shop', 'hostNetwork: true').replace('name: web', 'name: web') + DENY,
    undefined,
  ],
  [
    'entities',
    cilium('ingress: [{ fromEntities: [world, cluster, kube-apiserver] }]'),
    ['every pod and node', 'the entity kube-apiserver', 'the internet'],
  ],
  ['all entities', cilium('ingress: [{ fromEntities: [all] }]'), undefined],
  [
    'a port of Cilium',
    cilium('ingress: [{ toPorts: [{ ports: [{ port: "8080" }] }] }]'),
    undefined,
  ],
  [
    'another port of Cilium',
    cilium('ingress: [{ fromEntities: [world], toPorts: [{ ports: [{ port: "80" }] }] }]'),
    [],
  ],
  ['the empty rule of Cilium', cilium('ingress: [{}]'), []],
  [
    'endpoints',
    cilium(
      'ingress: [{ fromEndpoints: [{ matchLabels: { app: a } }, { matchLabels: { "k8s:io.kubernetes.pod.namespace": infra } }] }]',
    ),
    ['every pod of namespace infra', 'pods of shop with app=a'],
  ],
  [
    'blocks of Cilium',
    cilium('ingress: [{ fromCIDR: [192.0.2.0/24] }, { fromCIDRSet: [{ cidr: 10.0.0.0/8 }] }]'),
    ['10.0.0.0/8', '192.0.2.0/24'],
  ],
  [
    'of Cilium and a NetworkPolicy',
    cilium('ingress: [{ fromEntities: [world] }]') + from('{ podSelector: {} }'),
    ['every pod of namespace shop', 'the internet'],
  ],
])('%s', (what, policies, expected) => {
  const yaml = what === 'the network of the node' ? policies : WEB + policies;
  expect(peersOf(yaml)).toEqual(expected);
});

test('of many, some are named', () => {
  const blocks = Array.from({ length: 30 }, (_, at) => `{ ipBlock: { cidr: 192.0.2.${at}/32 } }`);
  const peers = peersOf(WEB + from(blocks.join(', ')));
  expect(peers).toHaveLength(11);
  expect(peers?.at(-1)).toBe('and 20 more');
});
