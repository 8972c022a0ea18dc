import type { ListenerFacts } from '../../../lib/facts/values/gateways';
import { listenerFaults, listenersFault } from '../../../lib/facts/values/gateways';

test.each([
  [0, false],
  [1, true],
  [64, true],
  [65, false],
])('a Gateway has %d listeners: %s', (count, expected) => {
  expect(listenersFault(count) === undefined).toBe(expected);
});

const http: ListenerFacts = { name: 'http', protocol: 'HTTP', port: 80 };

const certificates = ['tls'];

test.each<[string, ListenerFacts[], string[]]>([
  ['one', [http], []],
  ['two of one name', [http, { ...http, port: 81 }], ['1 name']],
  ['two of one port', [http, { ...http, name: 'b' }], ['1 port']],
  ['two of one port for two hosts', [http, { ...http, name: 'b', host: 'a.b' }], []],
  [
    'TCP and UDP of one port',
    [
      { name: 'a', protocol: 'TCP', port: 53 },
      { name: 'b', protocol: 'UDP', port: 53 },
    ],
    [],
  ],
  ['TCP with a host', [{ name: 'a', protocol: 'TCP', port: 1, host: 'a.b' }], ['0 host']],
  ['HTTP with a certificate', [{ ...http, certificates }], ['0 certificates']],
  ['HTTP that is handed on', [{ ...http, passthrough: true }], ['0 passthrough']],
  ['HTTPS with a certificate', [{ ...http, protocol: 'HTTPS', certificates }], []],
  ['HTTPS without', [{ ...http, protocol: 'HTTPS', certificates: [] }], ['0 certificates']],
  [
    'HTTPS that is handed on',
    [{ ...http, protocol: 'HTTPS', passthrough: true }],
    ['0 passthrough'],
  ],
  ['TLS with a certificate', [{ ...http, protocol: 'TLS', certificates }], []],
  ['TLS that is handed on', [{ ...http, protocol: 'TLS', passthrough: true }], []],
  ['TLS with neither', [{ ...http, protocol: 'TLS' }], ['0 certificates']],
  [
    'TLS with both',
    [{ ...http, protocol: 'TLS', certificates, passthrough: true }],
    ['0 certificates'],
  ],
])('listeners: %s', (_, listeners, expected) => {
  expect(listenerFaults(listeners).map(({ index, field }) => `${index} ${field}`)).toEqual(
    expected,
  );
});
