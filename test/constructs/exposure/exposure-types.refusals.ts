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
  why: an Exposure is what this prop takes
  fix: write Exposure.http({ ... }) or one of its kind`,
  },
  {
    name: 'options that are no struct',
    make: app([
      Exposure.nodePort(30080 as never),
      Exposure.http(null as never),
      Exposure.externalIps(undefined as never),
    ]),
    message: `test/web: expose[0]: 30080 is not an object in { }
  why: several fields belong together here, each under its name
  fix: write an object in { } with some of serviceName, ports, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses, clusterIps, sessionAffinity, sessionAffinityTimeoutSeconds, internalTrafficPolicy, trafficDistribution, externalTrafficPolicy, nodePort, externalIps, acceptExternalIpsRisk
test/web: expose[1]: null is not an object in { }
  why: several fields belong together here, each under its name
  fix: write an object in { } with some of host, path, pathType, port, ingressName, via, gateway, ingressClass, tlsSecret, issuer, clusterIssuer, stripPrefix, httpsRedirect, requestHeaders, responseHeaders, timeouts, cors, sessionCookie, backendProtocol, backendTls, maxBodySize, sourceRanges
test/web: expose[2] is not an object in { }
  why: several fields belong together here, each under its name
  fix: write an object in { } with some of serviceName, ports, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses, clusterIps, sessionAffinity, sessionAffinityTimeoutSeconds, internalTrafficPolicy, trafficDistribution, externalTrafficPolicy, addresses, acceptRisk`,
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
  why: text is what this prop takes
  fix: write it in quotes
test/web: expose[0].ports: 80 is not a list
  why: a list is what this prop takes
  fix: write it in [ ]
test/web: expose[0].ipFamilies: "IPv4" is not a list
  why: a list is what this prop takes
  fix: write it in [ ]
test/web: expose[1].ipFamilies[0]: "ipv4" is not one of the values of IpFamily
  why: one of the values of IpFamily is what this prop takes
  fix: write IpFamily.IPV4 or IpFamily.IPV6
test/web: expose[1].ipFamilyPolicy: "Dual" is not one of the values of IpFamilyPolicy
  why: one of the values of IpFamilyPolicy is what this prop takes
  fix: write IpFamilyPolicy.SINGLE_STACK or IpFamilyPolicy.PREFER_DUAL_STACK or IpFamilyPolicy.REQUIRE_DUAL_STACK
test/web: expose[2].externalTrafficPolicy: "local" is not one of the values of ExternalTrafficPolicy
  why: one of the values of ExternalTrafficPolicy is what this prop takes
  fix: write ExternalTrafficPolicy.CLUSTER or ExternalTrafficPolicy.LOCAL
test/web: expose[2].nodePort: "30080" is not a number
  why: a number is what this prop takes
  fix: write it without quotes
test/web: expose[3].pool: "lab-pool" is not an AddressPool
  why: an AddressPool is what this prop takes
  fix: write the AddressPool itself
test/web: expose[3].address: "192.0.2.1" is not an address of a pool
  why: an address of a pool is what this prop takes
  fix: write pool.address("...") or pool.share("a-key", "...")
test/web: expose[3].allocateNodePorts: "false" is not true or false
  why: true or false is what this prop takes
  fix: write it without quotes
test/web: expose[4].addresses: "192.0.2.10" is not a list
  why: a list is what this prop takes
  fix: write it in [ ]
test/web: expose[4].acceptRisk: "yes" is not true or false
  why: true or false is what this prop takes
  fix: write it without quotes
test/web: expose[5].addresses is missing
  why: nothing can be made without it, and no default would be right
  fix: write for example addresses: ["192.0.2.10"]
test/web: expose[6].nodePort is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of serviceName, ports, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses`,
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
  fix: write nodePort on each of the ports that should have a fixed one
test/web: expose[0].ipFamilies: ["IPv4","IPv6"] names two families
  why: a Service is of one family unless its policy says otherwise, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK beside it, or one family
test/web: expose[1].addresses: [] holds no address
  why: without one nothing comes in
  fix: write an address that is routed to the nodes, such as ["192.0.2.10"]
test/web: expose[1].acceptRisk: false does not accept the risk of external IPs
  why: whoever may write a Service may take any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptRisk: true where that is known and meant
test/web: expose[1].serviceName is missing
  why: the app's own Service has its shape already, and a Service has one type
  fix: write serviceName, and the exposure gets a Service of its own
test/web: expose[2].path: "shop" is not a path
  why: a path starts with "/"
  fix: write "/shop"
test/web: expose[2].tlsSecret: "web-tls" is a certificate for no host
  why: a controller picks a certificate by host, so a rule for every host would be served with another one
  fix: write the host that the certificate is for
test/web: expose[2].port is missing
  why: the Service web has the ports 80, 443, and nothing says which one speaks HTTP
  fix: write 80 or 443`,
  },
  {
    name: "an exposure afterwards that would shape the app's own Service",
    facts: ['2.3 type'],
    make: (chart) => {
      app([])(chart).expose(Exposure.nodePort());
    },
    message: `test/web: exposure.serviceName is missing
  why: the app's own Service has its shape already, and a Service has one type
  fix: write serviceName, and the exposure gets a Service of its own`,
  },
  {
    name: 'an exposure afterwards whose Service is there already',
    make: (chart) => {
      const web = app([Exposure.headless({ serviceName: 'web-pods' })])(chart);
      web.expose(Exposure.nodePort({ serviceName: 'web-pods' }));
    },
    message: `test/web: exposure.serviceName: "web-pods" is the name of another Service of the app
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
    message: `test/web: exposure.serviceName: "web-pods" is the name of another Service of the app
  why: the later manifest would overwrite the earlier one
  fix: write another name`,
  },
  {
    name: 'something else than an exposure afterwards',
    make: (chart) => {
      app([])(chart).expose(undefined as never);
    },
    message: `test/web: exposure is not an Exposure
  why: an Exposure is what this prop takes
  fix: write Exposure.http({ ... }) or one of its kind`,
  },
];
