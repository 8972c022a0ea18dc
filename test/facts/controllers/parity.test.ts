import type { ParityPair, ParityRoute } from '../../../lib/facts/controllers/parity';
import { parityFaults } from '../../../lib/facts/controllers/parity';

const host = 'a.example.com';
const wildcard = { host: '*.example.com', path: '/' };
const mixed = [{ path: '/' }, { host, path: '/' }];
const slash = [{ path: '/a/', pathType: 'Exact' }];

const NGINX = { controller: 'ingress-nginx' };
const TRAEFIK = { controller: 'Traefik' };
const F5 = { controller: 'NGINX Ingress Controller' };

const by = (gateway: string, pair: ParityPair = {}): ParityPair => ({ ...pair, gateway });

test.each<[string, ParityRoute[], ParityPair, string[]]>([
  ['of hosts in full', [{ host, path: '/a' }], NGINX, []],
  ['of no host', [{ path: '/a' }, { path: '/b' }], {}, []],
  ['of a wildcard', [wildcard], {}, ['0 host']],
  ['of a wildcard by Traefik on both sides', [wildcard], by('Traefik', TRAEFIK), ['0 host']],
  ['of a wildcard by F5, of many labels', [wildcard], F5, []],
  ['of a wildcard by F5 beside a host', [wildcard, { host, path: '/' }], F5, ['0 host']],
  [
    'of a wildcard by F5 beside a host, and Contour',
    [wildcard, { host, path: '/' }],
    by('Contour', F5),
    [],
  ],
  ['of a wildcard by F5 beside another host', [wildcard, { host: 'a.test', path: '/' }], F5, []],
  ['of one host and of all', mixed, {}, ['0 host']],
  // neither goes on
  ['of one host and of all, by nginx and Contour', mixed, by('Contour', NGINX), []],
  ['of one host and of all, by HAProxy', mixed, by('Contour', { controller: 'HAProxy' }), []],
  // both go on
  ['of one host and of all, by Traefik', mixed, by('Traefik', TRAEFIK), []],
  // one goes on
  ['of one host and of all, by nginx and Traefik', mixed, by('Traefik', NGINX), ['0 host']],
  ['of one host and of all, by Traefik and Contour', mixed, by('Contour', TRAEFIK), ['0 host']],
  // not known
  ['of one host and of all, and Istio', mixed, by('Istio', NGINX), ['0 host']],
  ['of one host and of all, of whom, and Contour', mixed, by('Contour'), ['0 host']],
  ['by an expression', [{ path: '/a', pathType: 'RegularExpression' }], {}, ['0 pathType']],
  ['of a prefix', [{ path: '/a' }], { controller: 'HAProxy' }, []],
  ['of a prefix by Traefik', [{ path: '/a' }], TRAEFIK, ['0 path']],
  ['of a prefix by F5', [{ host, path: '/a' }], F5, ['0 path']],
  ['of an exact path by Traefik', [{ path: '/a', pathType: 'Exact' }], TRAEFIK, []],
  ['of everything by Traefik', [{ path: '/' }], TRAEFIK, []],
  ['of an exact path with a slash by nginx', slash, NGINX, ['0 path']],
  ['of an exact path with a slash by F5', slash, F5, ['0 path']],
  ['of an exact path with a slash by HAProxy', slash, { controller: 'HAProxy' }, []],
])('routes %s', (_, routes, pair, expected) => {
  const faults = parityFaults(routes, pair);
  expect(faults.map(({ index, field }) => `${index} ${field}`)).toEqual(expected);
});
