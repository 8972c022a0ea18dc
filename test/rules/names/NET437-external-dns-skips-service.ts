import type { RuleCases } from '../cases';
import { service } from '../metallb';

const external = (...args: string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: external-dns}
spec:
  selector: {matchLabels: {app: external-dns}}
  template:
    metadata: {labels: {app: external-dns}}
    spec:
      containers:
        - name: external-dns
          image: registry.k8s.io/external-dns/external-dns:v0.19.0
          args: [${args.map((one) => JSON.stringify(one)).join(', ')}]
`;
const HOSTNAME = { 'external-dns.alpha.kubernetes.io/hostname': 'web.example.net' };
const WEB = service('web', 'ClusterIP', HOSTNAME);
const AT = [
  [
    'Deployment default/external-dns spec.template.spec.containers[0].args',
    'Service default/web metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: WEB + external('--source=service', '--provider=aws'),
    text: `
warning NET437 external-dns-skips-service: external-dns creates no record for the cluster IP of a Service
  wrong.yaml:24   Deployment default/external-dns   spec.template.spec.containers[0].args
  wrong.yaml:7    Service default/web               metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  why: external-dns skips the Service without a message, and the name does not resolve
  fix: Start external-dns with --publish-internal-services, write the type LoadBalancer, or name the address in the annotation external-dns.alpha.kubernetes.io/target.
  see: npx cdk8s-reach rules NET437
`,
  },
  right: WEB + external('--source=service', '--publish-internal-services'),
  silent: {
    'an address that is named': {
      yaml:
        service('web', 'ClusterIP', {
          ...HOSTNAME,
          'external-dns.alpha.kubernetes.io/target': '203.0.113.9',
        }) + external('--source=service'),
    },
    'a headless Service': {
      yaml:
        service('web', 'ClusterIP', HOSTNAME, ['clusterIP: None']) + external('--source=service'),
    },
    'a load balancer': {
      yaml: service('web', 'LoadBalancer', HOSTNAME) + external('--source', 'service'),
    },
    'another controller': {
      yaml:
        service('web', 'ClusterIP', {
          ...HOSTNAME,
          'external-dns.alpha.kubernetes.io/controller': 'other',
        }) + external('--source=service'),
    },
  },
  reported: {
    'a source that is no Service': {
      yaml: service('web', 'LoadBalancer', HOSTNAME) + external('--source=ingress'),
      at: AT,
    },
    'variables of a ConfigMap, which may publish it, as advice': {
      yaml:
        WEB +
        external('--source=service').replace(
          'args:',
          'envFrom: [{configMapRef: {name: dns}}]\n          args:',
        ),
      at: AT,
      severity: 'info',
    },
    'no variables of a ConfigMap': {
      yaml: WEB + external('--source=service').replace('args:', 'envFrom: []\n          args:'),
      at: AT,
      severity: 'warning',
    },
    'no external-dns given, as advice': { yaml: WEB, at: [[AT[0]?.[1] ?? '']] },
  },
};
