import { ApiObject } from 'cdk8s';
import type { BfdProfileProps } from '../../../lib';
import { BfdProfile, BgpMode, LoadBalancers } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { BFD_PROFILE } from './bfd-profile.refusals';

const cluster = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) };

describe('BfdProfile', () => {
  const all: BfdProfileProps = {
    name: 'fast-bfd',
    labels: { team: 'net' },
    receiveInterval: 10,
    transmitInterval: 60000,
    detectMultiplier: 2,
    echoInterval: 100,
    echoMode: true,
    passiveMode: false,
    minimumTtl: 254,
  };
  const make = (chart: ReturnType<typeof chartFor>, props: BfdProfileProps) =>
    new BfdProfile(chart, 'fast', props);

  test('with all props', () => {
    const chart = chartFor(cluster);
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, cluster);

  test('without props, leaves all to FRR', () => {
    const chart = chartFor(cluster);
    new BfdProfile(chart, 'fast');
    expect(manifest(chart, 'BFDProfile')).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'BFDProfile',
      metadata: { name: 'fast', namespace: 'metallb-system' },
    });
  });

  test('gives its object and its name', () => {
    const profile = make(chartFor(cluster), all);
    expect(ApiObject.of(profile)).toBe(profile.profile);
    expect(profile.profileName).toBe('fast-bfd');
  });

  testRefusals(BFD_PROFILE);
});
