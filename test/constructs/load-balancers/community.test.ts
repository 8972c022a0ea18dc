import { ApiObject } from 'cdk8s';
import type { CommunityProps } from '../../../lib';
import { AddressPool, Advertisement, BgpMode, Community, LoadBalancers } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { COMMUNITY } from './community.refusals';

const cluster = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }) };

describe('Community', () => {
  const all: CommunityProps = {
    name: 'upstream',
    labels: { team: 'net' },
    communities: { 'no-export': '65535:65281', blackhole: '65535:666', us: 'large:64512:0:7' },
  };
  const make = (chart: ReturnType<typeof chartFor>, props: CommunityProps) =>
    new Community(chart, 'isp', props);

  test('with all props, in the order of the names', () => {
    const chart = chartFor(cluster);
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, cluster);

  test('gives its object, and its names to advertisements', () => {
    const chart = chartFor(cluster);
    const isp = make(chart, all);
    expect(ApiObject.of(isp)).toBe(isp.communityObject);
    new AddressPool(chart, 'lan', {
      addresses: ['192.0.2.0/28'],
      advertise: [Advertisement.bgp({ communities: ['64512:1', isp.alias('us')] })],
    });
    expect(manifest(chart, 'BGPAdvertisement').spec['communities']).toEqual(['64512:1', 'us']);
  });

  test('needs no FRR for communities of 16 bits', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) });
    expect(() => make(chart, { communities: { blackhole: '65535:666' } })).not.toThrow();
  });

  testRefusals(COMMUNITY);
});
