import type { Chart } from 'cdk8s';
import type { LoadBalancerOptions } from '../../../lib';
import { AddressPool, Exposure, ExternalTrafficPolicy, LoadBalancers } from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { web } from '../../support/web';

const { LOCAL } = ExternalTrafficPolicy;

const ofPool = (options: LoadBalancerOptions) => (chart: Chart) => {
  const pool = new AddressPool(chart, 'lab', { addresses: ['192.0.2.0/28'] });
  return web(Exposure.loadBalancer({ pool, ...options }))(chart);
};

/** What a load balancer alone takes. */
export const LOAD_BALANCER: readonly Refusal[] = [
  {
    name: 'a class of load balancers that is no name',
    facts: ['2.5 loadBalancerClass'],
    make: web(Exposure.loadBalancer({ loadBalancerClass: 'internal balancers' })),
    message: `test/web: expose[0].loadBalancerClass: "internal balancers" is not a load-balancer class
  why: it is a name, or a name with a domain prefix, in the format of a label key
  fix: write for example "example.com/internal"`,
  },
  {
    name: 'a class that the MetalLB of the pool does not serve',
    facts: ['7.4 loadBalancerClass'],
    make: ofPool({ loadBalancerClass: 'example.com/internal' }),
    message: `test/web: expose[0].loadBalancerClass: "example.com/internal" is not the class of MetalLB
  why: MetalLB only serves load balancers without a class, and assigns no address to others
  fix: remove it, or write it as loadBalancerClass in loadBalancer of the Cluster`,
  },
  {
    name: 'another class than that of MetalLB',
    facts: ['7.4 loadBalancerClass'],
    cluster: { loadBalancer: LoadBalancers.metallb({ loadBalancerClass: 'example.com/lan' }) },
    make: ofPool({ loadBalancerClass: 'example.com/internal' }),
    message: `test/web: expose[0].loadBalancerClass: "example.com/internal" is not the class of MetalLB
  why: MetalLB only serves load balancers of the class "example.com/lan", and assigns no address to others
  fix: remove it, or write it as loadBalancerClass in loadBalancer of the Cluster`,
  },
  {
    name: 'source ranges that are no networks',
    facts: [
      '2.5 loadBalancerSourceRanges[]',
      '1.2 CIDR with host bits 192.168.1.5/24 in a subnet field',
      '1.2 CIDR prefix length with leading zero /08',
    ],
    make: web(
      Exposure.loadBalancer({ sourceRanges: ['198.51.100.7/24', '10.0.0.0/08', 'office'] }),
      Exposure.loadBalancer({ serviceName: 'web-2', sourceRanges: [] }),
    ),
    message: `test/web: expose[0].sourceRanges[0]: "198.51.100.7/24" is both an address and a network
  why: programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on
  fix: write "198.51.100.0/24" for the network, or "198.51.100.7/32" for the address
test/web: expose[0].sourceRanges[1]: "10.0.0.0/08" is not a network
  why: it is the first address of a network, "/" and the length of the mask, without leading zeros or blanks
  fix: write "10.0.0.0/8"
test/web: expose[0].sourceRanges[2]: "office" is not a network
  why: it is the first address of a network, "/" and the length of the mask, without leading zeros or blanks
  fix: write for example "192.0.2.0/24" or "2001:db8::/64"
test/web: expose[1].sourceRanges contains no network
  why: an empty list selects neither all networks nor none
  fix: write a network such as "192.0.2.0/24", or remove it`,
  },
  {
    name: 'a port for health checks that nobody makes',
    facts: ['2.4 healthCheckNodePort', '2.5 healthCheckNodePort'],
    make: web(Exposure.loadBalancer({ healthCheckNodePort: 32000 })),
    message: `test/web: expose[0].healthCheckNodePort: 32000 needs the external traffic policy Local
  why: a load balancer checks which nodes have a pod only with that policy, and the API server refuses the port without it
  fix: write externalTrafficPolicy: ExternalTrafficPolicy.LOCAL too, or remove it`,
  },
  {
    name: 'ports for health checks that the cluster does not give',
    facts: ['2.2 healthCheckNodePort', '2.5 healthCheckNodePort'],
    make: web(
      Exposure.loadBalancer({ externalTrafficPolicy: LOCAL, healthCheckNodePort: 8080 }),
      Exposure.loadBalancer({
        serviceName: 'web-2',
        externalTrafficPolicy: LOCAL,
        nodePort: 30080,
        healthCheckNodePort: 30080,
      }),
      Exposure.loadBalancer({
        serviceName: 'web-3',
        externalTrafficPolicy: LOCAL,
        healthCheckNodePort: 30080,
      }),
    ),
    message: `test/web: expose[0].healthCheckNodePort: 8080 is not a node port
  why: the cluster opens node ports from 30000 to 32767
  fix: write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand
test/web: expose[1].healthCheckNodePort: 30080 is also a node port of the Service
  why: the cluster takes both from one range, and uses each number once
  fix: write another number, or remove it so that the cluster picks one
test/web: expose[2].healthCheckNodePort: 30080 is also the node port of another Service of the app
  why: a node port is opened on every node, so only one Service can use it
  fix: write another node port, or remove it so that the cluster picks one`,
  },
  {
    name: 'records of no name, of names that are none or twice, and of no time',
    make: web(
      Exposure.loadBalancer({ dns: { hosts: [] } }),
      Exposure.loadBalancer({
        serviceName: 'web-2',
        dns: { hosts: ['db.example.com', '192.0.2.1', 'db.example.com'], ttl: 0 },
      }),
    ),
    message: `test/web: expose[0].dns.hosts is empty
  why: external-dns makes no record without a name
  fix: write at least one name, or remove dns
test/web: expose[1].dns.hosts[1]: "192.0.2.1" is not a host name
  why: a record is for a name in lower case, not for an address or a URL
  fix: write a name such as "db.example.com"
test/web: expose[1].dns.hosts names "db.example.com" twice
  why: the second one would have no effect
  fix: remove one of them
test/web: expose[1].dns.ttl: 0 is not a TTL
  why: external-dns ignores everything but whole seconds from 1 to 2147483647
  fix: write for example 300`,
  },
  {
    name: 'what a load balancer alone takes on other Services',
    facts: [
      '2.4 loadBalancerClass',
      '2.4 loadBalancerSourceRanges (or its beta annotation)',
      '2.4 allocateLoadBalancerNodePorts',
      '2.4 healthCheckNodePort',
      '2.4 externalTrafficPolicy',
    ],
    make: web(
      Exposure.headless({
        loadBalancerClass: 'example.com/internal',
        sourceRanges: ['198.51.100.0/24'],
        allocateNodePorts: false,
        healthCheckNodePort: 32000,
        externalTrafficPolicy: LOCAL,
      } as never),
      Exposure.clusterIp({
        serviceName: 'web-2',
        annotations: {
          'service.beta.kubernetes.io/load-balancer-source-ranges': '198.51.100.0/24',
        },
      }),
    ),
    message: `test/web: expose[0].loadBalancerClass is not a known property
  why: it would be ignored
  fix: write one of annotations, clients, ipFamilies, ports, serviceName
test/web: expose[0].sourceRanges is not a known property
  why: it would be ignored
  fix: write one of serviceName, clients, ports, ipFamilies, annotations
test/web: expose[0].allocateNodePorts is not a known property
  why: it would be ignored
  fix: write one of annotations, clients, ports, ipFamilies, serviceName
test/web: expose[0].healthCheckNodePort is not a known property
  why: it would be ignored
  fix: write one of serviceName, annotations, clients, ports, ipFamilies
test/web: expose[0].externalTrafficPolicy is not a known property
  why: it would be ignored
  fix: write one of ipFamilyPolicy, annotations, ipFamilies, serviceName, clients
test/web: expose[1].annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]: "service.beta.kubernetes.io/load-balancer-source-ranges" duplicates a prop
  why: the API server refuses it on a Service that is not a load balancer, and otherwise reads it only if the field is missing
  fix: write sourceRanges of Exposure.loadBalancer()`,
  },
];
