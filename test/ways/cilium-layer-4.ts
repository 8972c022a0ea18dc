import { ciliumCases, cnp } from '../support/policies/small-cluster';

const LAYER_4 = 'Documentation/security/policy/layer4.rst';
const LAYER_7 = 'Documentation/security/policy/layer7.rst';
const PORT = 'pkg/policy/api/l4.go';
const RESOLVED = 'pkg/policy/l4.go';
const VALIDATION = 'pkg/policy/api/rule_validation.go';
const RULE = 'pkg/policy/rule.go';

const ports = (list: string) => cnp(`ingress: [{ toPorts: [{ ports: [${list}] }] }]`);

const WITH_HTTP =
  'toPorts: [{ ports: [{ port: "8080", protocol: TCP }], rules: { http: [{ method: GET }] } }]';

/** By which port and protocol. */
// prettier-ignore
export const CILIUM_LAYER_4_CASES = ciliumCases([
  ['a port, from anywhere', LAYER_4, ports('{ port: "8080", protocol: TCP }'), 'outside -> db:8080/TCP', 'allowed'],
  ['another port', LAYER_4, ports('{ port: "8080", protocol: TCP }'), 'web -> db:8081/TCP', 'denied'],
  ['another protocol', LAYER_4, ports('{ port: "53", protocol: TCP }'), 'web -> db:53/UDP', 'denied'],
  ['any protocol', PORT, ports('{ port: "53", protocol: ANY }'), 'web -> db:53/UDP', 'allowed'],
  ['no protocol is any', LAYER_4, ports('{ port: "53" }'), 'web -> db:53/UDP', 'allowed'],
  ['one of two ports', LAYER_4, ports('{ port: "80", protocol: TCP }, { port: "8080", protocol: TCP }'), 'web -> db:8080/TCP', 'allowed'],
  ['the end of a range', 'examples/policies/l4/l4_port_range.yaml', ports('{ port: "80", endPort: 444, protocol: TCP }'), 'web -> db:444/TCP', 'allowed'],
  ['behind a range', 'examples/policies/l4/l4_port_range.yaml', ports('{ port: "80", endPort: 444, protocol: TCP }'), 'web -> db:445/TCP', 'denied'],
  ['port 0 is any port of the protocol', RESOLVED, ports('{ port: "0", protocol: UDP }'), 'web -> db:53/UDP', 'allowed'],
  ['port 0 is no port of another protocol', RESOLVED, ports('{ port: "0", protocol: UDP }'), 'web -> db:8080/TCP', 'denied'],
  ['a name', PORT, ports('{ port: http, protocol: TCP }'), 'web -> db:8080/TCP', 'allowed'],
  ['a name in capitals', VALIDATION, ports('{ port: HTTP, protocol: TCP }'), 'web -> db:8080/TCP', 'allowed'],
  ['a name of another port', PORT, ports('{ port: http, protocol: TCP }'), 'web -> db:80/TCP', 'denied'],
  ['a name of another protocol', PORT, ports('{ port: dns, protocol: TCP }'), 'web -> db:53/UDP', 'denied'],
  ['a name of any protocol', PORT, ports('{ port: dns }'), 'web -> db:53/UDP', 'allowed'],
  ['a name that the pod does not have', RESOLVED, ports('{ port: admin, protocol: TCP }'), 'web -> db:8080/TCP', 'denied'],
  ['a name on the target of egress', RESOLVED, cnp('egress: [{ toEndpoints: [{}], toPorts: [{ ports: [{ port: http, protocol: TCP }] }] }]', '{}', 'shop'), 'web -> api:8080/TCP', 'allowed'],
  ['a port at egress', 'examples/policies/l4/l4.yaml', cnp('egress: [{ toPorts: [{ ports: [{ port: "80", protocol: TCP }] }] }]'), 'db -> outside:80/TCP', 'allowed'],
  ['the peer and the port', 'examples/policies/l4/l3_l4_combined.yaml', cnp('ingress: [{ fromEntities: [cluster], toPorts: [{ ports: [{ port: "80", protocol: TCP }] }] }]'), 'web -> db:8080/TCP', 'denied'],
  ['the port and another peer', 'examples/policies/l4/cidr_l4_combined.yaml', cnp('ingress: [{ fromCIDR: [192.0.2.0/24], toPorts: [{ ports: [{ port: "80", protocol: TCP }] }] }]'), 'outside6 -> db:80/TCP', 'denied'],
  ['a peer without port in one rule, a port in another', 'examples/policies/l4/multi_rule.yaml', cnp('ingress: [{ fromEntities: [cluster] }, { toPorts: [{ ports: [{ port: "80", protocol: TCP }] }] }]'), 'web -> db:8080/TCP', 'allowed'],
  ['no port in an empty list, and no peer', RULE, cnp('ingress: [{ toPorts: [] }]'), 'web -> db:8080/TCP', 'denied'],
  ['a denied port', 'pkg/policy/api/ingress.go', cnp('ingressDeny: [{ toPorts: [{ ports: [{ port: "8080", protocol: TCP }] }] }], ingress: [{ fromEntities: [all] }]'), 'web -> db:8080/TCP', 'denied'],
  ['beside a denied port', 'pkg/policy/api/ingress.go', cnp('ingressDeny: [{ toPorts: [{ ports: [{ port: "8080", protocol: TCP }] }] }], ingress: [{ fromEntities: [all] }]'), 'web -> db:80/TCP', 'allowed'],
  ['a denied port that is in an allowed range', 'pkg/policy/api/ingress.go', cnp('ingressDeny: [{ toPorts: [{ ports: [{ port: "81", protocol: TCP }] }] }], ingress: [{ toPorts: [{ ports: [{ port: "80", endPort: 90, protocol: TCP }] }] }]'), 'web -> db:81/TCP', 'denied'],
  ['messages of ICMP are no TCP', 'examples/policies/l4/icmp.yaml', cnp('egress: [{ icmps: [{ fields: [{ type: 8, family: IPv4 }] }] }]'), 'db -> outside:443/TCP', 'denied'],
  ['denied messages of ICMP are no TCP', LAYER_4, cnp('egressDeny: [{ icmps: [{ fields: [{ type: 8, family: IPv4 }] }] }], egress: [{ toEntities: [all] }]'), 'db -> outside:443/TCP', 'allowed'],
  ['a request that HTTP rules judge', LAYER_7, cnp(`ingress: [{ fromEntities: [all], ${WITH_HTTP} }]`), 'web -> db:8080/TCP', 'unknown'],
  ['HTTP rules on another port', LAYER_7, cnp(`ingress: [{ fromEntities: [all], ${WITH_HTTP} }]`), 'web -> db:80/TCP', 'denied'],
  ['HTTP rules for another peer', LAYER_7, cnp(`ingress: [{ fromEntities: [world], ${WITH_HTTP} }]`), 'web -> db:8080/TCP', 'denied'],
  ['a question that DNS rules judge', 'examples/policies/l7/dns', cnp('egress: [{ toEntities: [all], toPorts: [{ ports: [{ port: "53", protocol: ANY }], rules: { dns: [{ matchName: a.example.com }] } }] }]'), 'db -> web:53/UDP', 'unknown'],
  ['HTTP rules without the default deny', 'Documentation/security/policy/intro.rst', cnp(`enableDefaultDeny: { ingress: false }, ingress: [{ fromEntities: [all], ${WITH_HTTP} }]`), 'web -> db:8080/TCP', 'unknown'],
  ['names of TLS', 'examples/policies/l4/l4_sni.yaml', cnp('egress: [{ toPorts: [{ ports: [{ port: "443", protocol: TCP }], serverNames: [one.one.one.one] }] }]'), 'db -> outside:443/TCP', 'unknown'],
  ['names of TLS on another port', 'examples/policies/l4/l4_sni.yaml', cnp('egress: [{ toPorts: [{ ports: [{ port: "443", protocol: TCP }], serverNames: [one.one.one.one] }] }]'), 'db -> outside:80/TCP', 'denied'],
  ['a listener of Envoy', LAYER_4, cnp('egress: [{ toPorts: [{ ports: [{ port: "80", protocol: TCP }], listener: { envoyConfig: { name: c }, name: l } }] }]'), 'db -> outside:80/TCP', 'unknown'],
  ['mutual authentication', 'examples/policies/auth/auth.yaml', cnp('ingress: [{ fromEntities: [cluster], authentication: { mode: required } }]'), 'web -> db:8080/TCP', 'unknown'],
  ['ports beside messages of ICMP, which Cilium refuses', VALIDATION, cnp('ingress: [{ icmps: [{ fields: [{ type: 8 }] }], toPorts: [{ ports: [{ port: "80" }] }] }]'), 'web -> db:8080/TCP', 'unknown'],
]);
