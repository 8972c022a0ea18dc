import type { RuleCases } from '../cases';

const SLICE = `---
apiVersion: v1
kind: Service
metadata: {name: mainframe, namespace: billing}
spec: {ports: [{name: tn, port: 992}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: mainframe-v4
  namespace: billing
  labels: {kubernetes.io/service-name: mainframe}
addressType: IPv4
ports: [{name: tn, port: 992}]
endpoints: [{addresses: [10.60.1.5]}]
`;
const application = (namespace: string) => `---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: billing, namespace: argocd}
spec:
  project: default
  source: {repoURL: "https://git.example.net/platform.git", path: billing}
  destination: {server: "https://kubernetes.default.svc", namespace: ${namespace}}
`;
const SET = `---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: clusters, namespace: argocd}
spec:
  generators: [{list: {elements: [{path: billing}]}}]
  template: {spec: {project: default, destination: {server: "https://kubernetes.default.svc"}}}
`;
const configuration = (...lines: string[]) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-cm, namespace: argocd}
data:
  resource.exclusions: |
${lines.map((line) => `    ${line}\n`).join('')}`;
const EXCLUDED = configuration(
  "- apiGroups: ['', discovery.k8s.io]",
  '  kinds: [Endpoints, EndpointSlice]',
);

export const cases: RuleCases = {
  wrong: {
    yaml: SLICE + application('billing') + EXCLUDED,
    text: `
warning NET545 excluded-by-argo: argocd-cm excludes EndpointSlice, such as mainframe-v4
  wrong.yaml:29   ConfigMap argocd/argocd-cm           data["resource.exclusions"]
  wrong.yaml:8    EndpointSlice billing/mainframe-v4   kind
  why: Argo CD never applies the object, and reports the application as synced
  fix: Remove Endpoints and EndpointSlice from resource.exclusions in the ConfigMap argocd-cm.
  see: npx cdk8s-reach rules NET545
`,
  },
  right:
    SLICE + application('billing') + configuration('- apiGroups: [cilium.io]', "  kinds: ['*']"),
  silent: {
    'an Application of another namespace': { yaml: SLICE + application('shop') + EXCLUDED },
    'no Application': { yaml: SLICE + EXCLUDED },
    'for some clusters alone': {
      yaml:
        SLICE +
        application('billing') +
        configuration("- apiGroups: ['*']", "  kinds: ['*']", '  clusters: [edge]'),
    },
    'a text that is no YAML': { yaml: SLICE + application('billing') + configuration('- [') },
  },
  reported: {
    'an ApplicationSet of another cluster, as advice': {
      yaml: `# cluster: lab\n${SET}# cluster: home\n${SLICE}`,
      at: [['EndpointSlice billing/mainframe-v4 kind']],
    },
    'an ApplicationSet for any namespace': {
      yaml: SLICE + EXCLUDED + SET,
      at: [
        [
          'ConfigMap argocd/argocd-cm data["resource.exclusions"]',
          'EndpointSlice billing/mainframe-v4 kind',
        ],
      ],
    },
    'no configuration, as advice': {
      yaml: SLICE + application('billing'),
      at: [['EndpointSlice billing/mainframe-v4 kind']],
    },
  },
};
