import { ccnp, ciliumCases, cnp } from '../support/policies/small-cluster';

const INTRO = 'Documentation/security/policy/intro.rst';
const RULE = 'pkg/policy/api/rule.go';
const VALIDATION = 'pkg/policy/api/rule_validation.go';
const PARSED = 'pkg/policy/utils/parserules.go';
const KUBERNETES = 'Documentation/network/kubernetes/policy.rst';

const NETWORK_POLICY =
  '{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: n, namespace: data }, spec: { podSelector: {} } }';

/** Which pods a policy selects, when it denies the rest, and how several add up. */
// prettier-ignore
export const CILIUM_MODE_CASES = ciliumCases([
  ['no policy', INTRO, [], 'web -> db:8080/TCP', 'allowed'],
  ['the empty rule allows nothing', PARSED, cnp('ingress: [{}]'), 'web -> db:8080/TCP', 'denied'],
  ['the empty rule leaves the other direction', INTRO, cnp('ingress: [{}]'), 'db -> web:8080/TCP', 'allowed'],
  ['the empty rule at egress', 'examples/policies/l3/egress-default-deny', cnp('egress: [{}]'), 'db -> outside:443/TCP', 'denied'],
  ['the empty rule at egress leaves ingress', INTRO, cnp('egress: [{}]'), 'web -> db:8080/TCP', 'allowed'],
  ['the empty deny rule denies the rest by default', PARSED, cnp('ingressDeny: [{}]'), 'web -> db:8080/TCP', 'denied'],
  ['the empty deny rule denies nothing that is allowed', PARSED, cnp('ingressDeny: [{}], ingress: [{ fromEntities: [all] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['no rule in an empty list', RULE, cnp('ingress: [], egress: [{ toEntities: [all] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['a policy without rules is refused', VALIDATION, cnp('ingress: []'), 'web -> db:8080/TCP', 'allowed'],
  ['pods of other labels', RULE, cnp('ingress: [{}]', '{ matchLabels: { app: cache } }'), 'web -> db:8080/TCP', 'allowed'],
  ['pods of another namespace', 'Documentation/security/policy/kubernetes.rst', cnp('ingress: [{}]', '{}', 'shop'), 'web -> db:8080/TCP', 'allowed'],
  ['another namespace in endpointSelector does not count', 'pkg/k8s/apis/cilium.io/utils/utils.go', cnp('ingress: [{}]', '{ matchLabels: { "k8s:io.kubernetes.pod.namespace": shop } }'), 'web -> db:8080/TCP', 'denied'],
  ['the label of the source k8s', 'pkg/labels/labels.go', cnp('ingress: [{}]', '{ matchLabels: { "k8s:app": db } }'), 'web -> db:8080/TCP', 'denied'],
  ['the label of any source', 'pkg/labels/labels.go', cnp('ingress: [{}]', '{ matchLabels: { "any:app": db } }'), 'web -> db:8080/TCP', 'denied'],
  ['an expression', 'examples/policies/l3/match-expressions', cnp('ingress: [{}]', '{ matchExpressions: [{ key: app, operator: In, values: [db, cache] }] }'), 'web -> db:8080/TCP', 'denied'],
  ['NotIn without the key', 'pkg/k8s/slim/k8s/apis/labels/selector.go', cnp('ingress: [{}]', '{ matchExpressions: [{ key: tier, operator: NotIn, values: [x] }] }'), 'web -> db:8080/TCP', 'denied'],
  ['two policies add up', INTRO, [cnp('ingress: [{}]'), cnp('ingress: [{ fromEntities: [all] }]')], 'web -> db:8080/TCP', 'allowed'],
  ['several specs of one policy', 'pkg/k8s/apis/cilium.io/v2/cnp_types.go', '{ apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: { name: p, namespace: data }, specs: [{ endpointSelector: {}, ingress: [{}] }, { endpointSelector: {}, ingress: [{ fromEntities: [all] }] }] }', 'web -> db:8080/TCP', 'allowed'],
  ['with a NetworkPolicy they add up', KUBERNETES, [NETWORK_POLICY, cnp('ingress: [{ fromEntities: [all] }]')], 'web -> db:8080/TCP', 'allowed'],
  ['a deny rule beats a NetworkPolicy', KUBERNETES, [NETWORK_POLICY.replace('podSelector: {}', 'ingress: [{}]'), cnp('ingressDeny: [{ fromEntities: [cluster] }]')], 'web -> db:8080/TCP', 'denied'],
  ['both sides have to allow', RULE, [cnp('ingress: [{ fromEntities: [all] }]'), cnp('egress: [{}]', '{}', 'shop')], 'web -> db:8080/TCP', 'denied'],
  ['a clusterwide policy selects in all namespaces', 'examples/policies/kubernetes/clusterwide', ccnp('ingress: [{}]', '{}'), 'web -> db:8080/TCP', 'denied'],
  ['a clusterwide policy for pods of one namespace', 'examples/policies/kubernetes/clusterwide/wildcard-from-endpoints.yaml', ccnp('ingress: [{}]', '{ matchLabels: { "k8s:io.kubernetes.pod.namespace": shop } }'), 'web -> db:8080/TCP', 'allowed'],
  ['a clusterwide policy for namespaces by their labels', 'Documentation/security/policy/kubernetes.rst', ccnp('ingress: [{}]', '{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": b } }'), 'web -> db:8080/TCP', 'denied'],
  ['a clusterwide deny beats what a namespace allows', RULE, [ccnp('ingressDeny: [{ fromEntities: [cluster] }]'), cnp('ingress: [{ fromEntities: [all] }]')], 'web -> db:8080/TCP', 'denied'],
  ['a policy for nodes is not for pods', INTRO, '{ apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: { name: p }, spec: { nodeSelector: {}, ingress: [{}] } }', 'web -> db:8080/TCP', 'allowed'],
  ['a policy for nodes needs the host firewall', 'Documentation/security/host-firewall.rst', '{ apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: { name: p }, spec: { nodeSelector: {}, ingress: [{}] } }', 'web -> node:22/TCP', 'unknown'],
  ['without the default deny', INTRO, cnp('enableDefaultDeny: { ingress: false }, ingress: [{ fromEndpoints: [{}] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['without the default deny a deny rule denies', INTRO, cnp('enableDefaultDeny: { ingress: false }, ingressDeny: [{ fromEntities: [cluster] }]'), 'web -> db:8080/TCP', 'denied'],
  ['without the default deny others pass a deny rule', INTRO, cnp('enableDefaultDeny: { ingress: false }, ingressDeny: [{ fromEntities: [world] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['one policy with the default deny is enough', RULE, [cnp('enableDefaultDeny: { ingress: false }, ingress: [{ fromEndpoints: [{}] }]'), cnp('ingress: [{ fromEntities: [world] }]')], 'web -> db:8080/TCP', 'denied'],
  ['the default deny of the other direction', RULE, cnp('enableDefaultDeny: { egress: false }, ingress: [{ fromEndpoints: [{}] }]'), 'web -> db:8080/TCP', 'denied'],
]);
