import { serviceOf } from '../../../lib/model/objects/service';
import { addressSharingKey, tryDnsTargets } from '../../../lib/model/queries/dns-targets';
import { readText } from '../../../lib/model/read/read';

const PREFIX = 'external-dns.alpha.kubernetes.io';

function serviceLike(spec: string, annotations = '') {
  const text = `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {${annotations}}}
spec: {${spec}}
`;
  const [manifest] = readText(text, 'web.yaml').manifests;
  if (!manifest) throw new Error('no manifest');
  return serviceOf(manifest);
}

const BALANCER = 'type: LoadBalancer';

test.each([
  [BALANCER, '', undefined],
  [BALANCER, 'metallb.io/loadBalancerIPs: "192.0.2.2, 192.0.2.1"', '192.0.2.1 192.0.2.2'],
  [BALANCER, 'metallb.io/loadBalancerIPs: 2001:DB8::1', '2001:db8::1'],
  [BALANCER, 'io.cilium/lb-ipam-ips: 192.0.2.1', '192.0.2.1'],
  [BALANCER, 'kube-vip.io/loadbalancerIPs: 192.0.2.1', '192.0.2.1'],
  [BALANCER, 'kube-vip.io/loadbalancerIPs: 0.0.0.0', undefined],
  [`${BALANCER}, loadBalancerIP: 192.0.2.1`, '', '192.0.2.1'],
  [`${BALANCER}, externalIPs: [192.0.2.2], loadBalancerIP: 192.0.2.1`, '', '192.0.2.2'],
  [BALANCER, `${PREFIX}/target: "b.example.com, a.example.com"`, 'a.example.com b.example.com'],
  ['type: ExternalName, externalName: a.example.com', '', 'a.example.com'],
  ['type: NodePort', '', 'nodes '],
  ['type: NodePort', `${PREFIX}/access: private`, 'nodes private'],
  ['type: NodePort, externalTrafficPolicy: Local', '', undefined],
  ['type: ClusterIP', '', undefined],
])('the targets of {%s} with {%s}: %s', (spec, annotations, targets) => {
  expect(tryDnsTargets(serviceLike(spec, annotations), false)).toBe(targets);
});

test('an internal name leads to the cluster IP behind a load balancer', () => {
  expect(
    tryDnsTargets(serviceLike(`${BALANCER}, loadBalancerIP: 192.0.2.1`), true),
  ).toBeUndefined();
});

test.each([
  ['metallb.io/allow-shared-ip: dns', 'dns'],
  ['metallb.universe.tf/allow-shared-ip: dns', 'dns'],
  ['lbipam.cilium.io/sharing-key: dns', 'dns'],
  ['', ''],
])('the sharing key of {%s}: %s', (annotations, key) => {
  expect(addressSharingKey(serviceLike(BALANCER, annotations))).toBe(key);
});
