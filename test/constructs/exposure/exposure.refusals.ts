import type { Chart } from 'cdk8s';
import type { ExposedAppProps, ServicePort } from '../../../lib';
import { ExposedApp, Exposure, IpFamily } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (expose: Exposure[], props: Partial<ExposedAppProps> = {}) => {
  return (chart: Chart) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080 }],
      expose,
      ...props,
    });
};

const twoPorts: ServicePort[] = [
  { port: 80, name: 'http' },
  { port: 443, name: 'https' },
];

/** Exposures that are Services, without an address of a pool. */
export const EXPOSURE: readonly Refusal[] = [
  {
    name: "two exposures that shape the app's own Service",
    facts: ['2.3 type'],
    make: app([Exposure.nodePort(), Exposure.loadBalancer()]),
    message: `test/web: expose[1].serviceName is missing
  why: the Service of the app already has a type, and a Service has one type
  fix: write serviceName, so that the exposure gets its own Service`,
  },
  {
    name: "a Service of its own with the name of the app's Service",
    make: app([Exposure.headless({ serviceName: 'web' })]),
    message: `test/web: expose[0].serviceName: "web" is also the name of another Service of the app
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'two Services of their own with one name',
    make: app([
      Exposure.headless({ serviceName: 'web-2' }),
      Exposure.nodePort({ serviceName: 'web-2' }),
    ]),
    message: `test/web: expose[1].serviceName: "web-2" is also the name of another Service of the app
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'a Service of its own whose name is no Service name',
    facts: ['1.3 Service'],
    make: app([
      Exposure.clusterIp({ serviceName: 'web.pods' }),
      Exposure.clusterIp({ serviceName: '2web' }),
    ]),
    message: `test/web: expose[0].serviceName: "web.pods" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "web-pods"
test/web: expose[1].serviceName: "2web" is not a Service name
  why: before Kubernetes 1.36 a Service name must start with a letter
  fix: write "s-2web", or set kubernetes: "1.36" or later on the Cluster`,
  },
  {
    name: "ports for the app's own Service",
    make: app([Exposure.clusterIp({ ports: [{ port: 80 }] })]),
    message: `test/web: expose[0].ports need a separate Service
  why: without serviceName the exposure uses the Service of the app, which has the ports of the app
  fix: write serviceName too, or write the ports on the app`,
  },
  {
    name: 'no ports for a Service of its own',
    facts: ['2.2 ports (list)'],
    make: app([Exposure.clusterIp({ serviceName: 'web-2', ports: [] })]),
    message: `test/web: expose[0].ports: [] contains no port
  why: the API server refuses a Service without a port, unless it is headless
  fix: write at least one, such as { port: 80, targetPort: 8080 }`,
  },
  {
    name: 'a node port of a Service of its own that opens none',
    facts: ['2.2 ports[].nodePort'],
    make: app([
      Exposure.clusterIp({ serviceName: 'web-2', ports: [{ port: 81, nodePort: 30081 }] }),
    ]),
    message: `test/web: expose[0].ports[0].nodePort: 30081 is a node port on a Service that opens none
  why: the API server refuses it on a Service of type ClusterIP
  fix: remove nodePort; an app opens node ports with Exposure.nodePort() or Exposure.loadBalancer()`,
  },
  {
    name: 'one address family twice',
    facts: ['2.3 ipFamilies'],
    make: app([Exposure.clusterIp({ ipFamilies: [IpFamily.IPV4, IpFamily.IPV4] })]),
    message: `test/web: expose[0].ipFamilies: ["IPv4","IPv4"] names a family twice
  why: a Service has at most one address of each family
  fix: write each family once`,
  },
  {
    name: 'two address families without a policy',
    facts: ['2.3 ipFamilyPolicy'],
    make: app([Exposure.clusterIp({ ipFamilies: [IpFamily.IPV6, IpFamily.IPV4] })]),
    message: `test/web: expose[0].ipFamilies: ["IPv6","IPv4"] names two families
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family`,
  },
  {
    name: 'a translated port of a headless Service',
    facts: [
      '2.2 targetPort on headless',
      '12 headless with `port: 80, targetPort: 8080`, client uses 80',
    ],
    make: app([
      Exposure.headless({ serviceName: 'web-pods', ports: [{ port: 80, targetPort: 8080 }] }),
    ]),
    message: `test/web: expose[0].ports[0].port: 80 is not translated to 8080
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 8080`,
  },
  {
    name: 'headless Services of pods whose ports have names alone',
    make: app([Exposure.headless(), Exposure.headless({ serviceName: 'web-pods' })], {
      ports: [{ port: 80, targetPortName: 'web' }],
    }),
    message: `test/web: expose[0].ports have no number for the container port "web"
  why: a headless Service does not translate ports, so clients connect to the number on which the pods listen
  fix: write targetPort with that number on that port of the app
test/web: expose[1].ports have no number for the container port "web"
  why: a headless Service does not translate ports, so clients connect to the number on which the pods listen
  fix: write ports, with that number as port`,
  },
  {
    name: 'a headless Service of such pods that comes later',
    make: (chart) => {
      const ports = [{ port: 80, targetPortName: 'web' }];
      const web = new ExposedApp(chart, 'web', { selector: { app: 'web' }, ports });
      web.expose(Exposure.headless({ serviceName: 'web-pods' }));
    },
    message: `test/web: exposure.ports have no number for the container port "web"
  why: a headless Service does not translate ports, so clients connect to the number on which the pods listen
  fix: write ports, with that number as port`,
  },
  {
    name: 'ports of the app that a headless Service has twice',
    facts: ['2.2 (protocol, port)'],
    make: app([Exposure.headless({ serviceName: 'web-pods' })], {
      ports: [
        { port: 80, name: 'http', targetPort: 8080 },
        { port: 8080, name: 'http-alt' },
      ],
    }),
    message: `test/web: expose[0].ports are missing
  why: two ports of the app have the target port 8080, and a headless Service, which does not translate ports, has that port once
  fix: write serviceName, and ports with each target port once`,
  },
  {
    name: 'one node port for an app with two ports',
    facts: ['2.2 nodePort uniqueness in one Service'],
    make: app([Exposure.nodePort({ nodePort: 30080 })], { ports: twoPorts }),
    message: `test/web: expose[0].nodePort: 30080 is one node port for 2 ports
  why: a node port belongs to one port of a Service
  fix: write nodePort on each port that needs a fixed one`,
  },
  {
    name: 'one node port for two Services',
    facts: ['2.2 nodePort uniqueness in cluster'],
    make: app([
      Exposure.nodePort({ nodePort: 30080 }),
      Exposure.nodePort({ serviceName: 'web-2', nodePort: 30080 }),
    ]),
    message: `test/web: expose[1].nodePort: 30080 is also the node port of another Service of the app
  why: a node port is opened on every node, so only one Service can use it
  fix: write another node port, or remove it so that the cluster picks one`,
  },
  {
    name: 'two node ports for one port',
    make: app([Exposure.nodePort({ nodePort: 30081 })], {
      ports: [{ port: 80, nodePort: 30080 }],
    }),
    message: `test/web: expose[0].nodePort: 30081 conflicts with the node port 30080 of the port itself
  why: a port of a Service has one node port, and the other would be dropped
  fix: remove one of them`,
  },
  {
    name: 'a node port below the range',
    facts: ['2.2 nodePort range'],
    make: app([Exposure.nodePort({ nodePort: 8080 })]),
    message: `test/web: expose[0].nodePort: 8080 is not a node port
  why: the cluster opens node ports from 30000 to 32767
  fix: write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand`,
  },
  {
    name: 'external IPs without an address',
    make: app([Exposure.externalIps({ addresses: [], acceptRisk: true })]),
    message: `test/web: expose[0].addresses: [] contains no address
  why: without an address the Service gets no external traffic
  fix: write an address that is routed to the nodes, such as ["192.0.2.10"]`,
  },
  {
    name: 'external IPs that nothing is routed to',
    facts: ['2.5 externalIPs[]'],
    make: app([
      Exposure.externalIps({
        addresses: ['0.0.0.0', '127.0.0.1', 'fe80::1', '224.0.0.1', '::ffff:192.0.2.1', 'web'],
        acceptRisk: true,
      }),
    ]),
    message: `test/web: expose[0].addresses[0]: "0.0.0.0" is the unspecified address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/web: expose[0].addresses[1]: "127.0.0.1" is a loopback address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/web: expose[0].addresses[2]: "fe80::1" is a link-local address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/web: expose[0].addresses[3]: "224.0.0.1" is a link-local multicast address
  why: it has a different meaning on every node, so the API server refuses it as the target of a Service
  fix: write the address that other machines on the network use
test/web: expose[0].addresses[4]: "::ffff:192.0.2.1" is an IPv4-mapped IPv6 address
  why: Kubernetes refuses it from 1.36 on, since programs disagree on its family
  fix: write 192.0.2.1
test/web: expose[0].addresses[5]: "web" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10`,
  },
  {
    name: 'the risk of external IPs',
    facts: ['2.5 externalIPs security'],
    make: app([Exposure.externalIps({ addresses: ['192.0.2.10'], acceptRisk: false })]),
    message: `test/web: expose[0].acceptRisk: false does not accept the risk of external IPs
  why: everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptRisk: true to accept this risk`,
  },
];
