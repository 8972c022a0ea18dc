import type { RuleCases } from '../cases';

const service = (spec: string) => `
apiVersion: v1
kind: Service
metadata: {name: old}
spec: {${spec}ports: [{port: 80}]}
`;

const slice = (type: string, address: string) => `---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: old-1, labels: {kubernetes.io/service-name: old}}
addressType: ${type}
ports: [{port: 80}]
endpoints: [{addresses: ['${address}']}]
`;

const IPV4 = slice('IPv4', '192.0.2.10');
const IPV6_ONLY = 'ipFamilyPolicy: SingleStack, ipFamilies: [IPv6], ';

export const cases: RuleCases = {
  wrong: {
    yaml: service(IPV6_ONLY) + IPV4,
    text: `
warning NET533 endpoint-family-unserved: Service old only has IPv6, and 1 endpoints are IPv4
  wrong.yaml:11   EndpointSlice default/old-1   endpoints[0].addresses[0]
  wrong.yaml:4    Service default/old           spec.ipFamilies
  why: kube-proxy translates a cluster IP only to endpoints of the same IP family, so no client reaches these
  fix: Write addresses of the family of the Service, or set ipFamilyPolicy: PreferDualStack in a dual-stack cluster.
  see: npx cdk8s-reach rules NET533
`,
  },
  right: service(IPV6_ONLY) + slice('IPv6', '2001:db8::10'),
  silent: {
    'a Service that does not say its family': { yaml: service('') + IPV4 },
    'a Service that may have both': {
      yaml: service('ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv6], ') + IPV4,
    },
    'a headless Service, whose endpoints are found by DNS': {
      yaml: service(`clusterIP: None, ${IPV6_ONLY}`) + IPV4,
    },
    'an alias of names': {
      also: ['NET608'],
      yaml: service(IPV6_ONLY) + slice('FQDN', 'old.example.com'),
    },
  },
  reported: {
    'an Endpoints with one address of each': {
      yaml: `${service('clusterIP: 10.96.0.10, ')}---
apiVersion: v1
kind: Endpoints
metadata: {name: old}
subsets: [{addresses: [{ip: 192.0.2.10}, {ip: '2001:db8::10'}], ports: [{port: 80}]}]
`,
      at: [
        ['Endpoints default/old subsets[0].addresses[1].ip', 'Service default/old spec.clusterIP'],
      ],
    },
  },
};
