import type { ParityRoute } from '../../../lib/facts/controllers/parity';
import { parityFaults } from '../../../lib/facts/controllers/parity';

const host = 'a.example.com';

test.each<[string, ParityRoute[], string | undefined, string[]]>([
  ['of hosts in full', [{ host, path: '/a' }], 'ingress-nginx', []],
  ['of no host', [{ path: '/a' }, { path: '/b' }], undefined, []],
  ['of a wildcard', [{ host: '*.example.com', path: '/' }], undefined, ['0 host']],
  ['of one host and of all', [{ path: '/' }, { host, path: '/' }], undefined, ['0 host']],
  ['by an expression', [{ path: '/a', pathType: 'RegularExpression' }], undefined, ['0 pathType']],
  ['of a prefix', [{ path: '/a' }], 'HAProxy', []],
  ['of a prefix by Traefik', [{ path: '/a' }], 'Traefik', ['0 path']],
  ['of an exact path by Traefik', [{ path: '/a', pathType: 'Exact' }], 'Traefik', []],
  ['of everything by Traefik', [{ path: '/' }], 'Traefik', []],
])('routes %s', (_, routes, controller, expected) => {
  const faults = parityFaults(routes, controller);
  expect(faults.map(({ index, field }) => `${index} ${field}`)).toEqual(expected);
});
