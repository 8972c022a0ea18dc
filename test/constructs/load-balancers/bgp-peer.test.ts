import { ApiObject } from 'cdk8s';
import type { BgpPeerProps } from '../../../lib';
import {
  BfdProfile,
  BgpMode,
  BgpPeer,
  DynamicAsn,
  LabelOperator,
  LoadBalancers,
} from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { BGP_PEER_RELEASES } from './bgp-peer-releases.refusals';
import { BGP_PEER } from './bgp-peer.refusals';

type Chart = ReturnType<typeof chartFor>;

const least = { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1' };

const peer = (props: Partial<BgpPeerProps>, release?: string, kubernetes?: string) => () => {
  const loadBalancer = LoadBalancers.metallb({ bgpMode: BgpMode.FRR, release });
  const chart = chartFor({ loadBalancer, kubernetes });
  new BgpPeer(chart, 'tor', { ...least, ...props });
  return manifest(chart, 'BGPPeer').spec;
};

describe('BgpPeer', () => {
  test('with the least props', () => {
    const chart = chartFor();
    new BgpPeer(chart, 'tor', least);
    expect(yaml(chart)).toMatchSnapshot();
  });

  // Props that go with each other; the rest exclude some of these.
  const many = {
    ...least,
    name: 'rack-1',
    labels: { rack: '1' },
    localAsn: 64600,
    peerPort: 1179,
    sourceAddress: '192.0.2.9',
    routerId: '192.0.2.9',
    holdTime: 30,
    keepaliveTime: 10,
    connectTime: 5,
    nodeSelectors: [
      { matchLabels: { rack: '1' } },
      { matchExpressions: [{ key: 'rack', operator: LabelOperator.IN, values: ['2', '3'] }] },
    ],
    passwordSecret: 'tor-password',
    enableGracefulRestart: true,
    ebgpMultiHop: true,
    vrf: 'red',
    dualStackAddressFamily: true,
  } satisfies Partial<BgpPeerProps>;

  const make = (chart: Chart, props: BgpPeerProps) => {
    const bfdProfile = new BfdProfile(chart, 'fast');
    return new BgpPeer(chart, 'tor', { ...props, bfdProfile });
  };

  test('with many props', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }) });
    make(chart, many);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, many, {
    loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }),
  });

  test('behind an interface, with an AS number of its own', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) });
    const dynamicAsn = DynamicAsn.EXTERNAL;
    new BgpPeer(chart, 'tor', { myAsn: 64513, dynamicAsn, peerInterface: 'eth1' });
    expect(manifest(chart, 'BGPPeer').spec).toEqual({
      myASN: 64513,
      dynamicASN: 'external',
      interface: 'eth1',
    });
  });

  test('gives its object and its name', () => {
    const tor = new BgpPeer(chartFor(), 'tor', { ...least, name: 'rack-1' });
    expect(ApiObject.of(tor)).toBe(tor.peer);
    expect(tor.peer.kind).toBe('BGPPeer');
    expect(tor.peerName).toBe('rack-1');
  });

  test('lands in the namespace of MetalLB, whatever that of the chart', () => {
    const chart = chartFor(
      { loadBalancer: LoadBalancers.metallb({ namespace: 'metallb' }) },
      { namespace: 'shop' },
    );
    expect(new BgpPeer(chart, 'tor', least).peer.metadata.namespace).toBe('metallb');
  });

  test.each([
    ['a hold time of 0', { holdTime: 0 }, { holdTime: '0s' }],
    ['both times 0', { holdTime: 0, keepaliveTime: 0 }, { holdTime: '0s', keepaliveTime: '0s' }],
    ['equal times', { holdTime: 30, keepaliveTime: 30 }, { holdTime: '30s', keepaliveTime: '30s' }],
    ['a keepalive time alone', { keepaliveTime: 21845 }, { keepaliveTime: '21845s' }],
    ['a session of one family', { disableMp: true }, { disableMP: true }],
    ['a session inside an AS', { peerAsn: 64513 }, { peerASN: 64513 }],
    ['the greatest AS number', { peerAsn: 4294967295 }, { peerASN: 4294967295 }],
  ])('takes %s', (_, props, expected) => {
    expect(peer(props, '0.14.9')()).toMatchObject(expected);
  });

  test.each<[string, string, Partial<BgpPeerProps>]>([
    ['0.13.12', '0.14.3', { keepaliveTime: 90 }],
    ['0.14.4', '0.14.3', { connectTime: 10 }],
    ['0.14.4', '0.14.3', { disableMp: true }],
    ['0.14.6', '0.14.5', { enableGracefulRestart: true }],
    ['0.14.9', '0.14.8', { holdTime: 0 }],
    ['0.15', '0.14.9', { dualStackAddressFamily: true }],
    ['0.16', '0.15.3', { localAsn: 64600 }],
  ])('from MetalLB %s on, and not in %s, or as in both: %j', (since, before, props) => {
    expect(peer(props, since)).not.toThrow();
    if (since === '0.13.12') expect(peer(props, before)).not.toThrow();
    else expect(peer(props, before)).toThrow(`tor: ${Object.keys(props).join()}: `);
  });

  test('is stored by Kubernetes 1.36 with MetalLB 0.16', () => {
    expect(peer({}, '0.16', '1.36')).not.toThrow();
    expect(peer({}, '0.13.12', '1.35')).not.toThrow();
  });

  test('never shows what stands in place of the name of a Secret', () => {
    const messages = [...BGP_PEER, ...BGP_PEER_RELEASES].map(({ message }) => message);
    expect(messages.filter((message) => /hunter2/i.test(message))).toEqual([]);
    expect(messages.filter((message) => message.includes('passwordSecret'))).not.toEqual([]);
  });

  testRefusals([...BGP_PEER, ...BGP_PEER_RELEASES]);
});
