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
warning NET715 role-writes-endpoints: editors may create, update endpoints
  wrong.yaml:5   ClusterRole system:aggregate-to-edit   rules[0]
  why: whoever may write endpoints leads a Service to pods of other namespaces, past their policies (CVE-2021-25740)
  fix: Take create, patch and update of endpoints and endpointslices out of the role.
  see: docs/rules/NET715.md (or: reach rules NET715)
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
