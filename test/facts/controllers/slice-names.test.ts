import { resolvesNamesOfSlices } from '../../../lib/facts/controllers/slice-names';

test.each([
  ['CoreDNS', true],
  ['Envoy Gateway', true],
  ['Traefik', true],
  ['kube-proxy', false],
  ['Cilium', false],
])('%s resolves names of slices: %s', (program, expected) => {
  expect(resolvesNamesOfSlices(program)).toBe(expected);
});
