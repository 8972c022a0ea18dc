import type { ExposedAppProps, LoadBalancerOptions, ServicePort } from '../../../lib';
import {
  AddressPool,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  LoadBalancers,
} from '../../../lib';
import { chartFor, manifest, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { EXPOSURE_ADDRESS } from './exposure-address.refusals';
import { EXPOSURE_TYPES } from './exposure-types.refusals';
import { EXPOSURE } from './exposure.refusals';

type Chart = ReturnType<typeof chartFor>;

const selector = { app: 'web' };
const ports: ServicePort[] = [{ port: 80, targetPort: 8080 }];

const web = (chart: Chart, expose: Exposure[], props: Partial<ExposedAppProps> = {}) =>
  new ExposedApp(chart, 'web', { selector, ports, expose, ...props });

const poolIn = (chart: Chart) =>
  new AddressPool(chart, 'lab', { addresses: ['192.0.2.0/28', '2001:db8::/124'] });

const services = (expose: Exposure[], props: Partial<ExposedAppProps> = {}) => {
  const chart = chartFor();
  web(chart, expose, props);
  return manifests(chart).map(({ metadata, spec }) => ({ name: metadata.name, ...spec }));
};

describe('Exposure', () => {
  const families = [IpFamily.IPV6, IpFamily.IPV4];
  const shapes: [string, Exposure, object][] = [
    ['clusterIp', Exposure.clusterIp(), { ports }],
    ['headless', Exposure.headless(), { ports: [{ port: 8080 }], clusterIP: 'None' }],
    ['nodePort', Exposure.nodePort(), { ports, type: 'NodePort' }],
    [
      'nodePort of one number',
      Exposure.nodePort({ nodePort: 30080 }),
      { ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }], type: 'NodePort' },
    ],
    [
      'nodePort for the pods of a node',
      Exposure.nodePort({ externalTrafficPolicy: ExternalTrafficPolicy.LOCAL }),
      { ports, type: 'NodePort', externalTrafficPolicy: 'Local' },
    ],
    ['loadBalancer', Exposure.loadBalancer(), { ports, type: 'LoadBalancer' }],
    [
      'loadBalancer without node ports',
      Exposure.loadBalancer({ allocateNodePorts: false }),
      { ports, type: 'LoadBalancer', allocateLoadBalancerNodePorts: false },
    ],
    [
      'externalIps',
      Exposure.externalIps({ addresses: ['192.0.2.10', '2001:db8::10'], acceptRisk: true }),
      { ports, externalIPs: ['192.0.2.10', '2001:db8::10'] },
    ],
    [
      'clusterIp of two families',
      Exposure.clusterIp({
        ipFamilies: families,
        ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK,
      }),
      { ports, ipFamilies: families, ipFamilyPolicy: 'RequireDualStack' },
    ],
  ];

  test.each(shapes)("%s shapes the app's own Service", (_, exposure, spec) => {
    expect(services([exposure])).toEqual([{ name: 'web', selector, ...spec }]);
  });

  test.each([
    ['clusterIp', Exposure.clusterIp, {}],
    ['headless', Exposure.headless, { clusterIP: 'None' }],
    ['nodePort', Exposure.nodePort, { type: 'NodePort' }],
    ['loadBalancer', Exposure.loadBalancer, { type: 'LoadBalancer' }],
  ])('%s makes a Service of its own, with ports of its own', (_, make, spec) => {
    const own = [{ port: 9090, name: 'metrics' }];
    expect(services([make({ serviceName: 'web-2', ports: own })])).toEqual([
      { name: 'web', selector, ports },
      { name: 'web-2', selector, ports: own, ...spec },
    ]);
  });

  test('of several kinds makes a Service for each', () => {
    const made = services([
      Exposure.headless({ serviceName: 'web-pods' }),
      Exposure.loadBalancer(),
      Exposure.nodePort({ serviceName: 'web-node', nodePort: 30080 }),
    ]);
    expect(made).toEqual([
      { name: 'web', selector, ports, type: 'LoadBalancer' },
      { name: 'web-pods', selector, ports: [{ port: 8080 }], clusterIP: 'None' },
      {
        name: 'web-node',
        selector,
        ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
        type: 'NodePort',
      },
    ]);
  });

  test('inherits the ports of the app without their node ports', () => {
    const withNodePort = [{ port: 80, targetPort: 8080, nodePort: 30080 }];
    const expose = [Exposure.nodePort(), Exposure.nodePort({ serviceName: 'web-2' })];
    expect(services(expose, { ports: withNodePort })).toMatchObject([
      { name: 'web', ports: withNodePort },
      { name: 'web-2', ports },
    ]);
    expect(JSON.stringify(services(expose, { ports: withNodePort })[1])).not.toContain('nodePort');
  });

  test('headless has the ports of the app as they are on the pods', () => {
    const several: ServicePort[] = [
      { port: 80, targetPort: 8080, name: 'http' },
      { port: 443, targetPort: 8443, targetPortName: 'web-tls', name: 'https' },
      { port: 9090, name: 'metrics' },
    ];
    expect(services([Exposure.headless()], { ports: several })[0]).toMatchObject({
      ports: [
        { port: 8080, name: 'http' },
        { port: 8443, targetPort: 'web-tls', name: 'https' },
        { port: 9090, name: 'metrics' },
      ],
    });
  });

  test('headless can be without ports', () => {
    const [, pods] = services([Exposure.headless({ serviceName: 'pods', ports: [] })]);
    expect(pods).toEqual({ name: 'pods', selector, clusterIP: 'None' });
  });

  test('afterwards makes a Service of its own', () => {
    const chart = chartFor();
    const app = web(chart, [Exposure.nodePort()]);
    app.expose(Exposure.headless({ serviceName: 'web-pods' }));
    expect(app.services.map(({ name }) => name)).toEqual(['web', 'web-pods']);
    expect(manifest(chart, 'Service', 'web-pods').spec.clusterIP).toBe('None');
    expect(manifest(chart, 'Service', 'web').spec.type).toBe('NodePort');
  });

  describe('of a pool', () => {
    const cases: [string, string, (pool: AddressPool) => LoadBalancerOptions, object][] = [
      ['0.14.8', 'a pool', (pool) => ({ pool }), { 'metallb.universe.tf/address-pool': 'lab' }],
      ['0.14.9', 'a pool', (pool) => ({ pool }), { 'metallb.io/address-pool': 'lab' }],
      [
        '0.13.12',
        'a shared address',
        (pool) => ({ address: pool.share('edge', '192.0.2.1') }),
        {
          'metallb.universe.tf/address-pool': 'lab',
          'metallb.universe.tf/loadBalancerIPs': '192.0.2.1',
          'metallb.universe.tf/allow-shared-ip': 'edge',
        },
      ],
      [
        '0.16',
        'an address',
        (pool) => ({ pool, address: pool.address('192.0.2.1') }),
        { 'metallb.io/address-pool': 'lab', 'metallb.io/loadBalancerIPs': '192.0.2.1' },
      ],
    ];

    test.each(cases)('MetalLB %s reads %s', (metallb, _, options, annotations) => {
      const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ release: metallb }) });
      web(chart, [Exposure.loadBalancer(options(poolIn(chart)))]);
      const { metadata, spec } = manifest(chart, 'Service');
      expect(metadata.annotations).toEqual(annotations);
      expect(spec).toEqual({ type: 'LoadBalancer', selector, ports });
    });

    test('two apps share an address', () => {
      const chart = chartFor();
      const pool = poolIn(chart);
      web(chart, [Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') })]);
      new ExposedApp(chart, 'dns', {
        selector: { app: 'dns' },
        ports: [{ port: 53 }],
        expose: [Exposure.loadBalancer({ address: pool.share('edge', '192.0.2.1') })],
      });
      const [first, second] = ['web', 'dns'].map(
        (name) => manifest(chart, 'Service', name).metadata.annotations,
      );
      expect(first).toEqual(second);
    });
  });

  test('opens a node port once in an app', () => {
    const twice = [
      Exposure.nodePort({ nodePort: 30080 }),
      Exposure.nodePort({ serviceName: 'web-2', nodePort: 30080 }),
    ];
    expect(() => services(twice)).toThrow('test/web: expose[1].nodePort: 30080 ');
  });

  test('opens the node ports of the Cluster', () => {
    const chart = chartFor({ nodePortRange: '20000-20100' });
    web(chart, [Exposure.nodePort({ nodePort: 20100 })]);
    expect(manifest(chart, 'Service').spec.ports).toEqual([{ ...ports[0], nodePort: 20100 }]);
  });

  test('takes one number for a node port, not two', () => {
    const withNodePort = [{ port: 80, nodePort: 30080 }];
    const expose = [Exposure.nodePort({ nodePort: 30081 })];
    expect(() => services(expose, { ports: withNodePort })).toThrow(
      'test/web: expose[0].nodePort: 30081 ',
    );
  });

  testRefusals([...EXPOSURE, ...EXPOSURE_TYPES, ...EXPOSURE_ADDRESS]);
});
