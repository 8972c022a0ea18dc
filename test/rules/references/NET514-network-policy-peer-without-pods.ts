import type { RuleCases } from '../cases';

const WORKLOADS = `
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: shop, labels: {app: db}}
spec: {containers: [{name: db, image: postgres, ports: [{containerPort: 5432}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: front, labels: {app: web}}
spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
---`;

const NAMESPACES = `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Namespace
metadata: {name: front}
---`;

const POLICY = (peer: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress: [{from: [${peer}], ports: [{port: 5432}]}]
`;

const WEB = 'podSelector: {matchLabels: {app: web}}';

export const cases: RuleCases = {
  wrong: {
    yaml: WORKLOADS + POLICY(`{${WEB}}`),
    text: `
info NET514 network-policy-peer-without-pods: no pods in the checked files have the labels app=web
  wrong.yaml:16   NetworkPolicy shop/db   spec.ingress[0].from[0]
  why: if no other pods match, the rule admits no peer, and these connections are dropped
  fix: Write the labels of the peers and of their namespace, or give the workload too.
  see: npx cdk8s-reach rules NET514
`,
  },
  right:
    NAMESPACES +
    WORKLOADS +
    POLICY(`{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: front}}, ${WEB}}`),
  silent: {
    'no workload is given at all': { yaml: POLICY(`{${WEB}}`) },
    'namespaces whose labels are not known': {
      yaml: WORKLOADS + POLICY(`{namespaceSelector: {matchLabels: {team: a}}, ${WEB}}`),
    },
    'the DNS of the cluster': {
      yaml: NAMESPACES + WORKLOADS + POLICY('{podSelector: {matchLabels: {k8s-app: kube-dns}}}'),
    },
    'the pods of a proxy that the cluster declares': {
      target: { gatewayPods: { namespace: 'edge', labels: { app: 'envoy', tier: 'edge' } } },
      yaml:
        WORKLOADS +
        POLICY(
          '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}, podSelector: {matchLabels: {app: envoy}}}',
        ),
    },
    'a block of addresses': { yaml: WORKLOADS + POLICY('{ipBlock: {cidr: 10.0.0.0/8}}') },
  },
  reported: {
    'a namespace that has other labels': {
      yaml:
        NAMESPACES + WORKLOADS + POLICY(`{namespaceSelector: {matchLabels: {team: a}}, ${WEB}}`),
      at: [['NetworkPolicy shop/db spec.ingress[0].from[0]']],
    },
  },
};
