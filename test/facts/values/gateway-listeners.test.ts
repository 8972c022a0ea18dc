import { listenerFormFaults } from '../../../lib/facts/values/gateway-listeners';

const LISTENER = { name: 'a', protocol: 'HTTP', port: 80, hasTls: false, hasCertificate: false };

test.each([
  [{}, []],
  [{ protocol: 'HTTPS', hasTls: true, hasCertificate: true }, []],
  [{ protocol: 'TLS', hasTls: true, tlsMode: 'Passthrough' }, []],
  [{ protocol: 'example.com/own', hasTls: true }, []],
  [{ name: '' }, ['name is not the name of a listener']],
  [{ protocol: 'http' }, ['protocol is not a protocol of a listener']],
  [{ port: 0 }, ['port is not a port']],
  [{ hostname: '192.0.2.7' }, ['hostname is not a host']],
  [{ protocol: 'UDP', hostname: 'a.io' }, ['hostname is a host where there is none']],
  [{ hasTls: true }, ['tls is about TLS, which the listener does not speak']],
  [{ protocol: 'TLS' }, ['tls is missing']],
  [{ protocol: 'TLS', hasTls: true }, ['tls has no certificate']],
])('%j: %j', (more, expected) => {
  const faults = listenerFormFaults({ ...LISTENER, ...more });
  expect(faults.map(({ field, fault }) => `${field} ${fault.what}`)).toEqual(expected);
});
