import { ApiObject } from 'cdk8s';
import type { AddressPoolProps, ServicePort } from '../../../lib';
import {
  AddressPool,
  Advertisement,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  Protocol,
  LoadBalancers,
} from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { POOL_ALLOCATION } from './address-pool-allocation.refusals';
import { POOL_CLAIMS } from './address-pool-claims.refusals';
import { ADDRESS_POOL, POOL_ADDRESS } from './address-pool.refusals';

describe('AddressPool', () => {
  test('with addresses alone', () => {
    const chart = chartFor();
    new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/28'] });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const all: AddressPoolProps = {
    addresses: ['192.0.2.0/28', '192.0.2.32 - 192.0.2.40', '192.0.2.64/32', '2001:db8::/64'],
    name: 'edge',
    labels: { team: 'net' },
    advertise: [Advertisement.layer2({ name: 'edge-l2' })],
    autoAssign: false,
    avoidBuggyIps: true,
    serviceAllocation: {
      priority: 10,
      namespaces: ['default', 'shop'],
      namespaceSelectors: [{ matchLabels: { team: 'shop' } }],
      serviceSelectors: [{ matchLabels: { app: 'web' } }, { matchLabels: { app: 'api' } }],
    },
  };
  const make = (chart: ReturnType<typeof chartFor>, props: AddressPoolProps) =>
    new AddressPool(chart, 'lan', props);

  test('with all props', () => {
    const chart = chartFor();
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all);

  test('lands in the namespace of MetalLB, whatever that of the chart', () => {
    const chart = chartFor(
      { loadBalancer: LoadBalancers.metallb({ namespace: 'metallb' }) },
      { namespace: 'shop' },
    );
    const pool = make(chart, { addresses: ['192.0.2.0/28'] });
    expect(pool.pool.metadata.namespace).toBe('metallb');
    expect(pool.advertisements.map(({ metadata }) => metadata.namespace)).toEqual(['metallb']);
  });

  test('gives its objects and its name', () => {
    const pool = make(chartFor(), all);
    expect(ApiObject.of(pool)).toBe(pool.pool);
    expect(pool.pool.kind).toBe('IPAddressPool');
    expect(pool.advertisements.map(({ kind }) => kind)).toEqual(['L2Advertisement']);
    expect(pool.poolName).toBe('edge');
  });

  test.each([
    ['the first of a CIDR', '192.0.2.1'],
    ['the last of a CIDR', '192.0.2.15'],
    ['the first of a range', '192.0.2.32'],
    ['the last of a range', '192.0.2.40'],
    ['the one of an entry', '192.0.2.64'],
    ['one of an IPv6 network', '2001:db8::f00'],
  ])('has an address: %s', (_, address) => {
    const pool = make(chartFor(), all);
    expect(pool.address(address)).toMatchObject({ pool, address, sharingKey: undefined });
    expect(pool.share('edge', address)).toMatchObject({ pool, address, sharingKey: 'edge' });
  });

  test('a load balancer asks for the pool, the address and the key', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ release: '0.16' }) });
    const address = make(chart, all).share('web', '192.0.2.1');
    new ExposedApp(chart, 'app', {
      labels: { app: 'web' },
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose: [Exposure.loadBalancer({ address })],
    });
    expect(manifest(chart, 'Service').metadata.annotations).toEqual({
      'metallb.io/address-pool': 'edge',
      'metallb.io/loadBalancerIPs': '192.0.2.1',
      'metallb.io/allow-shared-ip': 'web',
    });
  });

  test.each([
    ['of a namespace that is named', { namespaces: ['shop'] }],
    [
      'of a namespace that may have the labels',
      { namespaceSelectors: [{ matchLabels: { a: '1' } }], namespaces: ['mail'] },
    ],
    [
      'with the labels of one selector',
      { serviceSelectors: [{ matchLabels: { app: 'api' } }, { matchLabels: { app: 'web' } }] },
    ],
    ['with a label of the chart', { serviceSelectors: [{ matchLabels: { team: 'shop' } }] }],
  ])('is for a Service %s', (_, serviceAllocation) => {
    const chart = chartFor(undefined, { namespace: 'shop', labels: { team: 'shop' } });
    const pool = make(chart, { addresses: ['192.0.2.0/28'], serviceAllocation });
    new ExposedApp(chart, 'web', {
      labels: { app: 'web' },
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose: [Exposure.loadBalancer({ pool })],
    });
    expect(manifest(chart, 'Service').spec['type']).toBe('LoadBalancer');
  });

  testRefusals([...ADDRESS_POOL, ...POOL_ADDRESS, ...POOL_CLAIMS, ...POOL_ALLOCATION]);
});

const GETS_IT = 'gets it';
const TAKEN = 'Services share an address only if both request it with one sharing key';
const OTHER_KEY =
  'Services share an address only with the same sharing key, and these have "edge" and "mail"';
const NOT_LOCAL =
  'with the external traffic policy Local, Services share an address only if all of them use Local and select the same pods';

const port = (taken: string) => `both use ${taken}, and each port of an address can be used once`;

