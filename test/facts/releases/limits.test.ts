import {
  greatestLocalPreference,
  mostInfrastructureAnnotations,
  mostTlsHosts,
  storesPeers,
} from '../../../lib/facts/releases/limits';
import { releasesOf } from '../../support/releases';
test.each([
  ['1.5', 16, 8],
  ['1.6', 1024, 16],
])(
  'Gateway API %s takes %i hosts of a TLSRoute, and %i annotations',
  (gatewayApi, hosts, annotations) => {
    const releases = releasesOf({ gatewayApi });
    expect(mostTlsHosts(releases)).toBe(hosts);
    expect(mostInfrastructureAnnotations(releases)).toBe(annotations);
  },
);

test.each([
  ['1.35', 4294967295],
  ['1.36', 2147483647],
])('Kubernetes %s takes a local preference up to %i', (kubernetes, most) => {
  expect(greatestLocalPreference(releasesOf({ kubernetes }))).toBe(most);
});

test.each([
  ['1.35', '0.15', true],
  ['1.36', '0.15', false],
  ['1.36', '0.16', true],
])('Kubernetes %s stores the peers of MetalLB %s: %s', (kubernetes, metallb, stores) => {
  expect(storesPeers(releasesOf({ kubernetes, metallb }))).toBe(stores);
});
