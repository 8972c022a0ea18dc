import type { Chart } from 'cdk8s';
import type { BackendPort, LegacyBackendProps } from '../../../lib';
import { LegacyBackend, Protocol } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const backend = (props: object) => (chart: Chart) =>
  new LegacyBackend(chart, 'old', {
    addresses: ['192.0.2.10'],
    ports: [{ port: 80 }],
    ...props,
  });

const ports = (...all: BackendPort[]) => backend({ ports: all });

const withPods = (port: object) =>
  backend({ selector: { app: 'old' }, ports: [{ port: 80, ...port }] });

/** What a `LegacyBackend` says of its ports. */
export const LEGACY_BACKEND_PORTS: readonly Refusal[] = [
  {
    name: 'a backend without a port',
    facts: ['2.4 ports empty', '2.2 ports (list)'],
    make: ports(),
    message: `test/old: ports: [] contains no port
  why: the API server refuses a Service without a port, unless it is headless
  fix: write at least one, such as { port: 80, targetPort: 8080 }`,
  },
  {
    name: 'numbers that are not ports',
    facts: ['4 ports[].port', '2.2 ports[].port', '2.2 ports[].targetPort int', '3 ports[].port'],
    make: ports({ name: 'a', port: 0 }, { name: 'b', port: 80.5, targetPort: 65536 }),
    message: `test/old: ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/old: ports[1].port: 80.5 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/old: ports[1].targetPort: 65536 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'two ports without names',
    facts: ['2.2 ports[].name'],
    make: ports({ name: 'http', port: 80 }, { port: 443 }),
    message: `test/old: ports[1].name is missing
  why: a Service with 2 ports needs a name for each
  fix: write a short name such as "http"`,
  },
  {
    name: 'two ports of one name',
    facts: ['2.2 ports[].name'],
    make: ports({ name: 'web', port: 80 }, { name: 'web', port: 443 }),
    message: `test/old: ports[1].name: "web" is also the name of ports[0]
  why: names identify the ports of a Service
  fix: write another name`,
  },
  {
    name: 'one port twice',
    facts: ['2.2 strategic/SSA merge key', '2.2 (protocol, port)'],
    make: ports({ name: 'a', port: 53 }, { name: 'b', port: 53, protocol: Protocol.TCP }),
    message: `test/old: ports[1].port: 53 is also the port of ports[0], with protocol TCP
  why: each pair of port and protocol is unique in a Service
  fix: write another port, or another protocol`,
  },
  {
    name: 'a port name that is not a DNS label',
    facts: ['4 ports[].name', '2.2 ports[].name', '3 ports[].name'],
    make: ports({ name: 'My_Port', port: 80 }),
    message: `test/old: ports[0].name: "My_Port" is not the name of a Service port
  why: it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end
  fix: write a short name such as "http"`,
  },
  {
    name: 'an application protocol of another form',
    facts: ['4 ports[].appProtocol', '2.2 ports[].appProtocol'],
    make: ports({ port: 80, appProtocol: 'HTTP 2' }),
    message: `test/old: ports[0].appProtocol: "HTTP 2" is not an application protocol
  why: it is an IANA service name, or a name with a domain prefix, in the format of a label key
  fix: write for example "https" or "kubernetes.io/h2c"`,
  },
  {
    name: 'the port of pods where no pods are selected',
    facts: ['2.2 targetPort when Service has no selector'],
    make: ports({ port: 80, podPort: 8080 }),
    message: `test/old: ports[0].podPort: 8080 has no pods
  why: without a selector the traffic goes to the addresses, on targetPort
  fix: write targetPort, or the selector of the pods`,
  },
  {
    name: 'the name of a port of pods where no pods are selected',
    facts: ['2.2 targetPort when Service has no selector'],
    make: ports({ port: 80, podPortName: 'http' }),
    message: `test/old: ports[0].podPortName: "http" has no pods
  why: without a selector the traffic goes to the addresses, on targetPort
  fix: write targetPort, or the selector of the pods`,
  },
  {
    name: 'a port of pods that is no port',
    facts: ['2.2 ports[].targetPort int'],
    make: withPods({ podPort: 70000 }),
    message: `test/old: ports[0].podPort: 70000 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'the name of a port of pods with more than 15 characters',
    facts: ['2.2 ports[].targetPort string'],
    make: withPods({ podPortName: 'a-very-long-port' }),
    message: `test/old: ports[0].podPortName: "a-very-long-port" is not the name of a container port
  why: it has at most 15 characters, of lower-case letters, digits and single "-", with at least one letter, and no "-" at either end
  fix: write a short name such as "http"`,
  },
  {
    name: 'a number beside the name of a port of pods',
    make: (chart) =>
      new LegacyBackend(chart, 'old', {
        addresses: ['192.0.2.10'],
        selector: { app: 'new' },
        ports: [{ port: 80, podPort: 8080, podPortName: 'http' }],
      }),
    message: `test/old: ports[0].podPort: 8080 cannot be combined with the name of the container port
  why: a Service finds the port of the pods by number or by name, and the number would be dropped
  fix: remove one of them`,
  },
  {
    name: 'a port of pods in quotes',
    facts: ['2.2 targetPort with a **quoted number** `"8080"`'],
    make: withPods({ podPortName: '8080' }),
    message: `test/old: ports[0].podPortName: "8080" is a number in quotes
  why: a string is the name of a container port, and such a name contains a letter
  fix: write podPort: 8080`,
  },
];

