import { trafficDistribution } from '../../../lib/facts/values/traffic-distribution';
import { releasesOf } from '../../support/releases';

test.each([
  ['1.31', 'PreferClose'],
  ['1.34', 'PreferClose'],
  ['1.34', 'PreferSameZone'],
  ['1.34', 'PreferSameNode'],
])('Kubernetes %s takes %s', (kubernetes, value) => {
  expect(trafficDistribution(releasesOf({ kubernetes }))(value)).toBeUndefined();
});

test.each([
  ['1.30', 'PreferClose', 'remove it'],
  ['1.33', 'PreferSameZone', 'write PreferClose'],
  ['1.33', 'PreferSameNode', 'write PreferClose'],
  ['1.34', 'toString', 'write PreferClose or PreferSameZone or PreferSameNode'],
])('Kubernetes %s does not take %s', (kubernetes, value, fix) => {
  expect(trafficDistribution(releasesOf({ kubernetes }))(value)).toMatchObject({ fix });
});
