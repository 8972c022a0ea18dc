import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '1.1 DNS-1123 label',
    '1.1 DNS-1123 subdomain',
    '1.1 DNS-1035 label',
    '1.2 any non-canonical in fields newer than 1.27 (IPAddress name, ServiceCIDR.cidrs)',
    '1.3 Service',
    '1.3 Service (from 1.36)',
    '1.3 Endpoints',
    '1.3 EndpointSlice',
    '1.3 Ingress, IngressClass, ServiceCIDR, NetworkPolicy',
    '1.3 IPAddress',
    '1.3 Namespace',
    '1.3 Secret, ServiceAccount, ConfigMap, Pod, Node, StatefulSet',
    '1.3 Gateway API kinds, MetalLB kinds',
    '1.3 generateName',
    '11 1.36',
  ],
  target: { kubernetes: '1.35' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: 2048-game}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET401 object-name-invalid: "2048-game" is not a Service name
  wrong.yaml:3   Service default/2048-game   metadata.name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: Write a name that starts with a letter, such as "s-2048-game".
  see: npx cdk8s-reach rules NET401
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: game-2048}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a name that starts with a digit, from Kubernetes 1.36 on': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: 2048-game}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.36' },
    },
    'a prefix for generated names': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {generateName: settings-}
`,
    },
    'kinds whose names are their own': {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: "system:node"}
---
apiVersion: example.com/v1
kind: Thing
metadata: {name: Thing_1}
`,
    },
    'a name that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: "\${NAME}"}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'dots and upper case, by kind': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web.v1}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop.eu}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: Settings}
---
apiVersion: networking.k8s.io/v1beta1
kind: IPAddress
metadata: {name: "2001:DB8::1"}
spec: {parentRef: {resource: services, namespace: default, name: web}}
`,
      target: { kubernetes: '1.32' },
      also: ['NET610'],
      at: [
        ['ConfigMap default/Settings metadata.name'],
        ['IPAddress 2001:DB8::1 metadata.name'],
        ['Namespace shop.eu metadata.name'],
        ['Service default/web.v1 metadata.name'],
      ],
    },
    'a prefix that no name can start with': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {generateName: Web-}
spec: {containers: [{name: web, image: web}]}
`,
      at: [['Pod default/ metadata.generateName']],
    },
  },
};
