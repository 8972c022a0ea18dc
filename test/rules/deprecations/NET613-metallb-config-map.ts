import type { RuleCases } from '../cases';

const CONFIG = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: config, namespace: metallb-system}
data:
  config: |
    address-pools:
      - name: lab
        protocol: layer2
        addresses: [192.168.100.240-192.168.100.250]
`;

const CONTROLLER = `---
apiVersion: v1
kind: Pod
metadata: {name: controller, namespace: metallb-system}
spec: {containers: [{name: controller, image: "quay.io/metallb/controller:v0.15.2"}]}
`;
const POOL = `---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {addresses: [192.168.100.240-192.168.100.250]}
`;
const chart = (version: string) => `---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: metallb, namespace: metallb-system}
spec: {chart: {spec: {chart: metallb, version: ${version}}}, values: {existingConfigMap: config}}
`;

const AT = [['ConfigMap metallb-system/config data.config']];

export const cases: RuleCases = {
  facts: ['7.1 API', '7.5 0.13.2', '12 MetalLB ConfigMap / AddressPool'],
  wrong: {
    yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config, namespace: metallb-system}
data:
  config: |
    address-pools:
      - name: lab
        protocol: layer2
        addresses: [192.168.100.240-192.168.100.250]
${CONTROLLER}`,
    text: `
error NET613 metallb-config-map: ConfigMap config contains the configuration of MetalLB before 0.13
  wrong.yaml:5   ConfigMap metallb-system/config   data.config
  why: MetalLB only reads its own kinds since 0.13, so it has no addresses to assign
  fix: Write an IPAddressPool, and an L2Advertisement or BGPAdvertisement for it.
  see: npx cdk8s-reach rules NET613
`,
  },
  right: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lab, namespace: metallb-system}
spec: {addresses: [192.168.100.240-192.168.100.250]}
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: lab, namespace: metallb-system}
spec: {ipAddressPools: [lab]}
`,
  silent: {
    'a MetalLB that reads it': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config, namespace: metallb-system}
data:
  config: |
    address-pools:
      - name: lab
        protocol: layer2
        addresses: [192.168.100.240-192.168.100.250]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: speaker, namespace: metallb-system}
spec:
  selector: {matchLabels: {app: metallb}}
  template:
    metadata: {labels: {app: metallb}}
    spec: {containers: [{name: speaker, image: "quay.io/metallb/speaker:v0.8.3"}]}
`,
    },
    'a chart with releases of its own, whose values name it': { yaml: CONFIG + chart('2.6.14') },
    'a ConfigMap of another program': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config, namespace: shop}
data:
  config: |
    address-pools:
      - name: lab
        protocol: layer2
        addresses: [192.168.100.240-192.168.100.250]
`,
    },
  },
  reported: {
    'as an info beside a pool': { yaml: CONFIG + CONTROLLER + POOL, at: AT, severity: 'info' },
    'beside a chart of a release that does not read it': {
      yaml: CONFIG + chart('0.14.5'),
      at: AT,
      severity: 'error',
    },
    'where nothing says the release of MetalLB': { yaml: CONFIG, at: AT, severity: 'info' },
    'where it is stated': {
      yaml: CONFIG,
      target: { metallb: '0.14.5' },
      at: AT,
      severity: 'error',
    },
    'where an image shows it': {
      yaml: CONFIG + CONTROLLER,
      at: AT,
      severity: 'error',
    },
  },
};
