import { Cluster, TrafficDistribution } from '../../lib';
import {
  trafficDistributionFault,
  trafficDistributionText,
} from '../../lib/cluster/traffic-distribution';
import { chartFor } from '../support/chart';

const { PREFER_SAME_NODE: NODE, PREFER_SAME_ZONE: ZONE } = TrafficDistribution;

describe('the traffic distribution', () => {
  const cases: [string, TrafficDistribution, string | undefined][] = [
    ['1.27', ZONE, undefined],
    ['1.30.9', ZONE, undefined],
    ['1.31', ZONE, 'PreferClose'],
    ['1.33', ZONE, 'PreferClose'],
    ['1.34.2', ZONE, 'PreferClose'],
    ['1.35', ZONE, 'PreferSameZone'],
    ['1.37', ZONE, 'PreferSameZone'],
    ['1.33', NODE, undefined],
    ['1.34', NODE, 'PreferSameNode'],
    ['1.37', NODE, 'PreferSameNode'],
  ];
  test.each(cases)('on Kubernetes %s of %s is %s', (kubernetes, wanted, text) => {
    const cluster = new Cluster(chartFor(), 'cluster', { kubernetes });
    const fault = trafficDistributionFault(wanted, cluster);
    expect(fault ? undefined : trafficDistributionText(wanted, cluster)).toBe(text);
  });
});
