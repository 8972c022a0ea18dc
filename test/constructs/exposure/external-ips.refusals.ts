import { Exposure, ExternalTrafficPolicy, HeadlessSet } from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { web } from '../../support/web';

const externalIps = ['192.0.2.10'];

/** External IPs beside a node port or a load balancer. */
export const EXTERNAL_IPS: readonly Refusal[] = [
  {
    name: 'external IPs beside others, without their risk, and a risk without them',
    facts: ['2.5 externalIPs security', '2.5 externalIPs[]'],
    cluster: { serviceCidrs: ['10.96.0.0/12'] },
    make: web(
      Exposure.nodePort({ externalIps }),
      Exposure.loadBalancer({ serviceName: 'b', externalIps: [], acceptExternalIpsRisk: false }),
      Exposure.loadBalancer({
        serviceName: 'c',
        externalIps: ['10.96.0.1', 'edge'],
        acceptExternalIpsRisk: true,
      }),
      Exposure.nodePort({ serviceName: 'd', acceptExternalIpsRisk: true }),
    ),
    message: `test/web: expose[2].externalIps[1]: "edge" is not an IP address
  why: the field accepts an IP address only, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/web: expose[0].acceptExternalIpsRisk does not accept the risk of external IPs
  why: everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptExternalIpsRisk: true to accept this risk
test/web: expose[1].externalIps: [] contains no address
  why: without an address the Service gets no external traffic
  fix: write an address that is routed to the nodes, such as ["192.0.2.10"]
test/web: expose[1].acceptExternalIpsRisk: false does not accept the risk of external IPs
  why: everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptExternalIpsRisk: true to accept this risk
test/web: expose[2].externalIps[0]: "10.96.0.1" is in the network of the Services
  why: the cluster uses 10.96.0.0/12 for the addresses of its Services, so no other address there is reachable
  fix: write an address outside of it
test/web: expose[3].acceptExternalIpsRisk: true has no effect without externalIps
  why: there are no externalIps, whose risk it accepts
  fix: remove it, or write externalIps too`,
  },
  {
    name: 'an external traffic policy beside external IPs alone, before Kubernetes 1.29',
    facts: ['2.4 externalTrafficPolicy'],
    cluster: { kubernetes: '1.28' },
    make: web(
      Exposure.externalIps({
        addresses: externalIps,
        acceptRisk: true,
        externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
      }),
    ),
    message: `test/web: expose[0].externalTrafficPolicy: "Local" does not exist in Kubernetes 1.28
  why: the API server accepts it there from Kubernetes 1.29 on
  fix: set kubernetes: "1.29" or later on the Cluster, or remove it`,
  },
  {
    name: 'external IPs for the Services of several pods',
    facts: ['2.5 externalIPs[]'],
    make: (chart) =>
      new HeadlessSet(chart, 'db', {
        image: 'postgres:17',
        ports: [{ port: 5432 }],
        replicas: 2,
        exposePods: Exposure.nodePort({ externalIps, acceptExternalIpsRisk: true }),
      }),
    message: `test/db: exposePods.externalIps: ["192.0.2.10"] are one set of addresses for the Services of all pods
  why: an address and a port lead to only one Service
  fix: remove it, or write replicas: 1`,
  },
];
