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

const anExposure = (value: unknown) => app([value as Exposure]);

/** What is no exposure, options of other types, and exposures that come later. */
export const EXPOSURE_TYPES: readonly Refusal[] = [
  {
    name: 'something else than an exposure',
    make: anExposure({ nodePort: 30080 }),
    message: `test/web: expose[0]: {"nodePort":30080} is not an Exposure
  why: it must be an Exposure
  fix: write Exposure.http({ ... }) or one of its kind`,
  },
  {
    name: 'options that are no struct',
    make: app([
      Exposure.nodePort(30080 as never),
      Exposure.http(null as never),
      Exposure.externalIps(undefined as never),
    ]),
    message: `test/web: expose[0]: 30080 is not an object
  why: it must be an object
  fix: write an object with some of serviceName, ports, clients, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses, clusterIps, sessionAffinity, sessionAffinityTimeoutSeconds, internalTrafficPolicy, trafficDistribution, externalTrafficPolicy, nodePort, externalIps, acceptExternalIpsRisk
test/web: expose[1]: null is not an object
  why: it must be an object
  fix: write an object with some of host, hosts, path, pathType, port, ingressName, clients, via, gateway, ingressClass, tlsSecret, issuer, clusterIssuer, certificate, dns, stripPrefix, httpsRedirect, requestHeaders, responseHeaders, timeouts, cors, sessionCookie, backendProtocol, extensionRefs, backendTls, maxBodySize, sourceRanges
test/web: expose[2] is not an object
  why: it must be an object
  fix: write an object with some of serviceName, ports, clients, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses, clusterIps, sessionAffinity, sessionAffinityTimeoutSeconds, internalTrafficPolicy, trafficDistribution, externalTrafficPolicy, addresses, acceptRisk`,
  },
  {
    name: 'options of another JavaScript type',
    facts: ['2.5 externalTrafficPolicy'],
    make: app([
      Exposure.clusterIp({ serviceName: 5, ports: 80, ipFamilies: 'IPv4' } as never),
      Exposure.headless({ ipFamilies: ['ipv4'], ipFamilyPolicy: 'Dual' } as never),
      Exposure.nodePort({ nodePort: '30080', externalTrafficPolicy: 'local' } as never),
      Exposure.loadBalancer({
        pool: 'lab-pool',
        address: '192.0.2.1',
        allocateNodePorts: 'false',
      } as never),
      Exposure.externalIps({ addresses: '192.0.2.10', acceptRisk: 'yes' } as never),
      Exposure.externalIps({} as never),
      Exposure.headless({ nodePort: 30080 } as never),
    ]),
    message: `test/web: expose[0].serviceName: 5 is not text
  why: it must be text
  fix: write it in quotes
test/web: expose[0].ports: 80 is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: expose[0].ipFamilies: "IPv4" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: expose[1].ipFamilies[0]: "ipv4" is not one of the values of IpFamily
  why: it must be one of the values of IpFamily
  fix: write IpFamily.IPV4 or IpFamily.IPV6
test/web: expose[1].ipFamilyPolicy: "Dual" is not one of the values of IpFamilyPolicy
  why: it must be one of the values of IpFamilyPolicy
  fix: write IpFamilyPolicy.SINGLE_STACK or IpFamilyPolicy.PREFER_DUAL_STACK or IpFamilyPolicy.REQUIRE_DUAL_STACK
test/web: expose[2].externalTrafficPolicy: "local" is not one of the values of ExternalTrafficPolicy
  why: it must be one of the values of ExternalTrafficPolicy
  fix: write ExternalTrafficPolicy.CLUSTER or ExternalTrafficPolicy.LOCAL
test/web: expose[2].nodePort: "30080" is not a number
  why: it must be a number
  fix: write it without quotes
test/web: expose[3].pool: "lab-pool" is not an AddressPool
  why: it must be an AddressPool
  fix: write the AddressPool itself
test/web: expose[3].address: "192.0.2.1" is not an address of a pool
  why: it must be an address of a pool
  fix: write pool.address("...") or pool.share("a-key", "...")
test/web: expose[3].allocateNodePorts: "false" is not true or false
  why: it must be true or false
  fix: write it without quotes
test/web: expose[4].addresses: "192.0.2.10" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: expose[4].acceptRisk: "yes" is not true or false
  why: it must be true or false
  fix: write true or false
test/web: expose[5].addresses is missing
  why: the prop is required and has no default
  fix: write for example addresses: ["192.0.2.10"]
test/web: expose[6].nodePort is not a known property
  why: it would be ignored
  fix: write one of ports, clients, annotations, ipFamilies, serviceName`,
  },
  {
    name: 'many faults of exposures at once',
    make: app(
      [
        Exposure.nodePort({ nodePort: 30080, ipFamilies: [IpFamily.IPV4, IpFamily.IPV6] }),
        Exposure.externalIps({ addresses: [], acceptRisk: false }),
        Exposure.http({ path: 'shop', tlsSecret: 'web-tls' }),
      ],
      { ports: twoPorts },
    ),
    message: `test/web: expose[0].nodePort: 30080 is one node port for 2 ports
  why: a node port belongs to one port of a Service
  fix: write nodePort on each port that needs a fixed one
test/web: expose[0].ipFamilies: ["IPv4","IPv6"] names two families
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family
test/web: expose[1].addresses: [] contains no address
  why: without an address the Service gets no external traffic
  fix: write an address that is routed to the nodes, such as ["192.0.2.10"]
test/web: expose[1].acceptRisk: false does not accept the risk of external IPs
  why: everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptRisk: true to accept this risk
test/web: expose[1].serviceName is missing
  why: the Service of the app already has a type, and a Service has one type
  fix: write serviceName, so that the exposure gets its own Service
test/web: expose[2].path: "shop" is not a path
  why: a path starts with "/"
  fix: write "/shop"
test/web: expose[2].tlsSecret: "web-tls" is a certificate without a host
  why: a controller selects a certificate by host, so a rule for every host would use another certificate
  fix: write the host of the certificate
test/web: expose[2].port is missing
  why: the Service web has the ports 80, 443, and none of them is declared as the HTTP port
  fix: write 80 or 443`,
  },
  {
    name: "an exposure afterwards that would shape the app's own Service",
    facts: ['2.3 type'],
    make: (chart) => {
      app([])(chart).expose(Exposure.nodePort());
    },
    message: `test/web: exposure.serviceName is missing
  why: the Service of the app already has a type, and a Service has one type
  fix: write serviceName, so that the exposure gets its own Service`,
  },
  {
    name: 'an exposure afterwards whose Service is there already',
    make: (chart) => {
      const web = app([Exposure.headless({ serviceName: 'web-pods' })])(chart);
      web.expose(Exposure.nodePort({ serviceName: 'web-pods' }));
    },
    message: `test/web: exposure.serviceName: "web-pods" is also the name of another Service of the app
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'an exposure afterwards whose Service is there for the names of pods',
    make: (chart) => {
      const web = new ExposedApp(chart, 'web', {
        image: 'nginx:1.27',
        ports: [{ port: 80 }],
        dns: { hostname: 'a', subdomain: 'web-pods' },
      });
      web.expose(Exposure.clusterIp({ serviceName: 'web-pods' }));
    },
    message: `test/web: exposure.serviceName: "web-pods" is also the name of another Service of the app
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'something else than an exposure afterwards',
    make: (chart) => {
      app([])(chart).expose(undefined as never);
    },
    message: `test/web: exposure is not an Exposure
  why: it must be an Exposure
  fix: write Exposure.http({ ... }) or one of its kind`,
  },
];
