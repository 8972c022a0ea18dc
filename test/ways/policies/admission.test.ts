import { ClientKind } from '../../../lib/ways/ask/client';
import type { Sender } from '../../../lib/ways/ask/lead';
import { admissionHopsOut } from '../../../lib/ways/policies/admission';
import { networkOf } from '../../support/network';
import {
  DENY,
  WEB,
  deployment,
  from,
  hopsAt,
  internet,
  node,
  pod,
  podOf,
  policy,
  verdicts,
} from './workloads';

test('no policy is no hop', () => {
  expect(hopsAt(WEB, internet)).toEqual([]);
  expect(hopsAt(WEB + policy('deny', '{}', 'other'), internet)).toEqual([]);
});

test('what a policy blocks', () => {
  const [hop] = hopsAt(WEB + DENY, internet);
  expect(hop).toEqual({
    kind: 'policy',
    verdict: 'blocked',
    what: 'NetworkPolicy shop/deny blocks port 8080 from the internet',
    why: 'NetworkPolicy shop/deny isolates the pods for ingress, and none of its rules admits port 8080 from the internet',
    fix: 'Add a rule to NetworkPolicy shop/deny that admits port 8080 from the internet.',
    assumes: ['the network plugin enforces NetworkPolicy'],
    places: [{ manifest: expect.anything() as unknown, field: 'spec.ingress' }],
  });
});

test('what a policy admits, by its rule', () => {
  const yaml =
    WEB +
    DENY +
    policy('allow', '{ ingress: [{ ports: [{ port: 1 }] }, { ports: [{ port: http }] }] }');
  const [hop] = hopsAt(yaml, internet);
  expect(hop?.verdict).toBe('given');
  expect(hop?.what).toBe('NetworkPolicy shop/allow admits port 8080 from the internet');
  expect(hop?.places[0]?.field).toBe('spec.ingress[1]');
});

test('many policies are named by some', () => {
  const [hop] = hopsAt(
    WEB +
      'abcdefghijkl'
        .split('')
        .map((name) => policy(name, '{}'))
        .join(''),
    internet,
  );
  expect(hop?.places).toHaveLength(10);
  expect(hop?.what).toBe(
    'NetworkPolicy shop/a, NetworkPolicy shop/b, NetworkPolicy shop/c and 9 more policies block port 8080 from the internet',
  );
});

test.each([
  ['{ ipBlock: { cidr: 0.0.0.0/0 } }', 'given'],
  ['{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }', 'unknown'],
  ['{ ipBlock: { cidr: 192.0.2.0/24 } }', 'unknown'],
  ['{ podSelector: {} }', 'blocked'],
  ['{ namespaceSelector: {} }', 'blocked'],
])('%s and the internet: %s', (peers, verdict) => {
  expect(verdicts(WEB + from(peers), internet)).toEqual([verdict]);
});

test.each([
  ['192.0.2.7', '{ ipBlock: { cidr: 192.0.2.0/24 } }', 'given'],
  ['192.0.3.7', '{ ipBlock: { cidr: 192.0.2.0/24 } }', 'blocked'],
  ['192.0.2.7', '{ ipBlock: { cidr: 192.0.2.0/24, except: [192.0.2.0/28] } }', 'blocked'],
  ['2001:db8::1', '{ ipBlock: { cidr: 0.0.0.0/0 } }', 'blocked'],
])('%s and %s: %s', (address, peers, verdict) => {
  expect(verdicts(WEB + from(peers), { kind: ClientKind.INTERNET, address })).toEqual([verdict]);
});

test('a node may be that of the pod, whose traffic is always admitted', () => {
  expect(verdicts(WEB + DENY, node)).toEqual(['unknown']);
  expect(verdicts(WEB + policy('all', '{ ingress: [{}] }'), node)).toEqual(['given']);
  const onNode = deployment('agent', 'shop', 'hostNetwork: true');
  expect(verdicts(WEB + DENY + onNode, podOf(WEB + DENY + onNode, 'agent'))).toEqual(['unknown']);
});

test('where the address of a node may be seen, both have to be admitted', () => {
  const masked: Sender = { client: internet, isMasked: true };
  expect(verdicts(WEB + DENY, masked)).toEqual(['unknown']);
  expect(verdicts(WEB + from('{ ipBlock: { cidr: 0.0.0.0/0 } }'), masked)).toEqual(['given']);
});

const SHOP = '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }';
const TEAM = '{ namespaceSelector: { matchLabels: { team: a } } }';
const NAMESPACE = `
apiVersion: v1
kind: Namespace
metadata: { name: other, labels: { team: b } }
---`;

