import { ApiObject } from 'cdk8s';
import type { BackendEndpoint, BackendPort, ClusterProps, LegacyBackendProps } from '../../../lib';
import {
  EndpointState,
  EndpointsKind,
  InternalTrafficPolicy,
  IpFamily,
  IpFamilyPolicy,
  LegacyBackend,
  Protocol,
  SessionAffinity,
} from '../../../lib';
import type { Manifest } from '../../support/chart';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { LEGACY_BACKEND_ENDPOINTS } from './legacy-backend-endpoints.refusals';
import { LEGACY_BACKEND_PORTS, LEGACY_BACKEND_TYPES } from './legacy-backend-ports.refusals';
import { LEGACY_BACKEND } from './legacy-backend.refusals';

const MINIMAL: LegacyBackendProps = { addresses: ['192.0.2.10'], ports: [{ port: 80 }] };

const make = (chart: ReturnType<typeof chartFor>, props: LegacyBackendProps) =>
  new LegacyBackend(chart, 'old', props);

/** The manifests of a backend whose props differ from the least. */
function made(props: Partial<LegacyBackendProps>, cluster?: ClusterProps): Manifest[] {
  const chart = chartFor(cluster);
  make(chart, { ...MINIMAL, ...props });
  return manifests(chart);
}

const NEWEST: ClusterProps = { kubernetes: '1.37' };

/** The names that Service and endpoints give to the same port, one pair for each port. */
function portNames(all: readonly Manifest[]): unknown[] {
  const [service, endpoints] = all as [Manifest, Manifest];
  const named = (ports: unknown) => (ports as { name?: string }[]).map(({ name }) => name);
  const [subset] = (endpoints.subsets ?? [endpoints]) as { ports: unknown }[];
  const behind = named(subset?.ports);
  return named(service.spec.ports).map((name, index) => [name, behind[index]]);
}

