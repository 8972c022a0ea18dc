import type { RuleCases } from '../cases';

const PREFIX = 'external-dns.alpha.kubernetes.io';

/** Service `one` and Service `two` of one name; the annotations and the spec of each. */
const both = (one: readonly [string, string], two = one, key = 'hostname') =>
  [one, two]
    .map(
      ([annotations, spec], index) => `
apiVersion: v1
kind: Service
metadata: {name: ${index === 0 ? 'one' : 'two'}, annotations: {${PREFIX}/${key}: www.example.com${annotations && `, ${annotations}`}}}
spec: {${spec}, selector: {app: web}, ports: [{port: 80}]}
`,
    )
    .join('---');

const BALANCER = 'type: LoadBalancer';
const AT = (key = 'hostname') =>
  ['one', 'two'].map((name) => `Service default/${name} metadata.annotations["${PREFIX}/${key}"]`);

const DNS = (name: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - {name: dns, image: "registry.k8s.io/external-dns/external-dns:v0.19.0", args: [--source=service]}
`;

const RELEASE = (name: string, values = '') => `---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ${name}, namespace: dns}
spec: {chart: {spec: {chart: external-dns, version: 1.15.0}}, values: {${values}}}
`;

const APPLICATION = (name: string) => `---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: argocd}
spec: {source: {chart: external-dns, targetRevision: 1.15.0}, destination: {namespace: dns}}
`;

const K3S = (kind: string, spec: string) => `---
apiVersion: helm.cattle.io/v1
kind: ${kind}
metadata: {name: external-dns, namespace: kube-system}
spec: {${spec}}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: "shop.example.com, www.example.com."}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
warning NET722 external-dns-name-twice: www.example.com is requested by 2 Services
  wrong.yaml:11   Service default/shop   metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  wrong.yaml:3    Service default/web    metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  why: external-dns creates one record with the addresses of both, so clients reach one or the other
  fix: Write another name for one of them.
  see: npx cdk8s-reach rules NET722
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: www.example.com}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: shop.example.com}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'names with identifiers, which share the requests': {
      yaml: both(
        [`${PREFIX}/set-identifier: a`, BALANCER],
        [`${PREFIX}/set-identifier: b`, BALANCER],
      ),
    },
    'another controller': {
      yaml: both(['', BALANCER], [`${PREFIX}/controller: mine`, BALANCER]),
    },
    'a name that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {external-dns.alpha.kubernetes.io/hostname: "www.\${DOMAIN}"}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: shop, annotations: {external-dns.alpha.kubernetes.io/hostname: "www.\${DOMAIN}"}}
