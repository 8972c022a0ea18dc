import type { Chart } from 'cdk8s';
import type { ExposedAppProps, ServicePort } from '../../../lib';
import { ExposedApp, Exposure, Protocol } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (props: Partial<ExposedAppProps>) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props });

const ports = (...list: ServicePort[]) => app({ ports: list });

/** Ports of the app and its container. */
export const EXPOSED_APP_PORTS: readonly Refusal[] = [
  {
    name: 'an app without a port',
    facts: ['2.2 ports (list)'],
    make: ports(),
    message: `test/web: ports: [] contains no port
  why: the API server refuses a Service without a port, unless it is headless
  fix: write at least one, such as { port: 80, targetPort: 8080 }`,
  },
  {
    name: 'port 0',
    facts: ['2.2 ports[].port'],
    make: ports({ port: 0 }),
    message: `test/web: ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'a target port above 65535',
    facts: ['2.2 ports[].targetPort int'],
    make: ports({ port: 80, targetPort: 65536 }),
    message: `test/web: ports[0].targetPort: 65536 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'several ports without names',
    facts: ['2.2 ports[].name', '12 multiple ports without names'],
    make: ports({ port: 80 }, { port: 443, name: 'https' }, { port: 9090 }),
    message: `test/web: ports[0].name is missing
  why: a Service with 3 ports needs a name for each
  fix: write a short name such as "http"
test/web: ports[2].name is missing
  why: a Service with 3 ports needs a name for each
  fix: write a short name such as "http"`,
  },
  {
    name: 'a port name with upper-case letters',
    facts: ['2.2 ports[].name'],
    make: ports({ port: 80, name: 'HTTP' }),
    message: `test/web: ports[0].name: "HTTP" is not the name of a Service port
  why: it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end
  fix: write a short name such as "http"`,
  },
  {
    name: 'two ports with one name',
    facts: ['2.2 ports[].name'],
    make: ports({ port: 80, name: 'http' }, { port: 8080, name: 'http' }),
    message: `test/web: ports[1].name: "http" is also the name of ports[0]
  why: names identify the ports of a Service
  fix: write another name`,
  },
  {
    name: 'one port twice',
    facts: ['2.2 (protocol, port)'],
    make: ports({ port: 53, name: 'a' }, { port: 53, name: 'b', protocol: Protocol.TCP }),
    message: `test/web: ports[1].port: 53 is also the port of ports[0], with protocol TCP
  why: each pair of port and protocol is unique in a Service
  fix: write another port, or another protocol`,
  },
  {
    name: 'an application protocol with a blank',
    facts: ['2.2 ports[].appProtocol'],
    make: ports({ port: 80, appProtocol: 'http 2' }),
    message: `test/web: ports[0].appProtocol: "http 2" is not an application protocol
  why: it is an IANA service name, or a name with a domain prefix, in the format of a label key
  fix: write for example "https" or "kubernetes.io/h2c"`,
  },
  {
    name: 'the number of a container port in quotes',
    facts: ['2.2 targetPort with a **quoted number** `"8080"`'],
    make: ports({ port: 80, targetPort: 8080, targetPortName: '8080' }),
    message: `test/web: ports[0].targetPortName: "8080" is a number in quotes
  why: a string is the name of a container port, and such a name contains a letter
  fix: write targetPort: 8080`,
  },
  {
    name: 'a container port name of 16 characters',
    facts: ['2.2 ports[].targetPort string'],
    make: ports({ port: 80, targetPort: 8080, targetPortName: 'prometheus-node1' }),
    message: `test/web: ports[0].targetPortName: "prometheus-node1" is not the name of a container port
  why: it has at most 15 characters, of lower-case letters, digits and single "-", with at least one letter, and no "-" at either end
  fix: write a short name such as "http"`,
  },
  {
    name: 'a container port name without a number',
    facts: ['2.2 ports[].targetPort string'],
    make: ports({ port: 80, targetPortName: 'http' }),
    message: `test/web: ports[0].targetPortName: "http" is not the name of a container port
  why: the app creates the container, and its ports get their names and numbers from the props of the app
  fix: write targetPort in the props, with the number that the program listens on`,
  },
  {
    name: 'two names of one container port',
    make: ports(
      { port: 80, name: 'a', targetPort: 8080, targetPortName: 'http' },
      { port: 81, name: 'b', targetPort: 8080, targetPortName: 'web' },
    ),
    message: `test/web: ports[1].targetPortName: "web" is a second name for the container port 8080/TCP
  why: a container port has one name, and this port already has "http"
  fix: write "http"`,
  },
  {
    name: 'one name of two container ports',
    make: app({
      ports: [{ port: 80, targetPort: 8080, targetPortName: 'http' }],
      expose: [
        Exposure.nodePort({
          serviceName: 'web-node',
          ports: [{ port: 81, targetPort: 8081, targetPortName: 'http' }],
        }),
      ],
    }),
    message: `test/web: expose[0].ports[0].targetPortName: "http" is also the name of the container port 8080/TCP
  why: names identify the ports of a container
  fix: write another name for one of them`,
  },
  {
    name: 'node ports outside of those of the Cluster',
    facts: ['2.2 nodePort range'],
    cluster: { nodePortRange: '20000-20100' },
    make: app({
      ports: [{ port: 80, nodePort: 30080 }],
      expose: [
        Exposure.nodePort(),
        Exposure.nodePort({ serviceName: 'web-2', nodePort: 19999 }),
        Exposure.nodePort({ serviceName: 'web-3', ports: [{ port: 80, nodePort: 20101 }] }),
      ],
    }),
    message: `test/web: ports[0].nodePort: 30080 is not a node port
  why: the cluster opens node ports from 20000 to 20100
  fix: write a number in that range; the cluster keeps 20000 to 20015 for node ports that are chosen by hand
test/web: expose[1].nodePort: 19999 is not a node port
  why: the cluster opens node ports from 20000 to 20100
  fix: write a number in that range; the cluster keeps 20000 to 20015 for node ports that are chosen by hand
test/web: expose[2].ports[0].nodePort: 20101 is not a node port
  why: the cluster opens node ports from 20000 to 20100
  fix: write a number in that range; the cluster keeps 20000 to 20015 for node ports that are chosen by hand`,
  },
  {
    name: 'a node port outside the range',
    facts: ['2.2 nodePort range', '12 "nodePort range 30000-32768"'],
    make: app({ ports: [{ port: 80, nodePort: 32768 }], expose: [Exposure.nodePort()] }),
    message: `test/web: ports[0].nodePort: 32768 is not a node port
  why: the cluster opens node ports from 30000 to 32767
  fix: write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand`,
  },
  {
    name: 'a number beside the name of a port of pods that others make',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        selector: { app: 'web' },
        ports: [{ port: 80, targetPort: 8080, targetPortName: 'http' }],
      }),
    message: `test/web: ports[0].targetPort: 8080 cannot be combined with the name of the container port
  why: a Service finds the port of the pods by number or by name, and the number would be dropped
  fix: remove one of them`,
  },
  {
    name: 'one name for the TCP and the UDP port of a container',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        image: 'dns:1',
        ports: [
          { name: 'dns', port: 53, targetPort: 53, targetPortName: 'dns' },
          {
            name: 'dns-udp',
            port: 53,
            targetPort: 53,
            targetPortName: 'dns',
            protocol: Protocol.UDP,
          },
        ],
      }),
    message: `test/web: ports[1].targetPortName: "dns" is also the name of the container port 53/TCP
  why: names identify the ports of a container
  fix: write another name for one of them`,
  },
  {
    name: 'a node port of a Service inside the cluster',
    facts: [
      '2.4 ports[].nodePort',
      '2.2 ports[].nodePort',
      '12 nodePort given with type ClusterIP',
    ],
    make: app({
      ports: [{ port: 80, nodePort: 30080 }],
      expose: [Exposure.nodePort({ serviceName: 'web-node' })],
    }),
    message: `test/web: ports[0].nodePort: 30080 is a node port on a Service that opens none
  why: the API server refuses it on a Service of type ClusterIP
  fix: remove nodePort; an app opens node ports with Exposure.nodePort() or Exposure.loadBalancer()`,
  },
  {
    name: 'one node port for two ports',
    facts: ['2.2 nodePort uniqueness in one Service'],
    make: app({
      ports: [
        { port: 80, name: 'http', nodePort: 30080 },
        { port: 443, name: 'https', nodePort: 30080 },
      ],
      expose: [Exposure.nodePort()],
    }),
    message: `test/web: ports[1].nodePort: 30080 is also the node port of ports[0]
  why: a node port belongs to one port of one Service; only TCP and UDP of one port number can share it
  fix: write another node port, or remove one so that the cluster picks it`,
  },
  {
    name: 'ports of another JavaScript type',
    facts: ['2.2 ports[].protocol'],
    make: app({
      ports: [
        80,
        null,
        undefined,
        { targetPort: 80 },
        {
          port: '80',
          targetPort: '8080',
          targetPortName: 8080,
          name: 80,
          protocol: 'tcp',
          appProtocol: true,
          nodePort: '30080',
          containerPort: 8080,
        },
      ] as unknown as ServicePort[],
    }),
    message: `test/web: ports[0]: 80 is not an object
  why: it must be an object
  fix: write an object with some of port, targetPort, targetPortName, name, protocol, appProtocol, nodePort
test/web: ports[1]: null is not an object
  why: it must be an object
  fix: write an object with some of port, targetPort, targetPortName, name, protocol, appProtocol, nodePort
test/web: ports[2] is missing
  why: a list has no gaps
  fix: write the element, or shorten the list
test/web: ports[3].port is missing
  why: the prop is required and has no default
  fix: write for example port: 80
test/web: ports[4].port: "80" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: ports[4].targetPort: "8080" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: ports[4].targetPortName: 8080 is not text
  why: it must be text
  fix: write it in quotes
test/web: ports[4].name: 80 is not text
  why: it must be text
  fix: write it in quotes
test/web: ports[4].protocol: "tcp" is not one of the values of Protocol
  why: it must be one of the values of Protocol
  fix: write Protocol.TCP or Protocol.UDP or Protocol.SCTP
test/web: ports[4].appProtocol: true is not text
  why: it must be text
  fix: write it in quotes
test/web: ports[4].nodePort: "30080" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: ports[4].containerPort is not a known property
  why: it would be ignored
  fix: write one of targetPort, nodePort, port, name, targetPortName`,
  },
];
