import { Chart } from 'cdk8s';
import type { BgpPeerProps, Cluster } from '../../lib';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpMode,
  BgpPeer,
  Community,
  DynamicAsn,
  LabelOperator,
  LoadBalancers,
} from '../../lib';
import { homelab, lab } from '../app/support';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';
import type { CelRule } from '../support/crds';
import { Crds, describeWithCrds } from '../support/crds';

const selectors = [
  { matchLabels: { rack: '1' } },
  {
    matchExpressions: [
      { key: 'rack', operator: LabelOperator.IN, values: ['2', '3'] },
      { key: 'gpu', operator: LabelOperator.DOES_NOT_EXIST },
    ],
  },
];

/** Every field that a release takes, in as few objects as can be. */
function everything(metallb: string, peers: (profile: BfdProfile) => Partial<BgpPeerProps>[]) {
  const chart = chartFor({
    loadBalancer: LoadBalancers.metallb({ release: metallb, bgpMode: BgpMode.FRR }),
  });
  const profile = new BfdProfile(chart, 'fast', {
    labels: { team: 'net' },
    receiveInterval: 10,
    transmitInterval: 60000,
    detectMultiplier: 255,
    echoInterval: 50,
    echoMode: false,
    passiveMode: true,
    minimumTtl: 1,
  });
  const made = peers(profile).map(
    (props, index) => new BgpPeer(chart, `peer-${index}`, { myAsn: 64513, ...props }),
  );
  const named = new Community(chart, 'named', {
    communities: { 'no-export': '65535:65281', us: 'large:64512:0:4294967295' },
  });
  const serviceSelectors = metallb.startsWith('0.16') ? { serviceSelectors: selectors } : {};
  new AddressPool(chart, 'lan', {
    addresses: ['192.0.2.0/26', '192.0.2.100-192.0.2.103', '2001:db8::/64'],
    autoAssign: false,
    avoidBuggyIps: true,
    serviceAllocation: {
      priority: 1,
      namespaces: ['shop'],
      namespaceSelectors: selectors,
      serviceSelectors: selectors,
    },
    advertise: [
      Advertisement.layer2({ interfaces: ['eth0'], nodeSelectors: selectors, ...serviceSelectors }),
      Advertisement.bgp({
        peers: made,
        communities: ['64512:1', named.alias('us')],
        localPreference: 100,
        aggregationLength: 30,
        aggregationLengthV6: 64,
        nodeSelectors: selectors,
      }),
      Advertisement.bgp({ name: 'all', localPreference: 100, ...serviceSelectors }),
    ],
  });
  return manifests(chart);
}

const common = {
  peerAsn: 64513,
  peerAddress: '2001:db8::1',
  peerPort: 16384,
  sourceAddress: '2001:db8::2',
  routerId: '192.0.2.1',
  holdTime: 90,
  keepaliveTime: 30,
  nodeSelectors: selectors,
  passwordSecret: 'router-password',
  vrf: 'red',
};

const made = {
  'metallb-v0.13.12': () =>
    everything('0.13.12', (bfdProfile) => [{ ...common, bfdProfile, ebgpMultiHop: false }]),
  'metallb-v0.16.1': () =>
    everything('0.16', (bfdProfile) => [
      {
        ...common,
        bfdProfile,
        localAsn: 4294967295,
        connectTime: 65535,
        enableGracefulRestart: true,
        dualStackAddressFamily: true,
      },
      {
        dynamicAsn: DynamicAsn.INTERNAL,
        peerInterface: 'eth1',
        routerId: '192.0.2.1',
        holdTime: 0,
        ebgpMultiHop: true,
      },
    ]),
};

function metallbObjects(cluster: Cluster): Manifest[] {
  return cluster.node.children
    .filter((child) => Chart.isChart(child))
    .flatMap((chart) => manifests(chart))
    .filter(({ apiVersion }) => apiVersion.startsWith('metallb.io/'));
}

