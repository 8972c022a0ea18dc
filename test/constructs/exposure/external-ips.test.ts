import { Exposure } from '../../../lib';
import { testRefusals } from '../../support/refusal';
import { webService } from '../../support/web';
import { EXTERNAL_IPS } from './external-ips.refusals';

const given = { externalIps: ['192.0.2.10', '2001:db8::10'], acceptExternalIpsRisk: true };

test.each([
  ['NodePort', Exposure.nodePort(given)],
  ['LoadBalancer', Exposure.loadBalancer(given)],
])('external IPs stand beside a %s', (type, exposure) => {
  expect(webService(exposure).spec).toMatchObject({ type, externalIPs: given.externalIps });
});

testRefusals(EXTERNAL_IPS);
