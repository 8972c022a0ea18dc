import type { BgpOptions, ClusterProps, Layer2Options } from '../../../lib';
import { AddressPool, Advertisement, BgpMode, LoadBalancers } from '../../../lib';
import { chartFor, manifests, yaml } from '../../support/chart';
import { peerIn } from '../../support/peers';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { ADVERTISEMENT_PEERS } from './advertisement-peers.refusals';
import { ADVERTISEMENT } from './advertisement.refusals';

type Chart = ReturnType<typeof chartFor>;

const addresses = ['192.0.2.0/26', '2001:db8::/64'];
const frr: ClusterProps = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }) };

const pool = (chart: Chart, ...advertise: Advertisement[]) =>
  new AddressPool(chart, 'lan', { addresses, advertise });

describe('Advertisement on layer 2', () => {
  const all: Layer2Options = {
    name: 'lan-l2',
    interfaces: ['eth0', 'bond0.100'],
    nodeSelectors: [{ matchLabels: { rack: '1' } }],
    serviceSelectors: [{ matchLabels: { app: 'web' } }],
  };
  const make = (chart: Chart, options: Layer2Options) => pool(chart, Advertisement.layer2(options));

  test('with all options', () => {
    const chart = chartFor();
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all);
});

describe('Advertisement by BGP', () => {
  // The lengths and serviceSelectors exclude each other.
  const many = {
    name: 'lan-bgp',
    communities: ['64512:1', 'large:64512:1:2', 'no-export'],
    localPreference: 4294967295,
    aggregationLength: 26,
    aggregationLengthV6: 128,
    nodeSelectors: [{ matchLabels: { rack: '1' } }],
  } satisfies Partial<BgpOptions>;
  const make = (chart: Chart, options: BgpOptions) => {
    const peers = [peerIn(chart, 'tor', { peerAsn: 64513 })];
    return pool(chart, Advertisement.bgp({ ...options, peers }));
  };

  test('with many options', () => {
    const chart = chartFor(frr);
    make(chart, many);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, many, frr);

  test('for some Services alone', () => {
    const chart = chartFor(frr);
    const serviceSelectors = [{ matchLabels: { app: 'web' } }];
    pool(chart, Advertisement.bgp({ serviceSelectors, aggregationLength: 32 }));
    expect(manifests(chart)[1]?.spec).toEqual({
      ipAddressPools: ['lan'],
      serviceSelectors,
      aggregationLength: 32,
    });
  });

  test('without communities, in an empty list, writes none', () => {
    const chart = chartFor(frr);
    pool(chart, Advertisement.bgp({ communities: [] }));
    expect(manifests(chart)[1]?.spec).toEqual({ ipAddressPools: ['lan'] });
  });
});

describe('several advertisements of a pool', () => {
  const same = [
    ['other peers', { peers: ['b'], localPreference: 200 }],
    ['another length of each family', { aggregationLength: 28, aggregationLengthV6: 120 }],
    ['other nodes', { nodeSelectors: [{ matchLabels: { rack: '2' } }] }],
    ['some Services alone', { serviceSelectors: [{ matchLabels: { app: 'web' } }] }],
    ['the same preference', { localPreference: 100 }],
  ] as const;

  test.each(same)('take another preference with %s', (_, options) => {
    const chart = chartFor(frr);
    const [a, b] = ['a', 'b'].map((id, index) =>
      peerIn(chart, id, { peerAsn: 64513, peerAddress: `192.0.2.${index + 1}` }),
    );
    const first = { localPreference: 100, nodeSelectors: [{ matchLabels: { rack: '1' } }] };
    const second = {
      ...(options as BgpOptions),
      name: 'second',
      peers: 'peers' in options ? [b] : [a],
    };
    const made = pool(
      chart,
      Advertisement.bgp({ ...first, peers: [a] } as BgpOptions),
      Advertisement.bgp({ localPreference: 200, ...second } as BgpOptions),
    );
    expect(made.advertisements).toHaveLength(2);
  });

  test('compare the lengths of families that the pool does not hold before MetalLB 0.15', () => {
    const make = (metallb: string) => () =>
      new AddressPool(
        chartFor({ ...frr, loadBalancer: LoadBalancers.metallb({ release: metallb }) }),
        'lan',
        {
          addresses: ['192.0.2.0/26'],
          advertise: [
            Advertisement.bgp({ localPreference: 100 }),
            Advertisement.bgp({ name: 'two', localPreference: 200, aggregationLength: 28 }),
          ],
        },
      );
    expect(make('0.15')).not.toThrow();
    expect(make('0.14.9')).toThrow('advertise[1].localPreference: 200 differs');
  });

  test('may be of both kinds under one name', () => {
    const chart = chartFor(frr);
    pool(chart, Advertisement.layer2(), Advertisement.bgp());
    expect(manifests(chart).map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
      ['IPAddressPool', 'lan'],
      ['L2Advertisement', 'lan'],
      ['BGPAdvertisement', 'lan'],
    ]);
  });

  test('leave a shared address to those that are for all Services', () => {
    const chart = chartFor(frr);
    const serviceSelectors = [{ matchLabels: { app: 'web' } }];
    const made = pool(chart, Advertisement.layer2(), Advertisement.bgp({ serviceSelectors }));
    expect(made.share('edge', '192.0.2.1').sharingKey).toBe('edge');
  });
});

describe('peers of FRR', () => {
  test('of other nodes, or of native BGP, need not agree', () => {
    const nodes = (rack: string) => ({ nodeSelectors: [{ matchLabels: { rack } }] });
    const make = (cluster: ClusterProps, one: object, other: object) => () => {
      const chart = chartFor(cluster);
      const peers = [peerIn(chart, 'a', one), peerIn(chart, 'b', { ...other, myAsn: 64514 })];
      return pool(chart, Advertisement.layer2(), Advertisement.bgp({ peers }));
    };
    expect(make(frr, nodes('1'), nodes('2'))).not.toThrow();
    expect(make(frr, nodes('1'), nodes('1'))).toThrow('has the neighbour of a');
    expect(make(frr, nodes('1'), {})).toThrow('has the neighbour of a');
    expect(make(frr, { vrf: 'red' }, {})).not.toThrow();
  });
});

testRefusals([...ADVERTISEMENT, ...ADVERTISEMENT_PEERS]);
