import type { ClusterProps } from '../../lib';
import { BgpMode, Cluster, LoadBalancers } from '../../lib';
import { bgpModeFault } from '../../lib/cluster/bgp-mode';
import {
  PEER_FEATURES,
  frrFault,
  metallbApiVersion,
  otherClusterFault,
  peerFeatureFault,
  peerSchemaFault,
  peersShareFrr,
  serviceSelectorsFault,
  zeroTimeFault,
} from '../../lib/cluster/metallb';
import { has } from '../../lib/facts/releases/answer';
import { greatestLocalPreference } from '../../lib/facts/releases/limits';
import { chartFor } from '../support/chart';
import { releasesOf } from '../support/releases';

const { NATIVE, FRR, FRR_K8S } = BgpMode;

const cluster = (props: ClusterProps) => new Cluster(chartFor(), 'cluster', props);

/** The releases in which something becomes otherwise, and the one before each. */
const RELEASES = [
  '0.13.12',
  ...['0.14.1', '0.14.2', '0.14.3', '0.14.4', '0.14.5', '0.14.6', '0.14.8', '0.14.9'],
  ...['0.15', '0.15.3', '0.16'],
];

const from = (release: string) => RELEASES.slice(RELEASES.indexOf(release));

/** The releases whose cluster is found to be good. */
const releases = (isGood: (cluster: Cluster) => boolean, bgpMode = FRR) =>
  RELEASES.filter((metallb) =>
    isGood(cluster({ loadBalancer: LoadBalancers.metallb({ release: metallb, bgpMode }) })),
  );

test('BGPPeer is of v1beta2, all else of v1beta1', () => {
  expect(metallbApiVersion('BGPPeer')).toBe('metallb.io/v1beta2');
  const others = ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement', 'BFDProfile'] as const;
  for (const kind of [...others, 'Community'] as const) {
    expect(metallbApiVersion(kind)).toBe('metallb.io/v1beta1');
  }
});

describe('the fields of a peer', () => {
  const SINCE: Record<(typeof PEER_FEATURES)[number], readonly string[]> = {
    bfdProfile: RELEASES,
    keepaliveTime: RELEASES,
    vrf: RELEASES,
    connectTime: from('0.14.4'),
    disableMp: ['0.14.4', '0.14.5', '0.14.6', '0.14.8', '0.14.9'],
    enableGracefulRestart: from('0.14.6'),
    dynamicAsn: from('0.14.9'),
    peerInterface: from('0.15'),
    dualStackAddressFamily: from('0.15'),
    localAsn: from('0.16'),
  };

  test.each(PEER_FEATURES)('%s is there in its releases, with FRR', (feature) => {
    expect(releases((one) => !peerFeatureFault(one, feature))).toEqual(SINCE[feature]);
    expect(releases((one) => !peerFeatureFault(one, feature), NATIVE)).toEqual([]);
  });

  test('a graceful restart is there with FRR-K8s from 0.14.9 on', () => {
    const good = from('0.14.2').filter(
      (metallb) =>
        !peerFeatureFault(
          cluster({ loadBalancer: LoadBalancers.metallb({ release: metallb, bgpMode: FRR_K8S }) }),
          'enableGracefulRestart',
        ),
    );
    expect(good).toEqual(from('0.14.9'));
  });
});

test('what is read otherwise from a release on', () => {
  expect(releases((one) => !serviceSelectorsFault(one))).toEqual(from('0.16'));
  expect(releases((one) => has(one, 'derivedTimers'))).toEqual(from('0.14.9'));
  expect(releases((one) => !zeroTimeFault(one))).toEqual(from('0.14.9'));
  expect(releases((one) => has(one, 'priorityAlone'))).toEqual(from('0.15'));
  expect(releases((one) => has(one, 'lengthsByFamily'))).toEqual(from('0.15'));
  const fault = (metallb: string, mode: BgpMode) =>
    bgpModeFault(releasesOf({ metallb }), mode, 'release');
  expect(RELEASES.filter((metallb) => !fault(metallb, FRR_K8S))).toEqual(from('0.14.2'));
  expect(RELEASES.filter((metallb) => fault(metallb, FRR))).toEqual([]);
});

test.each([
  [undefined, false],
  [NATIVE, false],
  [FRR, true],
  [FRR_K8S, true],
])('a cluster with bgpMode %s has FRR: %s', (bgpMode, expected) => {
  expect(
    frrFault(cluster({ loadBalancer: LoadBalancers.metallb({ bgpMode }) })) === undefined,
  ).toBe(expected);
  expect(peersShareFrr(cluster({ loadBalancer: LoadBalancers.metallb({ bgpMode }) }))).toBe(
    expected,
  );
});

test.each([
  ['1.35', '0.15.3', true, 4294967295],
  ['1.36', '0.15.3', false, 2147483647],
  ['1.36', '0.16', true, 2147483647],
  ['1.37', '0.13.12', false, 2147483647],
])('Kubernetes %s stores peers of MetalLB %s: %s', (kubernetes, metallb, stored, preference) => {
  expect(
    peerSchemaFault(
      cluster({ kubernetes, loadBalancer: LoadBalancers.metallb({ release: metallb }) }),
    ) === undefined,
  ).toBe(stored);
  expect(
    greatestLocalPreference(
      cluster({ kubernetes, loadBalancer: LoadBalancers.metallb({ release: metallb }) }),
    ),
  ).toBe(preference);
});

test('what is made for another cluster is told', () => {
  const [one, other] = [cluster({}), cluster({})];
  expect(otherClusterFault(one, one, 'pool')).toBeUndefined();
  expect(otherClusterFault(one, other, 'pool')?.fix).toBe(
    'write a pool that is created below the same Cluster',
  );
});