describeWithCrds(
  'what is made for MetalLB, by the schemas of its release',
  () => {
    const crds = {
      'metallb-v0.13.12': new Crds('metallb-v0.13.12'),
      'metallb-v0.16.1': new Crds('metallb-v0.16.1'),
    };

    describe.each(['metallb-v0.13.12', 'metallb-v0.16.1'] as const)('%s', (release) => {
      const objects = made[release]();

      test('knows every object and every field', () => {
        expect(objects.flatMap((one) => crds[release].faults(one))).toEqual([]);
        expect(new Set(objects.map(({ kind }) => kind)).size).toBe(6);
      });

      test('has no field that cannot be set, but for these', () => {
        const never = [
          'BGPAdvertisement spec.ipAddressPoolSelectors',
          'BGPPeer spec.password',
          'BGPPeer spec.passwordSecret.namespace',
          'L2Advertisement spec.ipAddressPoolSelectors',
          // Only in releases between these two.
          ...(release === 'metallb-v0.16.1' ? ['BGPPeer spec.disableMP'] : []),
        ];
        const fields = crds[release].unused(objects).filter((field) => !field.includes('.match'));
        expect(fields).toEqual(never.sort());
      });

      test('finds a field that it does not know, at every depth', () => {
        for (const one of objects.filter(({ spec }) => 'nodeSelectors' in spec)) {
          const wrong = structuredClone(one);
          wrong.spec['peerAsn'] = 64512;
          (wrong.spec['nodeSelectors'] as object[])[0] = { matchLabel: { rack: '1' } };
          const faults = crds[release].faults(wrong).sort();
          expect(faults).toEqual([
            '/spec must NOT have additional properties peerAsn',
            '/spec/nodeSelectors/0 must NOT have additional properties matchLabel',
          ]);
        }
      });

      test('finds a version, a kind and a value that it does not take', () => {
        const [peer] = objects.filter(({ kind }) => kind === 'BGPPeer') as [Manifest];
        const elsewhere = { ...peer, apiVersion: 'metallb.io/v1' };
        expect(crds[release].faults(elsewhere)).toEqual([
          'no metallb.io/v1 BGPPeer in this release',
        ]);
        const wrong = { ...peer, spec: { ...peer.spec, peerPort: 16385 } };
        expect(crds[release].faults(wrong)).toEqual(['/spec/peerPort must be <= 16384 <= 16384']);
      });
    });

    test('0.13.12 does not know the fields of 0.16', () => {
      const faults = made['metallb-v0.16.1']().flatMap((one) =>
        crds['metallb-v0.13.12'].faults(one),
      );
      const unknown = faults.flatMap(
        (fault) => / additional properties (\w+)$/.exec(fault)?.[1] ?? [],
      );
      expect([...new Set(unknown)].sort()).toEqual([
        'connectTime',
        'dualStackAddressFamily',
        'dynamicASN',
        'enableGracefulRestart',
        'interface',
        'localASN',
        'serviceSelectors',
      ]);
    });

    test('know the objects of main.ts', () => {
      const [ours, older] = [metallbObjects(lab), metallbObjects(homelab)];
      expect(ours.flatMap((one) => crds['metallb-v0.16.1'].faults(one))).toEqual([]);
      expect(older.flatMap((one) => crds['metallb-v0.13.12'].faults(one))).toEqual([]);
      expect([ours.length, older.length]).toEqual([5, 2]);
    });

    test('have no rules in CEL but these, which our facts know', () => {
      expect(crds['metallb-v0.13.12'].rules).toEqual([]);
      const rules = crds['metallb-v0.16.1'].rules;
      expect(rules.map(({ kind, field, message }) => ({ kind, field, message }))).toEqual(
        CEL.map(({ rule }) => rule),
      );
    });
  },
  ['metallb-v0.13.12', 'metallb-v0.16.1'],
);

interface Refused {
  readonly rule: Pick<CelRule, 'kind' | 'field' | 'message'>;
  /** What it refuses, on both sides of its limit; nothing where only a change is refused. */
  readonly refuses: readonly ((chart: Chart) => unknown)[];
  readonly takes: readonly ((chart: Chart) => unknown)[];
  readonly says?: string;
}

const connect = (connectTime: number) => (chart: Chart) =>
  new BgpPeer(chart, 'tor', { ...least, connectTime });

const least = { myAsn: 64513, peerAsn: 64512, peerAddress: '192.0.2.1' };

const selected = (lengths: object) => (chart: Chart) => {
  const advertise = [Advertisement.bgp({ serviceSelectors: selectors, ...lengths })];
  return new AddressPool(chart, 'lan', { addresses: ['192.0.2.0/26', '2001:db8::/64'], advertise });
};

/** The rules in CEL of MetalLB 0.16.1, and how each is kept before a manifest is there. */
const CEL: readonly Refused[] = [
  {
    rule: {
      kind: 'BGPAdvertisement',
      field: 'spec',
      message:
        'serviceSelectors and aggregationLength are mutually exclusive, can only be used together with default aggregationLength (32) and aggregationLengthV6 (128)',
    },
    refuses: [selected({ aggregationLength: 26 }), selected({ aggregationLengthV6: 64 })],
    takes: [selected({}), selected({ aggregationLength: 32, aggregationLengthV6: 128 })],
    says: 'cannot be combined with serviceSelectors',
  },
  {
    rule: {
      kind: 'BGPPeer',
      field: 'spec.connectTime',
      message: 'connect time should be between 1 seconds to 65535',
    },
    refuses: [connect(0), connect(65536), connect(-1)],
    takes: [connect(1), connect(65535)],
    says: 'is not a connect time',
  },
  {
    rule: {
      kind: 'BGPPeer',
      field: 'spec.connectTime',
      message: 'connect time should contain a whole number of seconds',
    },
    refuses: [connect(1.5), connect(NaN)],
    takes: [connect(2)],
    says: 'is not a connect time',
  },
  {
    // A change of what the cluster holds, which no manifest shows.
    rule: {
      kind: 'BGPPeer',
      field: 'spec.enableGracefulRestart',
      message: 'EnableGracefulRestart cannot be changed after creation',
    },
    refuses: [],
    takes: [],
  },
];

describe.each(CEL.filter(({ says }) => says !== undefined))(
  'the rule of $rule.field: $rule.message',
  ({ refuses, takes, says }) => {
    const make = (one: (chart: Chart) => unknown) => () =>
      one(
        chartFor({
          loadBalancer: LoadBalancers.metallb({ release: '0.16', bgpMode: BgpMode.FRR }),
        }),
      );

    test('is kept', () => {
      expect(refuses).not.toEqual([]);
      for (const one of refuses) expect(make(one)).toThrow(says);
      for (const one of takes) expect(make(one)).not.toThrow();
    });
  },
);
