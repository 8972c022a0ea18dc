import type {
  ClusterIpOptions,
  ClusterProps,
  ExternalIpsOptions,
  LoadBalancerOptions,
  NodePortOptions,
  OutsideOptions,
  ServiceOptions,
} from '../../../lib';
import {
  AddressPool,
  Exposure,
  ExternalTrafficPolicy,
  InternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  SessionAffinity,
  TrafficDistribution,
  LoadBalancers,
} from '../../../lib';
import type { chartFor } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { web as webOf } from '../../support/web';

type Chart = ReturnType<typeof chartFor>;

const web = (chart: Chart, expose: Exposure[]) => webOf(...expose)(chart);

const poolIn = (chart: Chart) =>
  new AddressPool(chart, 'lab', { addresses: ['192.0.2.0/28', '2001:db8::/124'] });

const CLUSTER: ClusterProps = {
  kubernetes: '1.35',
  loadBalancer: LoadBalancers.metallb({ release: '0.16' }),
};

const SERVICE: ServiceOptions = {
  serviceName: 'web-2',
  ports: [{ port: 81, targetPort: 81, name: 'http' }],
  ipFamilies: [IpFamily.IPV4, IpFamily.IPV6],
  ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
  annotations: { owner: 'shop' },
  publishNotReadyAddresses: true,
};

const CLUSTER_IP: ClusterIpOptions = {
  ...SERVICE,
  clusterIps: ['10.96.0.10', 'fd00::10'],
  sessionAffinity: SessionAffinity.CLIENT_IP,
  sessionAffinityTimeoutSeconds: 60,
  internalTrafficPolicy: InternalTrafficPolicy.LOCAL,
  trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE,
};

const OUTSIDE: OutsideOptions = {
  ...CLUSTER_IP,
  externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
};

const NODE_PORT: NodePortOptions = {
  ...OUTSIDE,
  nodePort: 30081,
  externalIps: ['192.0.2.10'],
  acceptExternalIpsRisk: true,
};

describe('Exposure.clusterIp', () => {
  const make = (chart: Chart, options: ClusterIpOptions) =>
    web(chart, [Exposure.clusterIp(options)]);
  everyPropReachesYaml(make, CLUSTER_IP, CLUSTER);
});

describe('Exposure.headless', () => {
  const make = (chart: Chart, options: ServiceOptions) => web(chart, [Exposure.headless(options)]);
  everyPropReachesYaml(make, SERVICE);
});

describe('Exposure.nodePort', () => {
  const make = (chart: Chart, options: NodePortOptions) => web(chart, [Exposure.nodePort(options)]);
  everyPropReachesYaml(make, NODE_PORT, CLUSTER);
});

describe('Exposure.loadBalancer', () => {
  type Pooled = Omit<LoadBalancerOptions, 'pool' | 'address'> & { pool?: true; address?: string };
  const make = (chart: Chart, { pool, address, ...options }: Pooled) => {
    const lab = poolIn(chart);
    const used = {
      pool: pool && lab,
      address: address === undefined ? undefined : lab.address(address),
    };
    web(chart, [Exposure.loadBalancer({ ...options, ...used })]);
  };
  const base = {
    ...NODE_PORT,
    allocateNodePorts: false,
    loadBalancerClass: 'example.com/internal',
    sourceRanges: ['198.51.100.0/24'],
    healthCheckNodePort: 32000,
    dns: { hosts: ['db.example.com', '*.db.example.com'], ttl: 300 },
  };
  const byPool: Omit<Pooled, 'address'> = { ...base, pool: true };
  const byAddress: Omit<Pooled, 'pool'> = {
    ...base,
    address: '192.0.2.1',
    ipFamilies: [IpFamily.IPV4],
    ipFamilyPolicy: IpFamilyPolicy.SINGLE_STACK,
    clusterIps: ['10.96.0.10'],
  };
  const cluster = {
    ...CLUSTER,
    loadBalancer: LoadBalancers.metallb({ loadBalancerClass: 'example.com/internal' }),
  };
  describe('of a pool', () => {
    const { loadBalancerClass: _class, ...options } = byPool;
    everyPropReachesYaml(make, options, cluster);
  });
  describe('of an address', () => {
    const { loadBalancerClass: _class, ...options } = byAddress;
    everyPropReachesYaml(make, options, cluster);
  });
  describe('of a class', () => {
    const { pool: _pool, ...options } = byPool;
    everyPropReachesYaml(make, options, CLUSTER);
  });
});

describe('Exposure.externalIps', () => {
  const options: ExternalIpsOptions = {
    ...OUTSIDE,
    addresses: ['192.0.2.10'],
    acceptRisk: true,
  };
  const make = (chart: Chart, given: ExternalIpsOptions) =>
    web(chart, [Exposure.externalIps(given)]);
  everyPropReachesYaml(make, options, { ...CLUSTER, kubernetes: '1.31' });
});
