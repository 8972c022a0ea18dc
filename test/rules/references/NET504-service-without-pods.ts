import type { RuleCases } from '../cases';

const SERVICE = (spec: string) => `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: ${spec}
---`;

const WEB = '{selector: {app: web}, ports: [{port: 80}]}';

const WORKLOAD = (labels: string, kind = 'Deployment', name = 'front') => `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
spec:
  selector: {matchLabels: ${labels}}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
`;

export const cases: RuleCases = {
  facts: ['2.5 selector matches nothing', '7.3 L2: no ready endpoint'],
  wrong: {
    yaml: SERVICE(WEB) + WORKLOAD('{app: website}', 'Deployment', 'web'),
    text: `
info NET504 service-without-pods: no pods in the checked files have the labels app=web; those of Deployment web have app=website
  wrong.yaml:12   Deployment shop/web   spec.template.metadata.labels
  wrong.yaml:4    Service shop/web      spec.selector
  why: if no other pods have these labels, the Service has no endpoints and refuses every connection
  fix: Write the labels of the pods into the selector, or give the workload too.
  see: npx cdk8s-reach rules NET504
`,
  },
  right: SERVICE(WEB) + WORKLOAD('{app: web}'),
  silent: {
    'no workload is given at all': { yaml: SERVICE(WEB) },
    'a Service without a selector, and an EndpointSlice beside it': {
      yaml: `${SERVICE('{ports: [{name: http, port: 80}]}')}
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, namespace: shop, labels: {kubernetes.io/service-name: web}}
addressType: IPv4
endpoints: [{addresses: [192.0.2.10]}]
ports: [{name: http, port: 80, protocol: TCP}]
---${WORKLOAD('{app: front}')}`,
    },
    'an ExternalName Service with no selector and no ports': {
      yaml: `${SERVICE('{type: ExternalName, externalName: db.example.com}')}${WORKLOAD('{app: front}')}`,
    },
    'a label that the controller of a StatefulSet writes': {
      yaml: `${SERVICE('{selector: {statefulset.kubernetes.io/pod-name: front-0}, ports: [{port: 80}]}')}${WORKLOAD('{app: front}', 'StatefulSet')}`,
    },
    'labels that a later tool fills in': { yaml: SERVICE(WEB) + WORKLOAD('{app: "${APP}"}') },
  },
  reported: {
    'pods that miss one label, and are named': {
      yaml: `${SERVICE('{selector: {app: web, tier: edge}, ports: [{port: 80}]}')}${WORKLOAD('{app: web, tier: front}')}`,
      at: [
        ['Deployment shop/front spec.template.metadata.labels', 'Service shop/web spec.selector'],
      ],
    },
    'pods of another namespace': {
      yaml: `${SERVICE(WEB)}${WORKLOAD('{app: web}').replace('namespace: shop', 'namespace: blog')}`,
      at: [['Service shop/web spec.selector']],
    },
  },
};
