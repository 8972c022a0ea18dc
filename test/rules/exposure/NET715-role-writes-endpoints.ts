import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: system:aggregate-to-edit}
rules:
  - {apiGroups: [""], resources: [endpoints, services], verbs: [create, get, update]}
`,
    text: `
warning NET715 role-writes-endpoints: editors can create, update endpoints
  wrong.yaml:5   ClusterRole system:aggregate-to-edit   rules[0]
  why: everyone who can write endpoints can direct a Service to pods of other namespaces, in spite of their policies (CVE-2021-25740)
  fix: Remove create, patch and update of endpoints and endpointslices from the role.
  see: npx cdk8s-reach rules NET715
`,
  },
  right: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: system:aggregate-to-edit}
rules:
  - {apiGroups: [""], resources: [endpoints, services], verbs: [get, list, watch]}
`,
  silent: {
    'a role of a controller': {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: endpoint-writer}
rules:
  - {apiGroups: [""], resources: [endpoints, services], verbs: [create, update]}
`,
    },
  },
  reported: {
    'a role that is added to edit': {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: more, labels: {rbac.authorization.k8s.io/aggregate-to-edit: "true"}}
rules:
  - {apiGroups: [""], resources: [endpoints, services], verbs: ['*']}
`,
      at: [['ClusterRole more rules[0]']],
    },
  },
};
