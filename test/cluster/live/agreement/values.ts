/** Values that are right in one place and wrong in another, by what they look like. */
export const NUMBERS = [0, -1, 1, 80, 443, 1023, 65535, 65536, 86400, 86401, 1.5];

export const NODE_PORTS = [0, -1, 80, 29999, 30000, 30080, 32767, 32768, 65536];

export const NAMES = [
  '',
  'web',
  'a',
  'Web',
  'web_1',
  'web.shop',
  '-web',
  'web-',
  'web--1',
  '1web',
  '80',
  'a'.repeat(15),
  'a'.repeat(16),
  'a'.repeat(63),
  'a'.repeat(64),
  `${'a'.repeat(63)}.${'b'.repeat(63)}`,
  'a'.repeat(254),
  'wéb',
];

export const ADDRESSES = [
  '',
  '192.0.2.10',
  '192.0.2.010',
  '192.0.2.256',
  '192.0.2',
  '0.0.0.0',
  '127.0.0.1',
  '169.254.1.1',
  '224.0.0.1',
  '239.1.1.1',
  '255.255.255.255',
  '2001:db8::10',
  '2001:DB8::10',
  '2001:db8:0:0::10',
  '::ffff:192.0.2.10',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'db.example.com',
  ' 192.0.2.10',
];

export const NETWORKS = [
  '',
  '192.0.2.0/24',
  '192.0.2.5/24',
  '192.0.2.0/33',
  '192.0.2.0/08',
  '192.0.2.0',
  '192.0.2.00/24',
  ' 192.0.2.0/24 ',
  '0.0.0.0/0',
  '2001:db8::/32',
  '2001:DB8::/32',
  '2001:db8::1/32',
  '::ffff:192.0.2.0/120',
  '192.0.2.10-192.0.2.20',
  '192.0.2.20-192.0.2.10',
  '2001:db8::1-2001:db8::9',
  '192.0.2.1-2001:db8::9',
];

export const HOSTS = [
  '',
  'shop.example.com',
  'Shop.example.com',
  '*.example.com',
  '*.*.example.com',
  'shop.*.com',
  '*',
  '*example.com',
  'shop.example.com.',
  'shop.example.com:8080',
  'http://shop.example.com',
  'shop_1.example.com',
  '192.0.2.7',
  '192.0.2.07',
  '2001:db8::7',
  `${'a'.repeat(64)}.example.com`,
  `${'a.'.repeat(126)}ab`,
  'localhost',
  'shop',
  'münchen.example.com',
];

export const PATHS = [
  '',
  '/',
  '/shop',
  '/shop/',
  'shop',
  '/shop//a',
  '/shop/./a',
  '/shop/../a',
  '/shop/..',
  '/shop/.',
  '/shop%2fa',
  '/shop%2Fa',
  '/shop%20a',
  '/shop(/|$)(.*)',
  '/shop?a=b',
  '/shop#a',
  '/shop a',
  '/ü',
  '/~user',
  `/${'a'.repeat(1024)}`,
];

export const WORDS = ['', 'TCP', 'tcp', 'UDP', 'SCTP', 'HTTP', 'None', 'Local', 'Cluster', 'web'];

export const LABEL_KEYS = [
  '',
  'app',
  'example.com/app',
  'Example.com/app',
  '/app',
  'example.com/',
  'a/b/c',
  'app name',
  'a'.repeat(64),
];

export const LABEL_VALUES = [
  '',
  'web',
  'Web_1.a',
  '-web',
  'web-',
  'a b',
  'a'.repeat(63),
  'a'.repeat(64),
];

/** Values of other types than nearly any field has. */
export const ODD = [null, true, 7, '7', [], {}, [null], ['web'], { a: 'b' }];
