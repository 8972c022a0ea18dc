import type { Chart } from 'cdk8s';
import type { BackendEndpoint, LegacyBackendProps } from '../../../lib';
import { EndpointState, EndpointsKind, LegacyBackend, SessionAffinity } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = (props: Partial<LegacyBackendProps>) => (chart: Chart) =>
  new LegacyBackend(chart, 'old', { ports: [{ port: 80 }], ...props });

const endpoints = (...all: BackendEndpoint[]) => backend({ endpoints: all });

const NEWEST = { kubernetes: '1.37' };

/** What a `LegacyBackend` says of what is told of its addresses. */
export const LEGACY_BACKEND_ENDPOINTS: readonly Refusal[] = [
  {
    name: 'neither addresses nor endpoints',
    facts: ['3 subsets[]'],
    make: backend({}),
    message: `test/old: addresses contains no address
  why: the API server refuses Endpoints without one, and no client would reach anything
  fix: write the addresses of the external system, such as ["192.0.2.10"]`,
  },
  {
    name: 'an endpoint without an address',
    make: backend({ endpoints: [{ hostname: 'a' } as unknown as BackendEndpoint] }),
    message: `test/old: endpoints[0].address is missing
  why: the prop is required and has no default
  fix: write for example address: "192.0.2.10"`,
  },
  {
    name: 'an endpoint whose address is listed already',
    make: backend({ addresses: ['192.0.2.10'], endpoints: [{ address: '192.0.2.10' }] }),
    message: `test/old: endpoints[0].address: "192.0.2.10" is also the address of addresses[0]
  why: kube-proxy counts the endpoint once, and a program that does not remove duplicates sends it twice the traffic
  fix: write each address once`,
  },
  {
    name: 'an endpoint that no client can be sent to',
    facts: ['3 subsets[].addresses[].ip', '4 address value'],
    make: endpoints({ address: '127.0.0.1' }),
    message: `test/old: endpoints[0].address: "127.0.0.1" is a loopback address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use`,
  },
  {
    name: 'addresses and endpoints in the service network of the cluster',
    facts: ['3 subsets[].addresses[].ip', '4 address value'],
    cluster: { serviceCidrs: ['10.96.0.0/12'] },
    make: backend({ addresses: ['10.96.0.10'], endpoints: [{ address: '10.96.0.11' }] }),
    message: `test/old: addresses[0]: "10.96.0.10" is in the network of the Services
  why: the cluster uses 10.96.0.0/12 for the addresses of its Services, so no other address there is reachable
  fix: write an address outside of it
test/old: endpoints[0].address: "10.96.0.11" is in the network of the Services
  why: the cluster uses 10.96.0.0/12 for the addresses of its Services, so no other address there is reachable
  fix: write an address outside of it`,
  },
  {
    name: 'a cluster IP and remembered clients of a headless Service',
    facts: ['2.3 clusterIPs', '2.4 sessionAffinity ClientIP'],
    make: backend({
      addresses: ['192.0.2.10'],
      headless: true,
      clusterIps: ['10.96.0.10'],
      sessionAffinity: SessionAffinity.CLIENT_IP,
      sessionAffinityTimeoutSeconds: 60,
    }),
    message: `test/old: clusterIps: ["10.96.0.10"] needs a Service with a cluster IP
  why: the name of a headless Service resolves to its endpoints, and clients connect to them directly
  fix: remove it, or remove headless
test/old: sessionAffinity: "ClientIP" needs a Service with a cluster IP
  why: the name of a headless Service resolves to its endpoints, and clients connect to them directly
  fix: remove it, or remove headless
test/old: sessionAffinityTimeoutSeconds: 60 needs a Service with a cluster IP
  why: the name of a headless Service resolves to its endpoints, and clients connect to them directly
  fix: remove it, or remove headless`,
  },
  {
    name: 'a host name and a node that cannot be ones',
    facts: [
      '3 addresses[].hostname',
      '3 addresses[].nodeName',
      '4 endpoints[].hostname',
      '4 endpoints[].nodeName',
    ],
    make: endpoints({ address: '192.0.2.10', hostname: 'a.b', nodeName: 'Node_1' }),
    message: `test/old: endpoints[0].hostname: "a.b" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "a-b"
test/old: endpoints[0].nodeName: "Node_1" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "node-1"`,
  },
  {
    name: 'what only an EndpointSlice can say, in an Endpoints',
    facts: ['4 endpoints[].zone'],
    cluster: { kubernetes: '1.32' },
    make: endpoints(
      { address: '192.0.2.10', zone: 'eu-1a', forZones: ['eu-1a'] },
      { address: '192.0.2.11', forZones: ['eu-1a'], state: EndpointState.TERMINATING },
    ),
    message: `test/old: endpoints[0].zone: "eu-1a" is not supported by an Endpoints
  why: an Endpoints only contains the host name, the node and the readiness of an address
  fix: write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it
test/old: endpoints[0].forZones: ["eu-1a"] is not supported by an Endpoints
  why: an Endpoints only contains the host name, the node and the readiness of an address
  fix: write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it
test/old: endpoints[1].forZones: ["eu-1a"] is not supported by an Endpoints
  why: an Endpoints only contains the host name, the node and the readiness of an address
  fix: write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it
test/old: endpoints[1].state: "Terminating" is not supported by an Endpoints
  why: an Endpoints only contains the host name, the node and the readiness of an address
  fix: write endpointsKind: EndpointsKind.ENDPOINT_SLICE, or remove it`,
  },
  {
    name: 'a zone that no node can be in, and a hint that no node can follow',
    facts: ['4 endpoints[].zone', '4 endpoints[].hints.forZones / forNodes'],
    cluster: NEWEST,
    make: endpoints({ address: '192.0.2.10', zone: '', forZones: ['eu 1a'] }),
    message: `test/old: endpoints[0].zone: "" is not the name of a zone or a node
  why: kube-proxy compares it with a label of the nodes: 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write for example "eu-west-1a"
test/old: endpoints[0].forZones[0]: "eu 1a" is not the name of a zone or a node
  why: kube-proxy compares it with a label of the nodes: 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write for example "eu-west-1a"`,
  },
  {
    name: 'more than 8 hints, and one that is there twice',
    facts: ['4 endpoints[].hints.forZones / forNodes'],
    cluster: NEWEST,
    make: endpoints({
      address: '192.0.2.10',
      forZones: Array.from({ length: 9 }, (_, n) => `zone-${n}`),
      forNodes: ['node-1', 'node-1'],
    }),
    message: `test/old: endpoints[0].forZones has 9 names
  why: the API server accepts at most 8
  fix: write at most 8
test/old: endpoints[0].forNodes names "node-1" twice
  why: the API server refuses it
  fix: write each name once`,
  },
  {
    name: 'hints for nodes before Kubernetes 1.34',
    facts: ['4 endpoints[].hints.forZones / forNodes'],
    cluster: { kubernetes: '1.33' },
    make: endpoints({ address: '192.0.2.10', forNodes: ['node-1'] }),
    message: `test/old: endpoints[0].forNodes: ["node-1"] does not exist in Kubernetes 1.33
  why: the API server keeps the field from Kubernetes 1.34 on
  fix: set kubernetes: "1.34" or later on the Cluster, or remove it`,
  },
  {
    name: 'hints that not every ready address has',
    cluster: NEWEST,
    make: backend({
      addresses: ['192.0.2.10'],
      endpoints: [{ address: '192.0.2.11', forZones: ['eu-1a'] }],
    }),
    message: `test/old: endpoints[0].forZones: ["eu-1a"] is only set on some of the addresses
  why: if one ready address of a Service has no such hint, kube-proxy ignores the hints of all others
  fix: write it on every ready address, or on none`,
  },
  {
    name: 'both kinds beside a selector',
    facts: ['3 Service has a selector'],
    make: backend({
      addresses: ['192.0.2.10'],
      selector: { app: 'old' },
      endpointsKind: EndpointsKind.BOTH,
    }),
    message: `test/old: endpointsKind: "Both" cannot be combined with a selector
  why: the endpoints controller overwrites the Endpoints with the addresses of the selected pods
  fix: remove endpointsKind to get an EndpointSlice`,
  },
  {
    name: 'a translated port of a headless name',
    facts: ['2.2 targetPort on headless'],
    make: backend({
      addresses: ['192.0.2.10'],
      headless: true,
      selector: { app: 'old' },
      ports: [{ port: 80, targetPort: 8080, podPort: 8081 }],
    }),
    message: `test/old: ports[0].port: 80 is not translated to 8080
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 8080
test/old: ports[0].port: 80 is not translated to 8081
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 8081`,
  },
  {
    name: 'addresses of two families behind a headless name over pods',
    facts: ['4 one family per slice'],
    make: backend({
      addresses: ['192.0.2.10', '2001:db8::10'],
      headless: true,
      selector: { app: 'old' },
    }),
    message: `test/old: addresses[1]: "2001:db8::10" is an IPv6 address
  why: a Service of one family sends no client to an address of the other
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK, or remove the address`,
  },
  {
    name: 'parts of endpoints of another JavaScript type',
    make: backend({
      endpoints: [
        '192.0.2.10',
        { address: 5, hostname: null, nodeName: 1, zone: true, state: 'ready', forZones: 'a' },
      ],
      headless: 'yes',
    } as unknown as Partial<LegacyBackendProps>),
    message: `test/old: endpoints[0]: "192.0.2.10" is not an object
  why: it must be an object
  fix: write an object with some of address, hostname, nodeName, zone, state, forZones, forNodes
test/old: endpoints[1].address: 5 is not text
  why: it must be text
  fix: write it in quotes
test/old: endpoints[1].hostname: null is not text
  why: it must be text
  fix: write it in quotes
test/old: endpoints[1].nodeName: 1 is not text
  why: it must be text
  fix: write it in quotes
test/old: endpoints[1].zone: true is not text
  why: it must be text
  fix: write it in quotes
test/old: endpoints[1].state: "ready" is not one of the values of EndpointState
  why: it must be one of the values of EndpointState
  fix: write EndpointState.READY or EndpointState.NOT_READY or EndpointState.TERMINATING
test/old: endpoints[1].forZones: "a" is not a list
  why: it must be a list
  fix: write it in [ ]
test/old: headless: "yes" is not true or false
  why: it must be true or false
  fix: write true or false`,
  },
];