test.each([
  [
    'a label that it has',
    '{ podSelector: { matchLabels: { app: a } } }',
    pod('shop', { app: 'a' }),
    'given',
  ],
  [
    'a label that it does not have',
    '{ podSelector: { matchLabels: { app: a } } }',
    pod('shop', { app: 'b' }),
    'blocked',
  ],
  [
    'labels that nobody gives',
    '{ podSelector: { matchLabels: { app: a } } }',
    pod('shop'),
    'unknown',
  ],
  ['labels that do not matter', '{ podSelector: {} }', pod('shop'), 'given'],
  ['another namespace', '{ podSelector: {} }', pod('other'), 'blocked'],
  ['a namespace by its name', SHOP, pod('shop'), 'given'],
  ['another namespace by its name', SHOP, pod('other'), 'blocked'],
  ['a namespace that is not given', TEAM, pod('unseen'), 'unknown'],
  ['a namespace of other labels', TEAM, pod('other'), 'blocked'],
  [
    'a block, where pods may be in none',
    '{ ipBlock: { cidr: 0.0.0.0/0 } }',
    pod('shop'),
    'unknown',
  ],
])('%s', (_, peers, client, verdict) => {
  expect(verdicts(WEB + NAMESPACE + from(peers), client)).toEqual([verdict]);
});

test('labels that a controller adds are not known', () => {
  const yaml =
    WEB + deployment('api') + from('{ podSelector: { matchLabels: { pod-template-hash: x } } }');
  const [hop] = hopsAt(yaml, podOf(yaml, 'api'));
  expect(hop?.verdict).toBe('unknown');
  expect(hop?.why).toBe('a controller adds the label pod-template-hash to the pods of api');
});

test('both sides are asked, that of the client first', () => {
  const egress = policy(
    'out',
    '{ podSelector: { matchLabels: { app: api } }, policyTypes: [Egress] }',
  );
  const yaml = WEB + deployment('api') + egress + from('{ podSelector: {} }');
  const hops = hopsAt(yaml, podOf(yaml, 'api'));
  expect(hops.map(({ verdict, what }) => [verdict, what])).toEqual([
    ['blocked', 'NetworkPolicy shop/out blocks port 8080 to the pods of Deployment shop/web'],
    ['given', 'NetworkPolicy shop/allow admits port 8080 from the pods of Deployment shop/api'],
  ]);
});

test('a pod reaches itself', () => {
  const yaml = WEB + DENY;
  expect(hopsAt(yaml, podOf(yaml, 'web'))[0]?.why).toBe(
    'a pod always reaches itself, and the client may be the same pod',
  );
});

test.each([
  ['{ app: nginx }', 'ingress', 'given'],
  ['{}', 'ingress', 'given'],
  ['{ app: other }', 'ingress', 'blocked'],
  ['{ app: nginx, tier: edge }', 'ingress', 'unknown'],
  ['{ app: nginx }', 'shop', 'blocked'],
])(
  'a proxy whose pods the cluster declares, by %s in %s: %s',
  (matchLabels, namespace, verdict) => {
    const peer = `{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${namespace} } }, podSelector: { matchLabels: ${matchLabels} } }`;
    const declared = { namespace: 'ingress', labels: { app: 'nginx' } };
    const proxy = { name: 'class nginx', workloads: [], declared };
    expect(verdicts(WEB + from(peer), { client: internet, proxy })).toEqual([verdict]);
  },
);

test('of a proxy, all pods have to be admitted', () => {
  const yaml = WEB + deployment('a', 'infra') + deployment('b', 'infra');
  const proxy = (peers: string) => {
    const network = networkOf(yaml + from(peers));
    const workloads = network.workloads.filter(({ manifest }) => manifest.namespace === 'infra');
    return verdicts(yaml + from(peers), {
      client: internet,
      proxy: { name: 'class nginx', workloads },
    });
  };
  const of = (app: string) =>
    `{ namespaceSelector: {}, podSelector: { matchLabels: { app: ${app} } } }`;
  expect(proxy(of('a'))).toEqual(['unknown']);
  expect(proxy(`${of('a')}, ${of('b')}`)).toEqual(['given']);
  expect(proxy(of('c'))).toEqual(['blocked']);
  const absent: Sender = { client: internet, proxy: { name: 'class nginx', workloads: [] } };
  expect(verdicts(WEB + from(of('a')), absent)).toEqual(['unknown']);
  expect(verdicts(WEB + DENY, absent)).toEqual(['blocked']);
  expect(verdicts(WEB + from('{ namespaceSelector: {} }'), absent)).toEqual(['given']);
});

test('a pod in the network of its node', () => {
  const onNode = deployment('web', 'shop', 'hostNetwork: true');
  expect(verdicts(onNode + DENY, internet)).toEqual(['unknown']);
});

test.each([
  ['{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }', { address: '192.0.2.7' }, 'given'],
  ['{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }', { address: '198.51.100.7' }, 'blocked'],
  ['{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }', { name: 'api.example.com' }, 'unknown'],
  ['{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }', { name: 'api.example.com' }, 'given'],
  ['{ to: [{ podSelector: {} }] }', { name: 'api.example.com' }, 'blocked'],
  ['{ ports: [{ port: 443 }] }', { name: 'api.example.com' }, 'given'],
  ['{ ports: [{ port: https }] }', { name: 'api.example.com' }, 'blocked'],
])('egress by %s to %j: %s', (rule, to, verdict) => {
  const yaml = WEB + policy('out', `{ policyTypes: [Egress], egress: [${rule}] }`);
  const client = podOf(yaml, 'web');
  if (client.kind !== ClientKind.POD) throw new Error('no pod');
  const hops = admissionHopsOut(networkOf(yaml), client, to, 443, 'TCP');
  expect(hops.map((one) => one.verdict)).toEqual([verdict]);
});
