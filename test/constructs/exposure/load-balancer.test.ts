import type { LoadBalancerOptions } from '../../../lib';
import { AddressPool, Exposure, ExternalTrafficPolicy, LoadBalancers } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { web, webService } from '../../support/web';
import { LOAD_BALANCER } from './load-balancer.refusals';

describe('a load balancer', () => {
  const cases: [string, LoadBalancerOptions, object][] = [
    [
      'is of a class',
      { loadBalancerClass: 'example.com/internal' },
      { loadBalancerClass: 'example.com/internal' },
    ],
    [
      'lets some networks in',
      { sourceRanges: ['198.51.100.0/24', '2001:db8::/48'] },
      { loadBalancerSourceRanges: ['198.51.100.0/24', '2001:db8::/48'] },
    ],
    [
      'asks the nodes on a port of its own',
      { externalTrafficPolicy: ExternalTrafficPolicy.LOCAL, healthCheckNodePort: 32000 },
      { externalTrafficPolicy: 'Local', healthCheckNodePort: 32000 },
    ],
    [
      'opens the node port that is asked for, and no other',
      { allocateNodePorts: false, nodePort: 30080 },
      {
        allocateLoadBalancerNodePorts: false,
        ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
      },
    ],
  ];

  test.each(cases)('%s', (_, options, spec) => {
    expect(webService(Exposure.loadBalancer(options)).spec).toEqual({
      type: 'LoadBalancer',
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080 }],
      ...spec,
    });
  });

  test.each([
    [undefined, {}, undefined],
    ['example.com/lan', {}, 'example.com/lan'],
    ['example.com/lan', { loadBalancerClass: 'example.com/lan' }, 'example.com/lan'],
  ])('of a pool is of the class of MetalLB: %s', (metallbClass, options, expected) => {
    const chart = chartFor({
      loadBalancer: LoadBalancers.metallb({ loadBalancerClass: metallbClass }),
    });
    const pool = new AddressPool(chart, 'lab', { addresses: ['192.0.2.0/28'] });
    web(
      Exposure.loadBalancer({ pool, ...options }),
      Exposure.loadBalancer({ serviceName: 'by-address', address: pool.address('192.0.2.1') }),
      Exposure.loadBalancer({ serviceName: 'elsewhere' }),
    )(chart);
    const classes = ['web', 'by-address', 'elsewhere'].map(
      (name) => manifest(chart, 'Service', name).spec.loadBalancerClass,
    );
    expect(classes).toEqual([expected, expected, undefined]);
  });

  test.each([
    ['names alone', { hosts: ['db.example.com'] }, { hostname: 'db.example.com' }],
    [
      'names and their time',
      { hosts: ['db.example.com', '*.db.example.com'], ttl: 60 },
      { hostname: 'db.example.com,*.db.example.com', ttl: '60' },
    ],
  ])('asks external-dns for records by both prefixes: %s', (_, dns, written) => {
    const prefixes = ['external-dns.alpha.kubernetes.io/', 'external-dns.kubernetes.io/'];
    expect(webService(Exposure.loadBalancer({ dns })).metadata.annotations).toEqual(
      Object.fromEntries(
        prefixes.flatMap((prefix) =>
          Object.entries(written).map(([key, value]) => [`${prefix}${key}`, value]),
        ),
      ),
    );
  });

  testRefusals(LOAD_BALANCER);
});
