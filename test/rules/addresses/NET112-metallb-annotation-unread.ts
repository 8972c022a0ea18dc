import type { RuleCases } from '../cases';
import { balancer, document, service } from '../metallb';

const POOL = 'metallb.universe.tf/address-pool';

export const cases: RuleCases = {
  facts: ['7.4 type != LoadBalancer'],
  wrong: {
    yaml: service('web', 'ClusterIP', { [POOL]: 'lan' }),
    text: `
warning NET112 metallb-annotation-unread: MetalLB ignores metallb.universe.tf/address-pool on a Service of type ClusterIP
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.universe.tf/address-pool"]
  wrong.yaml:9   Service default/web   spec.type
  why: MetalLB only reads Services of type LoadBalancer, and ignores all others
  fix: Write type: LoadBalancer, or remove the annotations.
  see: npx cdk8s-reach rules NET112
`,
  },
  right: balancer('web', { [POOL]: 'lan' }),
  silent: {
    'an empty value, which requests nothing': { yaml: service('web', 'ClusterIP', { [POOL]: '' }) },
    'neither a type nor ports, as a part of another Service': {
      yaml: document(
        'v1',
        'Service',
        ['name: web', `annotations: {${POOL}: lan}`],
        ['selector: {app: web}'],
      ),
      also: ['NET204'],
    },
    'a type that a later tool fills in': { yaml: service('web', '${TYPE}', { [POOL]: 'lan' }) },
    'what MetalLB itself left behind': {
      yaml: service('web', 'NodePort', { 'metallb.io/ip-allocated-from-pool': 'lan' }),
      also: ['NET114'],
    },
  },
  reported: {
    'a sharing key alone, as advice': {
      yaml: service('web', 'NodePort', { 'metallb.io/allow-shared-ip': 'dns' }),
      at: [
        [
          'Service default/web metadata.annotations["metallb.io/allow-shared-ip"]',
          'Service default/web spec.type',
        ],
      ],
      severity: 'info',
    },
    'no type beside ports': {
      yaml: document(
        'v1',
        'Service',
        ['name: web', `annotations: {${POOL}: lan}`],
        ['selector: {app: web}', 'ports: [{port: 80}]'],
      ),
      at: [
        [`Service default/web metadata.annotations["${POOL}"]`, 'Service default/web spec.type'],
      ],
      severity: 'warning',
    },
    'all of them in one finding': {
      yaml: service('web', 'ClusterIP', {
        'metallb.io/loadBalancerIPs': '192.0.2.1',
        'metallb.io/address-pool': 'lan',
      }),
      at: [
        [
          'Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]',
          'Service default/web metadata.annotations["metallb.io/address-pool"]',
          'Service default/web spec.type',
        ],
      ],
    },
  },
};
