import { listenerFormFaults } from '../../../lib/facts/values/gateway-listeners';

const LISTENER = { name: 'a', protocol: 'HTTP', port: 80, hasTls: false, hasCertificate: false };

test.each([
  [{}, []],
  [{ protocol: 'HTTPS', hasTls: true, hasCertificate: true }, []],
  [{ protocol: 'TLS', hasTls: true, tlsMode: 'Passthrough' }, []],
  [{ protocol: 'example.com/own' }, []],
  [{ protocol: 'example.com/own', hasTls: true, hasCertificate: true }, []],
  [{ protocol: 'example.com/own', hasTls: true, tlsMode: 'Passthrough' }, []],
  [{ protocol: 'example.com/own', hasTls: true }, ['tls has no certificate']],
  [{ protocol: 'a b/c' }, []],
  [{ protocol: 'a b/' }, ['protocol is not a listener protocol']],
  [{ protocol: 'A/c' }, ['protocol is not a listener protocol']],
  [{ protocol: `a/${'c'.repeat(254)}` }, ['protocol is not a listener protocol']],
  [{ name: '' }, ['name is not a listener name']],
  [{ protocol: 'http' }, ['protocol is not a listener protocol']],
  [{ port: 0 }, ['port is not a port']],
  [{ hostname: '192.0.2.7' }, ['hostname is not a host name']],
  [{ protocol: 'UDP', hostname: 'a.io' }, ['hostname is a host name on a listener for TCP or UDP']],
  [{ hasTls: true }, ['tls needs a listener for TLS']],
  [{ protocol: 'TLS' }, ['tls is missing']],
  [{ protocol: 'TLS', hasTls: true }, ['tls has no certificate']],
])('%j: %j', (more, expected) => {
  const faults = listenerFormFaults({ ...LISTENER, ...more });
  expect(faults.map(({ field, fault }) => `${field} ${fault.what}`)).toEqual(expected);
});
