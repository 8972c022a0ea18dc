import type { LegacyBackendProps } from '../../../lib';
import { InternalTrafficPolicy, LegacyBackend } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { LEGACY_BACKEND_TRAFFIC } from './legacy-backend-traffic.refusals';

test.each<[string, Partial<LegacyBackendProps>]>([
  ['an address on a node', { endpoints: [{ address: '192.0.2.10', nodeName: 'node-1' }] }],
  ['pods', { addresses: ['192.0.2.10'], selector: { app: 'new' } }],
])('keeps traffic on its node beside %s', (_, props) => {
  const chart = chartFor();
  new LegacyBackend(chart, 'old', {
    ports: [{ port: 80 }],
    internalTrafficPolicy: InternalTrafficPolicy.LOCAL,
    ...props,
  });
  expect(manifest(chart, 'Service').spec).toHaveProperty('internalTrafficPolicy', 'Local');
});

testRefusals(LEGACY_BACKEND_TRAFFIC);
