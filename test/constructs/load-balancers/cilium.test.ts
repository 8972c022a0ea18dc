import type { AddressPoolProps, ClusterProps } from '../../../lib';
import {
  AddressPool,
  Advertisement,
  BgpPeer,
  ExposedApp,
  Exposure,
  IpFamilyPolicy,
  LabelOperator,
  LoadBalancers,
} from '../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { CILIUM_ADDRESSES } from './cilium-addresses.refusals';
import { CILIUM } from './cilium.refusals';

const cilium = (release?: string): ClusterProps => ({
  loadBalancer: LoadBalancers.cilium({ release }),
});

type Chart = ReturnType<typeof chartFor>;

const addresses = ['192.0.2.0/28', '192.0.2.32-192.0.2.40', '2001:db8::/120'];

const pool = (chart: Chart, props: Partial<AddressPoolProps> = {}) =>
  new AddressPool(chart, 'lan', { addresses, ...props });

const peer = (chart: Chart, id: string, props: object = {}) =>
  new BgpPeer(chart, id, { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.254', ...props });

describe('AddressPool of Cilium', () => {
  test('has blocks, and a policy that announces them on layer 2', () => {
    const chart = chartFor(cilium('1.20'), { namespace: 'shop', labels: { team: 'net' } });
    pool(chart, { allowFirstLastIps: false, labels: { tier: 'edge' } });
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('selects Services, and so does its announcement', () => {
    const chart = chartFor(cilium('1.20'));
    pool(chart, {
      serviceAllocation: {
        namespaces: ['shop', 'web'],
        serviceSelectors: [{ matchLabels: { app: 'web' } }],
      },
      advertise: [
        Advertisement.layer2({
          interfaces: ['eth0', 'bond0.100'],
          nodeSelectors: [{ matchLabels: { rack: '1' } }],
          serviceSelectors: [
            {
              matchLabels: { app: 'shop', tier: 'front' },
              matchExpressions: [{ key: 'old', operator: LabelOperator.DOES_NOT_EXIST }],
            },
          ],
        }),
      ],
    });
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('is advertised to all peers, or to those that are named', () => {
    const chart = chartFor(cilium('1.20'));
    const [one, other] = [peer(chart, 'tor-1'), peer(chart, 'tor-2', { peerAsn: 64512 })];
    pool(chart, {
      advertise: [
        Advertisement.bgp({ aggregationLength: 29, aggregationLengthV6: 128 }),
        Advertisement.bgp({
          name: 'near',
          peers: [one, other],
          communities: ['65535:65281', 'large:64512:1:2'],
          localPreference: 200,
        }),
      ],
    });
    const made = manifests(chart).filter(({ kind }) => kind === 'CiliumBGPAdvertisement');
    expect(made.map(({ metadata }) => [metadata.name, metadata.labels])).toEqual([
      ['lan', { 'bgp-peer': 'all' }],
      ['near-tor-1', { 'bgp-peer': 'tor-1' }],
      ['near-tor-2', { 'bgp-peer': 'tor-2' }],
    ]);
    expect(made.map(({ spec }) => spec)).toMatchSnapshot();
  });

  test.each([
    ['1.17', 'v2alpha1'],
    ['1.18', 'v2'],
    ['1.19.3', 'v2'],
    ['1.20', 'v2'],
    [undefined, 'v2alpha1'],
  ])('of Cilium %s is of version %s', (release, version) => {
    const chart = chartFor(cilium(release));
    pool(chart, { advertise: [Advertisement.layer2(), Advertisement.bgp({ name: 'bgp' })] });
    peer(chart, 'tor');
    const versions = manifests(chart).map(({ apiVersion, kind }) => [kind, apiVersion]);
    expect(Object.fromEntries(versions)).toEqual({
      CiliumLoadBalancerIPPool: `cilium.io/${version}`,
      CiliumL2AnnouncementPolicy: 'cilium.io/v2alpha1',
      CiliumBGPAdvertisement: `cilium.io/${version}`,
      CiliumBGPPeerConfig: `cilium.io/${version}`,
      CiliumBGPClusterConfig: `cilium.io/${version}`,
    });
  });
});

describe('BgpPeer of Cilium', () => {
  test('has a configuration, and the nodes one for all their peers', () => {
    const chart = chartFor(cilium('1.20'));
    peer(chart, 'tor-1', {
      peerPort: 1179,
      holdTime: 9,
      connectTime: 10,
      passwordSecret: 'router-password',
      enableGracefulRestart: true,
      ebgpMultiHop: true,
      dualStackAddressFamily: true,
    });
    peer(chart, 'tor-2', { peerAddress: '2001:db8::1', myAsn: 64600 });
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('of some nodes has a configuration of these nodes', () => {
    const chart = chartFor(cilium('1.20'));
    for (const rack of ['1', '2']) {
      const nodeSelectors = [{ matchLabels: { rack } }];
      for (const id of ['a', 'b']) peer(chart, `${id}-${rack}`, { nodeSelectors });
    }
    const configs = manifests(chart).filter(({ kind }) => kind === 'CiliumBGPClusterConfig');
    expect(configs.map(({ metadata: { name }, spec }) => [name, spec['nodeSelector']])).toEqual([
      ['a-1', { matchLabels: { rack: '1' } }],
      ['a-2', { matchLabels: { rack: '2' } }],
    ]);
    const peers = configs.map(({ spec }) => JSON.stringify(spec['bgpInstances']));
    expect(peers.map((text) => text.match(/[ab]-[12]/g))).toEqual([
      ['a-1', 'a-1', 'b-1', 'b-1'],
      ['a-2', 'a-2', 'b-2', 'b-2'],
    ]);
  });

  test.each([
    [{ holdTime: 9 }, { holdTimeSeconds: 9, keepAliveTimeSeconds: 3 }],
    [{ keepaliveTime: 10 }, { holdTimeSeconds: 30, keepAliveTimeSeconds: 10 }],
    [{ connectTime: 5 }, { connectRetryTimeSeconds: 5 }],
    [{}, undefined],
  ])('with %j has the timers %j', (props, timers) => {
    const chart = chartFor(cilium());
    peer(chart, 'tor', props);
    expect(manifest(chart, 'CiliumBGPPeerConfig').spec['timers']).toEqual(timers);
  });
});

describe('a load balancer of Cilium', () => {
  const annotationsOf = (chart: Chart) => manifest(chart, 'Service').metadata.annotations;
  const app = (chart: Chart, exposure: Exposure) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose: [exposure],
    });

  test('requests one address of each family', () => {
    const chart = chartFor(cilium());
    const address = pool(chart).address('192.0.2.7', '2001:db8::7');
    const ipFamilyPolicy = IpFamilyPolicy.REQUIRE_DUAL_STACK;
    app(chart, Exposure.loadBalancer({ address, ipFamilyPolicy }));
    expect(annotationsOf(chart)).toEqual({ 'lbipam.cilium.io/ips': '192.0.2.7,2001:db8::7' });
  });

  test('shares an address with Services of other namespaces', () => {
    const chart = chartFor(cilium());
    const address = pool(chart).share('edge', '192.0.2.7', { namespaces: ['mail', 'dns'] });
    app(chart, Exposure.loadBalancer({ address }));
    expect(annotationsOf(chart)).toEqual({
      'lbipam.cilium.io/ips': '192.0.2.7',
      'lbipam.cilium.io/sharing-key': 'edge',
      'lbipam.cilium.io/sharing-cross-namespace': 'mail,dns',
    });
  });

  test('with a pool has the class of the Cluster, and no annotation', () => {
    const loadBalancerClass = 'io.cilium/l2-announcer';
    const chart = chartFor({ loadBalancer: LoadBalancers.cilium({ loadBalancerClass }) });
    app(chart, Exposure.loadBalancer({ pool: pool(chart) }));
    expect(manifest(chart, 'Service').spec['loadBalancerClass']).toBe(loadBalancerClass);
    expect(annotationsOf(chart)).toBeUndefined();
  });
});

describe('with Cilium', () => {
  testRefusals([...CILIUM, ...CILIUM_ADDRESSES]);
});
