import type { TraefikRule } from '../../../lib/facts/controllers/traefik';
import {
  traefikPath,
  traefikPriorities,
  traefikRegex,
} from '../../../lib/facts/controllers/traefik';

const prefix = (path: string, host?: string): TraefikRule => ({ path, host, pathType: 'Prefix' });
const exact = (path: string, host?: string): TraefikRule => ({ path, host, pathType: 'Exact' });
const regex = (path: string): TraefikRule => ({ path, pathType: 'RegularExpression' });

const host = 'a.example.com';

test.each<[string, TraefikRule[], (number | undefined)[]]>([
  [
    'prefixes, the longer of which is the longer text',
    [prefix('/'), prefix('/a')],
    [undefined, undefined],
  ],
  [
    'an exact path that is the longer text',
    [prefix('/'), exact('/catalogues')],
    [undefined, undefined],
  ],
  ['an exact path that is not', [prefix('/'), exact('/cart')], [undefined, 16]],
  ['the exact path of a prefix', [exact('/shop'), prefix('/shop')], [20, undefined]],
  ['paths that have nothing in common', [exact('/shop'), prefix('/cart')], [undefined, undefined]],
  ['paths of two hosts', [prefix('/', 'b.com'), exact('/a', host)], [undefined, undefined]],
  [
    'a host beside a wildcard, which was an expression before Traefik 3.7',
    [prefix('/', '*.example.com'), prefix('/', host)],
    [undefined, 63],
  ],
  [
    'what is below the host too',
    [prefix('/', '*.example.com'), prefix('/', host), prefix('/a', host), exact('/a', host)],
    [undefined, 63, 64, 65],
  ],
  [
    'a host beside a wildcard of others',
    [prefix('/', '*.b.com'), prefix('/', host)],
    [undefined, undefined],
  ],
  [
    'a host beside a long path of every host',
    [prefix('/a/long/path/of/every/host'), prefix('/', host)],
    [undefined, 41],
  ],
  ['expressions, whose order is their own', [regex('/.*'), exact('/a')], [undefined, undefined]],
])('the priorities of %s', (_, rules, expected) => {
  expect(traefikPriorities(rules)).toEqual(expected);
  expect(traefikPriorities([...rules].reverse())).toEqual([...expected].reverse());
});

test.each([
  ['/shop', true],
  ['/a`) || PathPrefix(`/', false],
])('%s may stand in a rule: %s', (path, expected) => {
  expect(traefikPath(path) === undefined).toBe(expected);
});

test.each([
  ['/shop/(?:a|b)+(?<x>c)', true],
  ['/shop/(?=a)', false],
  ['/shop/(?<!a)b', false],
  ['/(a)\\1', false],
])('%s is an expression of Go: %s', (text, expected) => {
  expect(traefikRegex(text) === undefined).toBe(expected);
});