spec:
  type: LoadBalancer
  selector: {app: shop}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
    'one requested address': {
      yaml: both(
        ['metallb.io/loadBalancerIPs: 192.0.2.53', BALANCER],
        ['metallb.universe.tf/loadBalancerIPs: 192.0.2.53', BALANCER],
      ),
      also: ['NET101'],
    },
    'one address of both families from Cilium': {
      also: ['NET179'],
      yaml: both(
        [
          'lbipam.cilium.io/ips: "192.0.2.53,2001:db8::53", lbipam.cilium.io/sharing-key: dns',
          BALANCER,
        ],
        [
          'lbipam.cilium.io/ips: "2001:DB8::53, 192.0.2.53", lbipam.cilium.io/sharing-key: dns',
          BALANCER,
        ],
      ),
    },
    'one loadBalancerIP': {
      also: ['NET101'],
      yaml: both(['', `${BALANCER}, loadBalancerIP: 192.0.2.53`]),
    },
    'one external IP': {
      also: ['NET161'],
      yaml: both(['', `${BALANCER}, externalIPs: [192.0.2.53]`]),
    },
    'one target': { yaml: both([`${PREFIX}/target: edge.example.com`, BALANCER]) },
    'the nodes': { yaml: both(['', 'type: NodePort']) },
    'one alias target': { yaml: both(['', 'type: ExternalName, externalName: edge.example.com']) },
    'a cluster IP, of which no record is made': {
      yaml: both(['', BALANCER], ['', 'type: ClusterIP']),
    },
    'one Service for each family': {
      yaml: both(['', `${BALANCER}, ipFamilies: [IPv4]`], ['', `${BALANCER}, ipFamilies: [IPv6]`]),
    },
  },
  reported: {
    'two requested addresses': {
      yaml: both(
        ['metallb.io/loadBalancerIPs: 192.0.2.53', BALANCER],
        ['metallb.io/loadBalancerIPs: 192.0.2.54', BALANCER],
      ),
      at: [AT()],
      severity: 'warning',
    },
    'addresses that DHCP assigns': {
      yaml: both(['kube-vip.io/loadbalancerIPs: 0.0.0.0', BALANCER]),
      at: [AT()],
      severity: 'warning',
    },
    'two targets': {
      yaml: both(
        [`${PREFIX}/target: one.example.com`, BALANCER],
        [`${PREFIX}/target: two.example.com`, BALANCER],
      ),
      at: [AT()],
      severity: 'warning',
    },
    'the nodes that have pods': {
      yaml: both(['', 'type: NodePort, externalTrafficPolicy: Local']),
      at: [AT()],
      severity: 'warning',
    },
    'nodes and a load balancer': {
      yaml: both(['', 'type: NodePort'], ['', BALANCER]),
      at: [AT()],
      severity: 'warning',
    },
    'cluster IPs of one internal name': {
      also: ['NET101'],
      yaml: both(['', `${BALANCER}, loadBalancerIP: 192.0.2.53`], undefined, 'internal-hostname'),
      at: [AT('internal-hostname')],
      severity: 'warning',
    },
    'a cluster IP that external-dns publishes': {
      yaml:
        both(['', BALANCER], ['', 'type: ClusterIP']) +
        DNS('dns').replace('--source=service', '--source=service, --publish-internal-services'),
      at: [AT()],
      severity: 'warning',
    },
    'one family twice': {
      yaml: both(
        ['', `${BALANCER}, ipFamilies: [IPv4]`],
        ['', `${BALANCER}, ipFamilies: [IPv4, IPv6], ipFamilyPolicy: RequireDualStack`],
      ),
      at: [AT()],
      severity: 'warning',
    },
    'a sharing key, as advice': {
      also: ['NET113'],
      yaml: both(['metallb.io/allow-shared-ip: dns', BALANCER]),
      at: [AT()],
      severity: 'info',
    },
    'a sharing key of each': {
      yaml: both(
        ['metallb.io/allow-shared-ip: one', BALANCER],
        ['metallb.io/allow-shared-ip: two', BALANCER],
      ),
      at: [AT()],
      severity: 'warning',
    },
    'one instance of external-dns': {
      yaml: both(['', BALANCER]) + DNS('public'),
      at: [AT()],
      severity: 'warning',
    },
    'several instances of external-dns, as advice': {
      yaml: both(['', BALANCER]) + DNS('public') + DNS('internal'),
      at: [AT()],
      severity: 'info',
    },
    'several HelmReleases of external-dns, as advice': {
      yaml: both(['', BALANCER]) + RELEASE('public') + RELEASE('internal'),
      at: [AT()],
      severity: 'info',
    },
    'several Applications of external-dns, as advice': {
      yaml: both(['', BALANCER]) + APPLICATION('public') + APPLICATION('internal'),
      at: [AT()],
      severity: 'info',
    },
    'one that may not read both, as advice': {
      yaml:
        both(['', BALANCER]) +
        DNS('dns').replace('--source=service', '--source=service, --annotation-filter=dns=public'),
      at: [AT()],
      severity: 'info',
    },
    'a HelmRelease that may not read both, as advice': {
      yaml: both(['', BALANCER]) + RELEASE('public', 'annotationFilter: dns=public'),
      at: [AT()],
      severity: 'info',
    },
    'one with empty filters': {
      yaml:
        both(['', BALANCER]) +
        DNS('dns').replace('--source=service', '--source=service, --annotation-filter='),
      at: [AT()],
      severity: 'warning',
    },
    'a HelmRelease with an empty filter': {
      yaml: both(['', BALANCER]) + RELEASE('public', 'annotationFilter: ""'),
      at: [AT()],
      severity: 'warning',
    },
    'a HelmChart of k3s with its values': {
      yaml:
        both(['', BALANCER]) +
        K3S('HelmChart', 'chart: external-dns') +
        K3S('HelmChartConfig', 'valuesContent: "policy: sync"'),
      at: [AT()],
      severity: 'warning',
    },
    'one HelmRelease of external-dns': {
      yaml: both(['', BALANCER]) + RELEASE('public', 'policy: sync'),
      at: [AT()],
      severity: 'warning',
    },
  },
};
