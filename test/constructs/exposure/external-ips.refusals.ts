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
  why: only an address can stand here, without a name, a port, a mask or a zone
  fix: write an address such as 192.0.2.10 or 2001:db8::10
test/web: expose[0].acceptExternalIpsRisk does not accept the risk of external IPs
  why: whoever may write a Service may take any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptExternalIpsRisk: true where that is known and meant
test/web: expose[1].externalIps: [] holds no address
  why: without one nothing comes in
  fix: write an address that is routed to the nodes, such as ["192.0.2.10"]
test/web: expose[1].acceptExternalIpsRisk: false does not accept the risk of external IPs
  why: whoever may write a Service may take any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptExternalIpsRisk: true where that is known and meant
test/web: expose[2].externalIps[0]: "10.96.0.1" is in the network of the Services
  why: the cluster keeps 10.96.0.0/12 for the addresses of its Services, and nothing else is reached there
  fix: write an address outside of it
test/web: expose[3].acceptExternalIpsRisk: true accepts the risk of nothing
  why: there are no externalIps
  fix: leave it out, or write externalIps beside it`,
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
    message: `test/web: expose[0].externalTrafficPolicy: "Local" is not there in Kubernetes 1.28
  why: the API server takes it there from Kubernetes 1.29 on
  fix: set kubernetes: "1.29" or newer on the Cluster, or leave it out`,
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
    message: `test/db: exposePods.externalIps: ["192.0.2.10"] are said for the Services of all pods
  why: an address and a port lead to one Service alone
  fix: leave it out, or write replicas: 1`,
  },
];
