import { ccnp, ciliumCases, cnp } from '../support/policies/small-cluster';

const LAYER_3 = 'Documentation/security/policy/layer3.rst';
const KUBERNETES = 'Documentation/security/policy/kubernetes.rst';
const TRANSLATED = 'pkg/k8s/apis/cilium.io/utils/utils.go';
const PARSED = 'pkg/policy/utils/parserules.go';
const ENTITY = 'pkg/policy/api/entity.go';
const INGRESS = 'pkg/policy/api/ingress.go';
const EGRESS = 'pkg/policy/api/egress.go';
const SERVICE = 'pkg/policy/k8s/service.go';

const SHOP = '{ matchLabels: { "k8s:io.kubernetes.pod.namespace": shop } }';

const service = (namespace: string, selector: string) =>
  `{ apiVersion: v1, kind: Service, metadata: { name: db, namespace: ${namespace}, labels: { env: live } }, spec: { ${selector}ports: [{ port: 80, targetPort: 8080 }] } }`;

/** From whom, and to whom. */
// prettier-ignore
export const CILIUM_LAYER_3_CASES = ciliumCases([
  ['no peer in an empty list', PARSED, cnp('ingress: [{ fromEndpoints: [] }]'), 'web -> db:8080/TCP', 'denied'],
  ['no entity in an empty list', PARSED, cnp('ingress: [{ fromEntities: [] }]'), 'web -> db:8080/TCP', 'denied'],
  ['no peer in an empty list, whatever the port', PARSED, cnp('ingress: [{ fromEndpoints: [], toPorts: [{ ports: [{ port: "8080" }] }] }]'), 'web -> db:8080/TCP', 'denied'],
  ['all pods of the own namespace', LAYER_3, cnp('ingress: [{ fromEndpoints: [{}] }]', '{}', 'shop'), 'api -> web:8080/TCP', 'allowed'],
  ['no pod of another namespace', TRANSLATED, cnp('ingress: [{ fromEndpoints: [{}] }]'), 'web -> db:8080/TCP', 'denied'],
  ['labels in the own namespace', TRANSLATED, cnp('ingress: [{ fromEndpoints: [{ matchLabels: { app: web } }] }]'), 'web -> db:8080/TCP', 'denied'],
  ['pods of a namespace', KUBERNETES, cnp(`ingress: [{ fromEndpoints: [${SHOP}] }]`), 'web -> db:8080/TCP', 'allowed'],
  ['the namespace without its source', KUBERNETES, cnp('ingress: [{ fromEndpoints: [{ matchLabels: { io.kubernetes.pod.namespace: shop, app: web } }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['the namespace and other labels', KUBERNETES, cnp('ingress: [{ fromEndpoints: [{ matchLabels: { "k8s:io.kubernetes.pod.namespace": shop, "k8s:app": web } }] }]'), 'api -> db:8080/TCP', 'denied'],
  ['the namespace in an expression', TRANSLATED, cnp('ingress: [{ fromEndpoints: [{ matchExpressions: [{ key: "k8s:io.kubernetes.pod.namespace", operator: In, values: [shop, edge] }] }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['any namespace', TRANSLATED, cnp('ingress: [{ fromEndpoints: [{ matchExpressions: [{ key: "k8s:io.kubernetes.pod.namespace", operator: Exists }] }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['one of two peers', LAYER_3, cnp(`ingress: [{ fromEndpoints: [{ matchLabels: { app: cache } }, ${SHOP}] }]`), 'web -> db:8080/TCP', 'allowed'],
  ['an address is no pod', LAYER_3, cnp('ingress: [{ fromEndpoints: [{}] }]'), 'outside -> db:8080/TCP', 'denied'],
  ['labels of the namespace in a policy of a namespace, which the documentation says are ignored', `${KUBERNETES}, ${TRANSLATED}`, cnp('ingress: [{ fromEndpoints: [{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": a } }] }]'), 'web -> db:8080/TCP', 'unknown'],
  ['labels of the namespace in a clusterwide policy', KUBERNETES, ccnp('ingress: [{ fromEndpoints: [{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": a } }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['other labels of the namespace in a clusterwide policy', KUBERNETES, ccnp('ingress: [{ fromEndpoints: [{ matchLabels: { "k8s:io.cilium.k8s.namespace.labels.team": b } }] }]'), 'web -> db:8080/TCP', 'denied'],
  ['all pods in a clusterwide policy', 'examples/policies/kubernetes/clusterwide/wildcard-from-endpoints.yaml', ccnp('ingress: [{ fromEndpoints: [{}] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['no address in a clusterwide policy', TRANSLATED, ccnp('ingress: [{ fromEndpoints: [{}] }]'), 'outside -> db:8080/TCP', 'denied'],
  ['labels in any namespace', 'examples/policies/kubernetes/clusterwide/clusterscope-policy.yaml', ccnp('ingress: [{ fromEndpoints: [{ matchLabels: { app: web } }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['the world by its reserved label', ENTITY, cnp('ingress: [{ fromEndpoints: [{ matchLabels: { "reserved:world": "" } }] }]'), 'outside -> db:8080/TCP', 'allowed'],
  ['pods of another cluster', 'examples/policies/kubernetes/clustermesh/cross-cluster-policy.yaml', cnp('ingress: [{ fromEndpoints: [{ matchLabels: { io.kubernetes.pod.namespace: shop, io.cilium.k8s.policy.cluster: west } }] }]'), 'web -> db:8080/TCP', 'unknown'],
  ['to pods', LAYER_3, cnp('egress: [{ toEndpoints: [{ matchLabels: { app: api } }] }]', '{}', 'shop'), 'web -> api:8080/TCP', 'allowed'],
  ['to pods of another namespace', TRANSLATED, cnp('egress: [{ toEndpoints: [{}] }]', '{}', 'shop'), 'web -> db:8080/TCP', 'denied'],
  ['to no address', LAYER_3, cnp('egress: [{ toEndpoints: [{}] }]'), 'db -> outside:443/TCP', 'denied'],
  ['an address of a block', LAYER_3, cnp('ingress: [{ fromCIDR: [192.0.2.0/24] }]'), 'outside -> db:8080/TCP', 'allowed'],
  ['one address', 'examples/policies/l3/cidr', cnp('egress: [{ toCIDR: [192.0.2.10/32] }]'), 'db -> outside:443/TCP', 'allowed'],
  ['an address of no block', LAYER_3, cnp('ingress: [{ fromCIDR: [198.51.100.0/24] }]'), 'outside -> db:8080/TCP', 'denied'],
  ['a block holds no pod', INGRESS, cnp('ingress: [{ fromCIDR: [10.0.0.0/8] }]'), 'web -> db:8080/TCP', 'denied'],
  ['not even all addresses hold a pod', LAYER_3, cnp('egress: [{ toCIDR: [0.0.0.0/0] }]'), 'db -> web:8080/TCP', 'denied'],
  ['all addresses', LAYER_3, cnp('egress: [{ toCIDR: [0.0.0.0/0] }]'), 'db -> outside:443/TCP', 'allowed'],
  ['all addresses of the other version', LAYER_3, cnp('egress: [{ toCIDR: [0.0.0.0/0] }]'), 'db -> outside6:443/TCP', 'denied'],
  ['a node in a block depends on an option', LAYER_3, cnp('egress: [{ toCIDR: [172.16.0.0/12] }]'), 'db -> other:443/TCP', 'unknown'],
  ['an exception', 'examples/policies/l3/cidr', cnp('egress: [{ toCIDRSet: [{ cidr: 192.0.2.0/24, except: [192.0.2.0/28] }] }]'), 'db -> outside:443/TCP', 'denied'],
  ['beside an exception', 'examples/policies/l3/cidr', cnp('egress: [{ toCIDRSet: [{ cidr: 192.0.2.0/24, except: [192.0.2.128/25] }] }]'), 'db -> outside:443/TCP', 'allowed'],
  ['an exception of one element of two', EGRESS, cnp('egress: [{ toCIDRSet: [{ cidr: 192.0.2.0/24, except: [192.0.2.0/28] }, { cidr: 192.0.2.10/32 }] }]'), 'db -> outside:443/TCP', 'allowed'],
  ['a group of blocks that is absent', 'Documentation/network/kubernetes/ciliumcidrgroup.rst', cnp('egress: [{ toCIDRSet: [{ cidrGroupRef: partners }] }]'), 'db -> outside:443/TCP', 'unknown'],
  ['a denied block', LAYER_3, cnp('egressDeny: [{ toCIDR: [192.0.2.0/24] }], egress: [{ toEntities: [all] }]'), 'db -> outside:443/TCP', 'denied'],
  ['the world', LAYER_3, cnp('ingress: [{ fromEntities: [world] }]'), 'outside -> db:8080/TCP', 'allowed'],
  ['the world is no pod', LAYER_3, cnp('ingress: [{ fromEntities: [world] }]'), 'web -> db:8080/TCP', 'denied'],
  ['the world is no node', LAYER_3, cnp('ingress: [{ fromEntities: [world] }]'), 'other -> db:8080/TCP', 'denied'],
  ['the cluster', LAYER_3, cnp('ingress: [{ fromEntities: [cluster] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['the cluster has its nodes', ENTITY, cnp('ingress: [{ fromEntities: [cluster] }]'), 'other -> db:8080/TCP', 'allowed'],
  ['the cluster is not the world', LAYER_3, cnp('ingress: [{ fromEntities: [cluster] }]'), 'outside -> db:8080/TCP', 'denied'],
  ['all', LAYER_3, cnp('ingress: [{ fromEntities: [all] }]'), 'outside -> db:8080/TCP', 'allowed'],
  ['the own host is allowed without a rule', LAYER_3, cnp('ingress: [{}]'), 'node -> db:8080/TCP', 'allowed'],
  ['the own host', 'examples/policies/l3/entities/host.yaml', cnp('egress: [{ toEntities: [host] }]'), 'db -> node:10250/TCP', 'allowed'],
  ['another node is not the own host', LAYER_3, cnp('egress: [{ toEntities: [host] }]'), 'db -> other:10250/TCP', 'denied'],
  ['another node', 'examples/policies/l3/entities/nodes.yaml', cnp('ingress: [{ fromEntities: [host, remote-node] }]'), 'other -> db:8080/TCP', 'allowed'],
  ['a pod is no node', LAYER_3, cnp('ingress: [{ fromEntities: [host, remote-node] }]'), 'web -> db:8080/TCP', 'denied'],
  ['another node without a rule', LAYER_3, cnp('ingress: [{}]'), 'other -> db:8080/TCP', 'denied'],
  ['an address that may be an API server', 'examples/policies/l3/entities/apiserver.yaml', cnp('egress: [{ toEntities: [kube-apiserver] }]'), 'db -> outside:6443/TCP', 'unknown'],
  ['the ingress is no other pod', LAYER_3, cnp('ingress: [{ fromEntities: [ingress] }]'), 'web -> db:8080/TCP', 'denied'],
  ['no entity', ENTITY, cnp('ingress: [{ fromEntities: [none] }]'), 'web -> db:8080/TCP', 'denied'],
  ['all but the world', 'examples/policies/l3/entities', ccnp('ingressDeny: [{ fromEntities: [world] }], ingress: [{ fromEntities: [all] }]', '{}'), 'outside -> db:8080/TCP', 'denied'],
  ['all but the world has pods', 'examples/policies/l3/entities', ccnp('ingressDeny: [{ fromEntities: [world] }], ingress: [{ fromEntities: [all] }]', '{}'), 'web -> db:8080/TCP', 'allowed'],
  ['a denied pod', 'examples/policies/l3/egress-deny', cnp('egressDeny: [{ toEndpoints: [{ matchLabels: { app: api } }] }], egress: [{ toEntities: [all] }]', '{}', 'shop'), 'web -> api:8080/TCP', 'denied'],
  ['a pod beside a denied one', 'examples/policies/l3/egress-deny', cnp(`egressDeny: [{ toEndpoints: [{ matchLabels: { app: db } }] }], egress: [{ toEntities: [all] }]`, '{}', 'shop'), 'web -> db:8080/TCP', 'allowed'],
  ['a Service by its name', 'examples/policies/l3/service/service.yaml', [service('data', 'selector: { app: db }, '), cnp('egress: [{ toServices: [{ k8sService: { serviceName: db, namespace: data } }] }]', '{}', 'shop')], 'web -> db:8080/TCP', 'allowed'],
  ['a Service without its namespace is that of any', SERVICE, [service('data', 'selector: { app: db }, '), cnp('egress: [{ toServices: [{ k8sService: { serviceName: db } }] }]', '{}', 'shop')], 'web -> db:8080/TCP', 'allowed'],
  ['a Service by its labels', 'examples/policies/l3/service/service.yaml', [service('data', 'selector: { app: db }, '), cnp('egress: [{ toServices: [{ k8sServiceSelector: { selector: { matchLabels: { env: live } }, namespace: data } }] }]', '{}', 'shop')], 'web -> db:8080/TCP', 'allowed'],
  ['a pod that is not of the Service', LAYER_3, [service('data', 'selector: { app: db }, '), cnp('egress: [{ toServices: [{ k8sService: { serviceName: db, namespace: data } }] }]', '{}', 'shop')], 'web -> api:8080/TCP', 'denied'],
  ['a Service without selector holds no pod', LAYER_3, [service('data', ''), cnp('egress: [{ toServices: [{ k8sService: { serviceName: db, namespace: data } }] }]', '{}', 'shop')], 'web -> db:8080/TCP', 'denied'],
  ['a Service that is absent', LAYER_3, cnp('egress: [{ toServices: [{ k8sService: { serviceName: db, namespace: data } }] }]', '{}', 'shop'), 'web -> db:8080/TCP', 'unknown'],
  ['a name outside', 'examples/policies/l3/fqdn/fqdn.yaml', cnp('egress: [{ toFQDNs: [{ matchName: my-remote-service.com }] }]'), 'db -> outside:443/TCP', 'unknown'],
  ['a name outside is no pod', EGRESS, cnp('egress: [{ toFQDNs: [{ matchPattern: "*" }] }]'), 'db -> web:8080/TCP', 'denied'],
  ['a name outside by another port', LAYER_3, cnp('egress: [{ toFQDNs: [{ matchName: my-remote-service.com }], toPorts: [{ ports: [{ port: "443" }] }] }]'), 'db -> outside:80/TCP', 'denied'],
  ['nodes by their labels need an option', LAYER_3, cnp('ingress: [{ fromNodes: [{ matchLabels: { zone: b } }] }]'), 'other -> db:8080/TCP', 'unknown'],
  ['groups of a cloud', INGRESS, cnp('egress: [{ toGroups: [{ aws: { securityGroupsIds: [sg-1] } }] }]'), 'db -> outside:443/TCP', 'unknown'],
  ['two kinds of peers in one rule, which Cilium refuses', 'pkg/policy/api/rule_validation.go', cnp('ingress: [{ fromEndpoints: [{}], fromEntities: [world] }]'), 'web -> db:8080/TCP', 'unknown'],
]);
