import type { TrafficProps } from '../../../lib';
import {
  Exposure,
  ExternalTrafficPolicy,
  InternalTrafficPolicy,
  TrafficDistribution,
} from '../../../lib';
import { testRefusals } from '../../support/refusal';
import { webService } from '../../support/web';
import { TRAFFIC } from './traffic.refusals';

const { PREFER_SAME_NODE, PREFER_SAME_ZONE } = TrafficDistribution;
const { LOCAL } = InternalTrafficPolicy;

const ways: [string, (options: TrafficProps) => Exposure][] = [
  ['clusterIp', Exposure.clusterIp],
  ['nodePort', Exposure.nodePort],
  ['loadBalancer', Exposure.loadBalancer],
  [
    'externalIps',
    (options) => Exposure.externalIps({ addresses: ['192.0.2.10'], acceptRisk: true, ...options }),
  ],
];

describe.each(ways)('the traffic of %s', (_, exposure) => {
  test.each([
    ['1.27', { internalTrafficPolicy: LOCAL }, { internalTrafficPolicy: 'Local' }],
    ['1.31', { trafficDistribution: PREFER_SAME_ZONE }, { trafficDistribution: 'PreferClose' }],
    ['1.34', { trafficDistribution: PREFER_SAME_NODE }, { trafficDistribution: 'PreferSameNode' }],
    ['1.36', { trafficDistribution: PREFER_SAME_ZONE }, { trafficDistribution: 'PreferSameZone' }],
  ])('on Kubernetes %s with %j', (kubernetes, options, spec) => {
    expect(webService(exposure(options), { kubernetes }).spec).toMatchObject(spec);
  });

  test('is the business of the cluster where nothing is asked for', () => {
    const { spec } = webService(exposure({}), { kubernetes: '1.37' });
    expect(Object.keys(spec).filter((field) => field.includes('raffic'))).toEqual([]);
  });
});

test('external IPs have an external traffic policy', () => {
  const { spec } = webService(
    Exposure.externalIps({
      addresses: ['192.0.2.10'],
      acceptRisk: true,
      externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
    }),
    { kubernetes: '1.29' },
  );
  expect(spec).toMatchObject({ externalIPs: ['192.0.2.10'], externalTrafficPolicy: 'Local' });
});

describe('traffic', () => {
  testRefusals(TRAFFIC);
});
