import { ask } from '../../support/ask';

const WEB = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`;

const PODS = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a, ports: [{ name: http, containerPort: 8080 }] }] }
`;

const files = (...texts: readonly string[]) => texts.join('---');
const service = (spec: string, text = WEB) => text.replace('spec: { ', `spec: { ${spec}, `);

const alias = (name: string, target: string) => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { type: ExternalName, externalName: ${target} }
`;

const METALLB = `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: first, namespace: metallb-system }
spec: { addresses: [192.0.2.0/28] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: first, namespace: metallb-system }
spec: { ipAddressPools: [first] }
`;

const corefile = (...lines: readonly string[]) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: coredns, namespace: kube-system }
data:
  Corefile: |
    .:53 {
${lines.map((line) => `      ${line}\n`).join('')}      kubernetes cluster.local
      forward . /etc/resolv.conf
    }
`;

const pod = (isReady: string) => `
apiVersion: v1
kind: Pod
metadata:
  name: web-${isReady.toLowerCase()}
  namespace: shop
  labels: { app: web }
  ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web-5d4f, uid: a }]
spec: { containers: [{ name: web, image: a }] }
status: { conditions: [{ type: Ready, status: '${isReady}' }] }
`;

const policy = (ingress: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress], ingress: ${ingress} }
`;

const FROM_CLIENTS = '[{ from: [{ podSelector: { matchLabels: { app: client } } }] }]';

test.each([
  ['a short name', files(WEB, PODS), 'http://web/', 'pod:shop'],
  ['a name of another namespace', files(WEB, PODS), 'http://web.shop/', 'pod:default'],
  ['a name without its namespace', files(WEB, PODS), 'http://web/', 'pod:default'],
  ['a name of the cluster, asked outside', files(WEB, PODS), 'http://web.shop.svc/', 'internet'],
  [
    'aliases that lead back to each other',
    files(alias('a', 'b.shop.svc.cluster.local'), alias('b', 'a.shop.svc.cluster.local')),
    'a:80',
    'pod:shop',
  ],
  [
    'pods that ask the DNS of their node',
    files(WEB, PODS.replace('spec: { containers', 'spec: { dnsPolicy: Default, containers')),
    'http://web.shop.svc.cluster.local/',
    'pod:shop/web',
  ],
  ['a pod of a Service that is not headless', files(WEB, PODS), 'x.web.shop.svc:80', 'pod:shop'],
  [
    'a headless Service that does not translate ports',
    files(service('clusterIP: None'), PODS),
    'web:80',
    'pod:shop',
  ],
  [
    'an address of CoreDNS itself',
    files(WEB, PODS, corefile('hosts {', '  192.0.2.9 old.example.com', '  fallthrough', '}')),
    'old.example.com:80',
    'pod:shop',
  ],
  [
    'a name that CoreDNS rewrites',
    files(WEB, PODS, corefile('rewrite name shop.example.com web.shop.svc.cluster.local')),
    'http://shop.example.com/',
    'pod:shop',
  ],
  [
    'a name that external-dns writes',
    files(
      service('type: LoadBalancer').replace(
        'namespace: shop }',
        'namespace: shop, annotations: { external-dns.alpha.kubernetes.io/hostname: shop.example.com } }',
      ),
      PODS,
    ),
    'http://shop.example.com/',
    'internet',
  ],
  [
    'a cluster IP, from outside',
    files(service('clusterIP: 10.96.0.9'), PODS),
    '10.96.0.9:80',
    'internet',
  ],
  [
    'a port that the Service lacks',
    files(service('clusterIP: 10.96.0.9'), PODS),
    '10.96.0.9:81',
    'pod:shop',
  ],
  [
    'an address of a pool that is advertised',
    files(service('type: LoadBalancer, loadBalancerIP: 192.0.2.7'), PODS, METALLB),
    '192.0.2.7:80',
    'internet',
  ],
  [
    'an address of a pool that is not advertised',
    files(
      service('type: LoadBalancer, loadBalancerIP: 192.0.2.7'),
      PODS,
      METALLB.replace('[first]', '[other]'),
    ),
    '192.0.2.7:80',
    'internet',
  ],
  [
    'an address outside the pools',
    files(service('type: LoadBalancer, loadBalancerIP: 192.0.2.77'), PODS, METALLB),
    '192.0.2.77:80',
    'internet',
  ],
  [
    'a client outside the source ranges',
    files(
      service(
        'type: LoadBalancer, loadBalancerIP: 192.0.2.7, loadBalancerSourceRanges: [198.51.100.0/24]',
      ),
      PODS,
    ),
    '192.0.2.7:80',
    'internet:203.0.113.9',
  ],
  [
    'a node port',
    files(service('type: NodePort').replace('port: 80,', 'port: 80, nodePort: 30080,'), PODS),
    '192.0.2.1:30080',
    'nodes',
  ],
  [
    'a port of a node that a pod opens',
    PODS.replace('containerPort: 8080', 'containerPort: 8080, hostPort: 8000'),
    '192.0.2.1:8000',
    'nodes',
  ],
  ['an external IP', files(service('externalIPs: [192.0.2.5]'), PODS), '192.0.2.5:80', 'internet'],
  [
    'a port name that no container declares',
    files(WEB.replace('targetPort: 8080', 'targetPort: web'), PODS),
    'http://web/',
    'pod:shop',
  ],
  [
    'a port name of a sidecar that may be added',
    files(WEB.replace('targetPort: 8080', 'targetPort: http-envoy-prom'), PODS),
    'http://web/',
    'pod:shop',
  ],
  [
    'endpoints whose port has another name',
    files(
      WEB.replace('selector: { app: web }, ', '').replace(
        'port: 80, targetPort: 8080',
        'name: http, port: 80',
      ),
      `