/** An app that asks for an address of the pool. */
interface Step {
  readonly app: string;
  readonly wants: 'one' | 'two';
  /** The key under which it would share the address. */
  readonly key?: string;
  readonly opens: string;
  /** The pods that it selects. */
  readonly pods?: string;
  readonly policy?: ExternalTrafficPolicy;
  /** What it hears: that it gets the address, or why not. */
  readonly hears: string;
}

const { LOCAL, CLUSTER } = ExternalTrafficPolicy;

// prettier-ignore
const STORIES: Record<string, Step[]> = {
  'an address is for one app alone': [
    { app: 'web', wants: 'one', opens: '80/TCP', hears: GETS_IT },
    { app: 'api', wants: 'one', opens: '80/TCP', hears: TAKEN },
    { app: 'api-on-another-port', wants: 'one', opens: '8080/TCP', hears: TAKEN },
    { app: 'api-that-would-share', wants: 'one', key: 'edge', opens: '8080/TCP', hears: TAKEN },
    { app: 'api-elsewhere', wants: 'two', opens: '80/TCP', hears: GETS_IT },
  ],
  'apps share an address under one key, each port once': [
    { app: 'web', wants: 'one', key: 'edge', opens: '80/TCP 443/UDP', hears: GETS_IT },
    { app: 'dns', wants: 'one', key: 'edge', opens: '53/TCP', hears: GETS_IT },
    { app: 'dns-udp', wants: 'one', key: 'edge', opens: '53/UDP', hears: GETS_IT },
    { app: 'shop', wants: 'one', key: 'edge', opens: '80/TCP', hears: port('80/TCP') },
    { app: 'quic', wants: 'one', key: 'edge', opens: '443/TCP 443/UDP', hears: port('443/UDP') },
    { app: 'tls', wants: 'one', key: 'edge', opens: '443/TCP', hears: GETS_IT },
    { app: 'smtp', wants: 'one', key: 'mail', opens: '25/TCP', hears: OTHER_KEY },
    { app: 'smtp-alone', wants: 'one', opens: '25/TCP', hears: TAKEN },
    { app: 'smtp-elsewhere', wants: 'two', key: 'mail', opens: '25/TCP', hears: GETS_IT },
    { app: 'smtp-after-all', wants: 'one', key: 'edge', opens: '25/TCP', hears: GETS_IT },
  ],
  'apps of policy Local share an address where they select the same pods': [
    { app: 'web', wants: 'one', key: 'edge', opens: '80/TCP', policy: LOCAL, pods: 'proxy', hears: GETS_IT },
    { app: 'tls', wants: 'one', key: 'edge', opens: '443/TCP', policy: LOCAL, pods: 'proxy', hears: GETS_IT },
    { app: 'smtp', wants: 'one', key: 'edge', opens: '25/TCP', policy: LOCAL, pods: 'mail', hears: NOT_LOCAL },
    { app: 'dns', wants: 'one', key: 'edge', opens: '53/TCP', policy: CLUSTER, pods: 'proxy', hears: NOT_LOCAL },
  ],
  'an app of policy Local cannot join apps of policy Cluster': [
    { app: 'web', wants: 'one', key: 'edge', opens: '80/TCP', policy: CLUSTER, hears: GETS_IT },
    { app: 'smtp', wants: 'one', key: 'edge', opens: '25/TCP', policy: LOCAL, hears: NOT_LOCAL },
    { app: 'smtp-by-default', wants: 'one', key: 'edge', opens: '25/TCP', hears: GETS_IT },
  ],
};

describe.each([
  ['IPv4', '192.0.2.0/28', { one: '192.0.2.1', two: '192.0.2.2' }],
  ['IPv6', '2001:db8::/124', { one: '2001:db8::1', two: '2001:db8::2' }],
])('apps that want addresses of one %s pool', (_, network, addresses) => {
  test.each(Object.entries(STORIES))('%s', (_story, steps) => {
    const chart = chartFor();
    const pool = new AddressPool(chart, 'lan', { addresses: [network] });
    const heard = steps.map(({ app, wants, key, opens, pods = 'pods', policy }) => {
      const address = addresses[wants];
      const options = {
        address: key === undefined ? pool.address(address) : pool.share(key, address),
        externalTrafficPolicy: policy,
      };
      const selector = { app: pods };
      return whatIsHeard(() => {
        const expose = [Exposure.loadBalancer(options)];
        new ExposedApp(chart, app, { selector, ports: portsOf(opens), expose });
      });
    });
    expect(heard).toEqual(steps.map(({ hears }) => hears));
  });
});

/** `80/TCP 443/UDP` as ports. */
function portsOf(opens: string): ServicePort[] {
  return opens.split(' ').map((text, index) => {
    const protocol = text.endsWith('/UDP') ? Protocol.UDP : Protocol.TCP;
    return { name: `port-${index}`, port: parseInt(text), protocol };
  });
}

/** That an app gets its address, or all reasons why not. */
function whatIsHeard(make: () => void): string {
  try {
    make();
    return GETS_IT;
  } catch (error) {
    const reasons = (error as Error).message.matchAll(/^ {2}why: (.*)$/gm);
    return [...reasons].map(([, reason]) => reason).join('; ');
  }
}