/** What a `LegacyBackend` says to values that its types do not allow. */
export const LEGACY_BACKEND_TYPES: readonly Refusal[] = [
  {
    name: 'neither addresses nor ports',
    make: (chart) => new LegacyBackend(chart, 'old', {} as LegacyBackendProps),
    message: `test/old: ports is missing
  why: the prop is required and has no default
  fix: write for example ports: [{ port: 80, targetPort: 8080 }]`,
  },
  {
    name: 'null in place of the props',
    make: (chart) => new LegacyBackend(chart, 'old', null as unknown as LegacyBackendProps),
    message: `test/old: props: null is not an object
  why: it must be an object
  fix: write an object with some of name, namespace, labels, addresses, endpoints, ports, selector, headless, internalTrafficPolicy, endpointsKind, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses, clusterIps, sessionAffinity, sessionAffinityTimeoutSeconds`,
  },
  {
    name: 'props of other JavaScript types',
    make: backend({
      name: 5,
      namespace: null,
      labels: ['team'],
      addresses: '192.0.2.10',
      ports: new Date(0),
      selector: 'app',
      endpointsKind: 'EndpointSlices',
      ipFamilies: 4,
      ipFamilyPolicy: () => 'SingleStack',
    }),
    message: `test/old: name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/old: namespace: null is not text
  why: it must be text
  fix: write it in quotes
test/old: labels: ["team"] is not a map
  why: it must be a map
  fix: write it in { }
test/old: addresses: "192.0.2.10" is not a list
  why: it must be a list
  fix: write it in [ ]
test/old: ports: an instance of Date is not a list
  why: it must be a list
  fix: write it in [ ]
test/old: selector: "app" is not a map
  why: it must be a map
  fix: write it in { }
test/old: endpointsKind: "EndpointSlices" is not one of the values of EndpointsKind
  why: it must be one of the values of EndpointsKind
  fix: write EndpointsKind.ENDPOINTS or EndpointsKind.ENDPOINT_SLICE or EndpointsKind.BOTH
test/old: ipFamilies: 4 is not a list
  why: it must be a list
  fix: write it in [ ]
test/old: ipFamilyPolicy: a function is not one of the values of IpFamilyPolicy
  why: it must be one of the values of IpFamilyPolicy
  fix: write IpFamilyPolicy.SINGLE_STACK or IpFamilyPolicy.PREFER_DUAL_STACK or IpFamilyPolicy.REQUIRE_DUAL_STACK`,
  },
  {
    name: 'parts of props of other JavaScript types',
    make: backend({
      labels: { team: 7 },
      addresses: [10, null, undefined],
      ports: [80, { port: '80', targetPort: true, name: 80, appProtocol: {} }],
      selector: { app: null },
      ipFamilies: ['ipv4'],
    }),
    message: `test/old: labels["team"]: 7 is not text
  why: it must be text
  fix: write it in quotes
test/old: addresses[0]: 10 is not text
  why: it must be text
  fix: write it in quotes
test/old: addresses[1]: null is not text
  why: it must be text
  fix: write it in quotes
test/old: addresses[2] is missing
  why: a list has no gaps
  fix: write the element, or shorten the list
test/old: ports[0]: 80 is not an object
  why: it must be an object
  fix: write an object with some of port, targetPort, name, protocol, appProtocol, podPort, podPortName
test/old: ports[1].port: "80" is not a number
  why: it must be a number
  fix: write it without quotes
test/old: ports[1].targetPort: true is not a number
  why: it must be a number
  fix: write a number
test/old: ports[1].name: 80 is not text
  why: it must be text
  fix: write it in quotes
test/old: ports[1].appProtocol: {} is not text
  why: it must be text
  fix: write it in quotes
test/old: selector["app"]: null is not text
  why: it must be text
  fix: write it in quotes
test/old: ipFamilies[0]: "ipv4" is not one of the values of IpFamily
  why: it must be one of the values of IpFamily
  fix: write IpFamily.IPV4 or IpFamily.IPV6`,
  },
  {
    name: 'a protocol in lower case, and ports of pods of other JavaScript types',
    facts: ['4 ports[].protocol', '2.2 ports[].protocol'],
    make: withPods({
      protocol: 'tcp',
      podPort: '8080',
      podPortName: 8080,
    }),
    message: `test/old: ports[0].protocol: "tcp" is not one of the values of Protocol
  why: it must be one of the values of Protocol
  fix: write Protocol.TCP or Protocol.UDP or Protocol.SCTP
test/old: ports[0].podPort: "8080" is not a number
  why: it must be a number
  fix: write it without quotes
test/old: ports[0].podPortName: 8080 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a prop that does not exist',
    make: backend({ address: '192.0.2.10', ports: [{ port: 80, nodePort: 30080 }] }),
    message: `test/old: ports[0].nodePort is not a known property
  why: it would be ignored
  fix: write one of podPort, port, targetPort, name, podPortName
test/old: address is not a known property
  why: it would be ignored
  fix: write one of addresses, headless, labels, ports, name`,
  },
];
