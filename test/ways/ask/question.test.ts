import { tryQuestion } from '../../../lib/ways/ask/question';
import { Scheme } from '../../../lib/ways/ask/request';

const request = (target: object) => ({
  kind: 'request',
  target: { path: '/', query: [], ...target },
});

test.each([
  [
    'a URL',
    'https://Shop.example.com/api?x=1&y#top',
    request({
      scheme: Scheme.HTTPS,
      host: 'shop.example.com',
      port: 443,
      path: '/api',
      query: [
        ['x', '1'],
        ['y', ''],
      ],
    }),
  ],
  [
    'a URL with a port and without a path',
    'http://shop.example.com:8080',
    request({ scheme: Scheme.HTTP, host: 'shop.example.com', port: 8080 }),
  ],
  [
    'a URL with an IPv6 address',
    'grpc://[2001:db8::1]:9000/a.B/C',
    request({ scheme: Scheme.GRPC, host: '2001:db8::1', port: 9000, path: '/a.B/C' }),
  ],
  [
    'escapes and dots in a path, as they are sent',
    'http://a.example.com/a%2Fb/../c',
    request({ scheme: Scheme.HTTP, host: 'a.example.com', port: 80, path: '/a%2Fb/../c' }),
  ],
  [
    'an address and a port',
    '192.0.2.7:5432',
    request({ scheme: Scheme.TCP, host: '192.0.2.7', port: 5432 }),
  ],
  [
    'a name and a port',
    'db.shop:5432',
    request({ scheme: Scheme.TCP, host: 'db.shop', port: 5432 }),
  ],
  ['UDP', 'udp://192.0.2.7:53', request({ scheme: Scheme.UDP, host: '192.0.2.7', port: 53 })],
  ['a name', 'web.shop.svc', { kind: 'name', name: 'web.shop.svc' }],
  ['a whole name', 'shop.example.com.', { kind: 'name', name: 'shop.example.com.' }],
  [
    'an object',
    'Service/shop/web',
    { kind: 'object', objectKind: 'Service', namespace: 'shop', name: 'web' },
  ],
  [
    'a port of an object',
    'Service/shop/web:80',
    { kind: 'object', objectKind: 'Service', namespace: 'shop', name: 'web', port: 80 },
  ],
])('%s', (_, text, question) => {
  expect(tryQuestion(text)).toEqual(question);
});

test.each([
  ['another scheme', 'ftp://a.example.com/'],
  ['a port that is none', 'http://a.example.com:70000/'],
  ['no port of a scheme without a default', 'tcp://192.0.2.7'],
  ['a user', 'http://user@a.example.com/'],
  ['an address alone', '192.0.2.7'],
  ['blanks', 'what is this'],
  ['nothing', ''],
])('%s is no question', (_, text) => {
  expect(tryQuestion(text)).toBeUndefined();
});