describe('LegacyBackend', () => {
  test('with one address and one port', () => {
    const chart = chartFor();
    make(chart, MINIMAL);
    expect(yaml(chart)).toMatchSnapshot();
  });

  type OutsidePort = Omit<BackendPort, 'podPort' | 'podPortName'>;
  type OfPods = 'selector' | 'publishNotReadyAddresses';
  type Outside = Omit<LegacyBackendProps, OfPods | 'headless'> & {
    ports: OutsidePort[];
    endpoints: BackendEndpoint[];
  };
  const outside: Outside = {
    name: 'old-shop',
    namespace: 'shop',
    labels: { team: 'shop' },
    internalTrafficPolicy: InternalTrafficPolicy.CLUSTER,
    addresses: [],
    endpoints: [
      {
        address: '192.0.2.10',
        hostname: 'a',
        nodeName: 'node-1',
        zone: 'eu-1a',
        state: EndpointState.NOT_READY,
        forZones: ['eu-1a', 'eu-1b'],
        forNodes: ['node-1'],
      },
      {
        address: '2001:db8::10',
        hostname: 'b',
        nodeName: 'node-2',
        zone: 'eu-1b',
        state: EndpointState.TERMINATING,
        forZones: ['eu-1a'],
        forNodes: ['node-2'],
      },
    ],
    ports: [
      { port: 80, targetPort: 8080, name: 'http', protocol: Protocol.TCP, appProtocol: 'http' },
      { port: 53, targetPort: 5353, name: 'dns', protocol: Protocol.UDP, appProtocol: 'dns' },
    ],
    endpointsKind: EndpointsKind.ENDPOINT_SLICE,
    ipFamilies: [IpFamily.IPV6, IpFamily.IPV4],
    ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
    annotations: { 'example.com/owner': 'shop' },
    clusterIps: ['fd00::10', '10.96.0.10'],
    sessionAffinity: SessionAffinity.CLIENT_IP,
    sessionAffinityTimeoutSeconds: 60,
  };

  type PortOfPods = BackendPort;
  type BesidePods = Pick<LegacyBackendProps, OfPods | 'addresses'> & {
    ports: PortOfPods[];
  };
  const besidePods: BesidePods = {
    addresses: ['192.0.2.10'],
    selector: { app: 'new-shop' },
    publishNotReadyAddresses: true,
    ports: [
      { name: 'http', port: 80, targetPort: 8000, podPort: 8080 },
      { name: 'admin', port: 81, targetPort: 8001, podPortName: 'admin' },
    ],
  };

  test('with all props of a system outside', () => {
    const chart = chartFor({ kubernetes: '1.34' });
    make(chart, outside);
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('with all props of a system that moves into the cluster', () => {
    const chart = chartFor();
    make(chart, besidePods);
    expect(yaml(chart)).toMatchSnapshot();
  });

  describe('outside', () => {
    const props = { ...outside, ports: outside.ports.slice(1) };
    everyPropReachesYaml(make, { ...props, endpointsKind: EndpointsKind.BOTH }, NEWEST);
    everyPropReachesYaml(make, { ...props, addresses: ['192.0.2.11'], endpoints: [] });
  });

  describe('headless', () => {
    everyPropReachesYaml(make, { ...MINIMAL, headless: true });
  });

  describe('beside pods', () => {
    everyPropReachesYaml(make, besidePods);
  });

  describe('the kind that holds the addresses', () => {
    const { ENDPOINTS, ENDPOINT_SLICE } = EndpointsKind;
    const selector = { app: 'new' };
    test.each<[string, string, Partial<LegacyBackendProps>, string]>([
      ['1.27', 'by itself', {}, 'Endpoints'],
      ['1.32', 'by itself', {}, 'Endpoints'],
      ['1.33', 'by itself', {}, 'EndpointSlice'],
      ['1.37', 'by itself', {}, 'EndpointSlice'],
      ['1.32', 'on request', { endpointsKind: ENDPOINT_SLICE }, 'EndpointSlice'],
      ['1.33', 'on request', { endpointsKind: ENDPOINTS }, 'Endpoints'],
      ['1.32', 'beside a selector', { selector }, 'EndpointSlice'],
      ['1.33', 'beside a selector', { selector }, 'EndpointSlice'],
      ['1.32', 'beside a selector, by name', { selector, endpointsKind: ENDPOINT_SLICE }, 'EndpointSlice'], // prettier-ignore
    ])('on Kubernetes %s %s', (kubernetes, _, props, kind) => {
      const kinds = made(props, { kubernetes }).map((one) => one.kind);
      expect(kinds).toEqual(['Service', kind]);
    });
  });

  describe('addresses of both families', () => {
    const both = {
      addresses: ['2001:db8::10', '192.0.2.10', '192.0.2.11'],
      ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
    };

    test('are in one EndpointSlice for each family', () => {
      const ready = (address: string) => ({ addresses: [address], conditions: { ready: true } });
      const [, ...slices] = made(both, { kubernetes: '1.33' });
      const shown = slices.map(({ metadata, addressType, endpoints }) => [
        metadata.name,
        addressType,
        endpoints,
      ]);
      expect(shown).toEqual([
        ['old-ipv4', 'IPv4', [ready('192.0.2.10'), ready('192.0.2.11')]],
        ['old-ipv6', 'IPv6', [ready('2001:db8::10')]],
      ]);
    });

    test('are in one Endpoints, which the cluster sorts by family', () => {
      const [, endpoints, ...others] = made(both, { kubernetes: '1.32' });
      expect(others).toEqual([]);
      expect(endpoints?.subsets).toEqual([
        { addresses: both.addresses.map((ip) => ({ ip })), ports: [{ port: 80 }] },
      ]);
    });

    test('may be of the second family alone', () => {
      const addresses = ['2001:db8::10'];
      const slices = made({ addresses, ipFamilies: [IpFamily.IPV6] }, { kubernetes: '1.33' });
      expect(slices.map(({ metadata }) => metadata.name)).toEqual(['old', 'old-ipv6']);
    });
  });

  describe('labels', () => {
    const labels = { team: 'shop' };

    test('of an EndpointSlice say whose it is, beside those that are asked for', () => {
      const [service, slice] = made({ labels, name: 'legacy' }, { kubernetes: '1.33' });
      expect(service?.metadata.labels).toEqual(labels);
      expect(slice?.metadata.labels).toEqual({
        team: 'shop',
        'kubernetes.io/service-name': 'legacy',
        'endpointslice.kubernetes.io/managed-by': 'cdk8s-reach',
      });
    });

    test('of an Endpoints are those that are asked for; its name ties it to the Service', () => {
      const [service, endpoints] = made({ labels, name: 'legacy', namespace: 'shop' });
      expect(endpoints?.metadata).toEqual({ name: 'legacy', namespace: 'shop', labels });
      expect(service?.metadata).toEqual(endpoints?.metadata);
    });
  });

  describe('Service and endpoints agree on the names of ports', () => {
    const http = { name: 'http', port: 80, targetPort: 8080 };
    const https = { name: 'https', port: 443 };
    const cases: [string, BackendPort[], unknown[]][] = [
      ['a port without a name', [{ port: 80 }], [[undefined, undefined]]],
      ['a named port', [http], [['http', 'http']]],
      ['several ports', [http, https], [['http', 'http'], ['https', 'https']]], // prettier-ignore
    ];
    const kinds: [string, Partial<LegacyBackendProps>][] = [
      ['Endpoints', { endpointsKind: EndpointsKind.ENDPOINTS }],
      ['EndpointSlice', { endpointsKind: EndpointsKind.ENDPOINT_SLICE }],
      ['EndpointSlice beside a selector', { selector: { app: 'new' } }],
    ];
    describe.each(kinds)('%s', (_, props) => {
      test.each(cases)('%s', (_name, ports, names) => {
        expect(portNames(made({ ...props, ports }))).toEqual(names);
      });
    });
  });

  test('the pods and the addresses may listen on different ports', () => {
    const ports = [{ port: 80, targetPort: 9376, podPort: 8080 }];
    const [service, slice] = made({ selector: { app: 'new' }, ports });
    expect(service?.spec.ports).toEqual([{ port: 80, targetPort: 8080 }]);
    expect(slice?.ports).toEqual([{ port: 9376 }]);
  });

  test('a name may start with a digit from Kubernetes 1.36 on', () => {
    const chart = chartFor({ kubernetes: '1.36' });
    make(chart, { ...MINIMAL, name: '1c' });
    expect(manifest(chart, 'Service').metadata.name).toBe('1c');
  });

  describe('gives', () => {
    const chart = chartFor({ kubernetes: '1.33', domain: 'lab.example.com' }, { namespace: 'lab' });
    const backend = new LegacyBackend(chart, 'old', {
      addresses: ['192.0.2.10', '2001:db8::10'],
      name: 'old-shop',
      ports: [
        { name: 'http', port: 80 },
        { name: 'web-admin', port: 81 },
      ],
      ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
    });

    test('its Service', () => {
      expect(ApiObject.of(backend)).toBe(backend.service);
      expect(backend.service.kind).toBe('Service');
      expect(backend.serviceName).toBe('old-shop');
      expect(backend.namespace).toBe('lab');
    });

    test('what holds its addresses', () => {
      expect(backend.endpoints.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        'EndpointSlice old-shop-ipv4',
        'EndpointSlice old-shop-ipv6',
      ]);
    });

    test('its names', () => {
      expect(backend.dnsName).toMatchObject({
        short: 'old-shop',
        withNamespace: 'old-shop.lab',
        full: 'old-shop.lab.svc.lab.example.com',
      });
    });

    test('the names of its environment variables', () => {
      expect(backend.envVarNames).toMatchObject({
        host: 'OLD_SHOP_SERVICE_HOST',
        port: 'OLD_SHOP_SERVICE_PORT',
        namedPorts: {
          http: 'OLD_SHOP_SERVICE_PORT_HTTP',
          'web-admin': 'OLD_SHOP_SERVICE_PORT_WEB_ADMIN',
        },
      });
    });

    test('no environment variable of its own for a port without a name', () => {
      expect(make(chartFor(), MINIMAL).envVarNames?.namedPorts).toEqual({});
    });
  });

  testRefusals([
    ...LEGACY_BACKEND,
    ...LEGACY_BACKEND_ENDPOINTS,
    ...LEGACY_BACKEND_PORTS,
    ...LEGACY_BACKEND_TYPES,
  ]);
});