apiVersion: v1
kind: Endpoints
metadata: { name: web, namespace: shop }
subsets: [{ addresses: [{ ip: 192.0.2.4 }], ports: [{ port: 9000 }] }]
`,
    ),
    'http://web/',
    'pod:shop',
  ],
  ['pods of a cluster that are not ready', files(WEB, pod('False')), 'http://web/', 'pod:shop'],
  [
    'a pod of a cluster that no node has yet',
    files(WEB, pod('False').replace(/conditions: .*/, 'phase: Pending }')),
    'http://web/',
    'pod:shop',
  ],
  [
    'pods of a cluster, of which one is ready',
    files(WEB, pod('False'), pod('True')),
    'http://web/',
    'pod:shop',
  ],
  ['a policy that admits nobody', files(WEB, PODS, policy('[]')), 'http://web/', 'pod:shop'],
  [
    'a policy that admits the client',
    files(WEB, PODS, policy(FROM_CLIENTS)),
    'http://web/',
    'pod:shop/app=client',
  ],
  [
    'a policy that admits others',
    files(WEB, PODS, policy(FROM_CLIENTS)),
    'http://web/',
    'pod:shop/app=other',
  ],
  [
    'a policy, and a client of unknown labels',
    files(WEB, PODS, policy(FROM_CLIENTS)),
    'http://web/',
    'pod:shop',
  ],
  ['a workload', files(WEB, PODS), 'Deployment/shop/web', 'pod:shop'],
  ['a workload without a Service', PODS, 'Deployment/shop/web', 'pod:shop'],
  ['a port of a Service', files(WEB, PODS), 'Service/shop/web:81', 'pod:shop'],
  ['an object by a wrong name', files(WEB, PODS), 'Service/shop/wbe', 'internet'],
])('%s', (_, yaml, question, from) => {
  expect(`\n${ask(yaml, question, from)}\n`).toMatchSnapshot();
});

test('of a Service with very many workloads, an answer follows the first two hundred', () => {
  const many = Array.from({ length: 205 }, (_, at) => PODS.replace('name: web', `name: web-${at}`));
  const text = ask(files(WEB, ...many), 'http://web/', 'pod:shop');
  expect(text).toContain('from a pod in shop: unknown');
  expect(text).toContain('5 more workloads behind Service shop/web are not evaluated');
});

const DNS = (ports: string) => `
apiVersion: v1
kind: Service
metadata: { name: dns, namespace: shop }
spec: { selector: { app: web }, ports: [${ports}] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: edge
  listeners: [{ name: dns, port: 53, protocol: UDP }]
  addresses: [{ value: 192.0.2.53 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: UDPRoute
metadata: { name: dns, namespace: shop }
spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ name: dns, port: 53 }] }] }
`;

test('a route of datagrams finds the port for UDP, also where one for TCP has its number', () => {
  const tcp = '{ name: tcp, port: 53, targetPort: 5353 }';
  const udp = '{ name: udp, port: 53, targetPort: 5354, protocol: UDP }';
  const url = 'udp://192.0.2.53:53';
  expect(ask(files(DNS(`${tcp}, ${udp}`), PODS), url, 'internet')).toContain('port 5354/UDP');
  expect(ask(files(DNS(tcp), PODS), url, 'internet')).toContain(
    'Service shop/dns has no UDP port 53',
  );
});
