import * as fc from 'fast-check';
import { isOpen, isOpenAt, isOpenName, mayHoldOpen } from '../../../lib/model/read/placeholders';

const OPEN: readonly unknown[] = [
  ...['${HOST}', 'a.${HOST}.example.com', '${HOST:-web}', '${HOST:=\nweb}', '$(HOST)', '$(host)'],
  ...['{{ .Values.host }}', '{{host}}', 'a{{ host }}b', '<%= host %>', '#{Host}#'],
  ...['$HOST', 'app.$HOST', '$HOST_1.example.com', '/api/$PATH_PREFIX', '$_HOST', 'https://$HOST/'],
  ...['$host', 'app.$domain', '$name-svc', '$ip:8080'],
  ...['app.{env}.example.com', 'app-{env}.example.com', '[[ host ]]', 'app.[[domain]]'],
  ...['((host))', '((.host))', '%(host)s', 'app.%(domain)s'],
  ...['{HOST}', 'app.{DOMAIN}', '{DOMAIN_NAME}', '{HOST_1}', '{IP}/32'],
  ...['<host>', '<HOST>', '<your domain here>', '<your-ip>/32', '<host:port>'],
  ...['<<HOST>>', '<tcp|udp>'],
  ...['<cluster.domain>', 'app.<domain>', '<domäne>', '<name>-<namespace>'],
  ...['%HOST%', '%TARGET%.example', '%TARGET%dev.example', '%ADDRESS%', '%my-host%', '%%HOST%%'],
  ...['@HOST@', 'app.@DOMAIN@', '@project.version@', '@host@'],
  ...['__HOST__', 'app.__DOMAIN_NAME__', '__IP_1__/32'],
  ...['REPLACE_ME', 'REPLACEME', 'replace-me', 'replace me', 'CHANGEME', 'CHANGE_ME', 'changeme'],
  ...['changeme.example.com', 'https://change-me/', 'to-be-replaced', 'TO_BE_REPLACED'],
  ...['AUTOMATIC_REPLACE', 'REPLACE_WITH_HOST', 'YOUR_DOMAIN', 'app.YOUR_DOMAIN'],
  ...['YOUR-DOMAIN.com'],
  ...['TODO', 'FIXME', 'TBD', 'PLACEHOLDER', 'HOST_PLACEHOLDER', 'PLACEHOLDER-HOST'],
  ...['TODO: the host'],
  ...['MY_DOMAIN', 'your-domain.com', 'your-registry/web', 'your_pki_secret_enc_base64'],
  ...['insert-a-random-passphrase-here', 'paste-your-token', 'https://your-host.example.com'],
  ...['https://mydomain.com', 'app.your-domain.com', 'yourdomain.example', 'LS0tLS1CRUdJTi...'],
  ...['192.168.x.x', '10.0.0.X/24', 'x.x.x.x', 'xxx.xxx.xxx.xxx', '192.168.1.x-192.168.1.y'],
  ...['10.0.0.N', '192.168.1.nnn/24', '10.A.B.1', 'n.n.n.n', 'aaa.bbb.ccc.ddd', 'y.0.0.1'],
  ...['a.b.c.d', 'A.B.C.D/24', 'w.x.y.z', 'aa.bb.cc.dd', 'a.b.c.d-a.b.c.e', 'https://a.b.c.d:6443'],
  ...['[IP]', '[IP_ADDRESS]/32', '[START_IP]-[END_IP]', '[your-domain]', 'www.[domain]'],
  ...['[lb address]'],
  ...['xxx', 'XXXX', 'xxx/web', 'https://xxx:443'],
  ['a', ['${B}']],
  { a: { b: '${B}' } },
  { '${A}': 1 },
  { HOST: null },
  { a: { HOST_1: null } },
];

const SETTLED: readonly unknown[] = [
  ...['/users/user-{id}-posts', 'https://a.{b}.c', '[[inputs.cpu]]', '[[:alpha:]]', '[[ -f a ]]'],
  ...['/((api))', '((a|b))', 'a((b))', '((?:a))', '%(a)d', '% (a)s'],
  ...['a.b.c', 'a.b.c.d.e', 'a.b.c.d.example.com', 'ab.cd.ef.gh', 'a.b.c.', 'v1.a.b.c.d'],
  ...['[IP:1]', '[a-z]', '[GET]', '[hosts]', '[IPv4]', '[::1]', '[global]', '["IP"]'],
  ...['xx', 'web-xxx', 'xxx.example.com', 'xxx1'],
  ...['$1', '/$2', '$', '${HOST', '{ host }', '', '(/|$)(.*)', '^/a$', '/a(?:/|$)b', 'price-5$'],
  ...['/odata/$metadata', 'https://shop.example.com$request_uri', '$scheme://$host/a', 'a $host b'],
  ...['ann:$apr1$abc$ABC', '$2y$05$Kx', '$argon2id$v=19', '$6$ABC', '{2}', '{2,3}'],
  ...['/users/{id}', '{"A":1}', '\\p{L}', '\\p{LU}', '\\P{LL}', '{A B}', '{sub:[a-z]+}'],
  ...['<none>', '<nil>', '<no value>', '<unset>', '<unknown>', '(?<name>[a-z])', '(?P<name>a)'],
  ...['\\k<name>'],
  ...['a < b', '1<2 and 3>2', 'Jane <jane@example.com>', '</b>', '<>', '<https://example.com>'],
  ...['%2F', '/a%20b%20c', '/%E4%B8%AD', '%C3%A9A%20', '50%', '%s-%d', '%Y%m%d', '100% of 20%'],
  ...['%'],
  ...['a@b', 'jane@example.com', 'a@b.c, d@e.f', 'web@sha256:0123', 'git@github.com:a/b', '@'],
  ...['@@'],
  ...['__name__', '__meta_kubernetes_pod__', 'LOGGING__LEVEL__DEFAULT', 'A__B__', '__', '____'],
  ...['__HOST'],
  ...['exchange-meeting', 'change.me', 'replacement', 'REPLACE', 'replaced', 'method-REPLACES'],
  ...['WEB', 'GET', 'TODOS', 'todo', 'X-YOURS', 'tbd'],
  ...['domain.com', 'mydomains.com', 'a...b', '...', 'git.my-domains'],
  ...['192.168.1.1', '1.x', 'v1.2.x', 'x.example.com', 'xxx.com', 'x.x.x', '1.2.3.4.x', 'ax.x.x.x'],
  ...['1.2.3.ab', '10.0.0.nnnn', '1.0.0.a.ip6.arpa', '1.2.c', 'v1.n.n.n', 'n.n.n'],
  ...[1, null, undefined, true],
  { a: ['b', { c: 1 }] },
  ...[{ host: null }, { HOST: 1 }, { HOST: '' }, { HOST: null, PORT: null }, { Host: null }, {}],
  { $patch: 'delete' },
];

test.each(OPEN)('%j is open', (value) => {
  expect(isOpen(value)).toBe(true);
});

test.each(SETTLED)('%j is settled', (value) => {
  expect(isOpen(value)).toBe(false);
});

/** The same in one regular expression for each form, which takes for ever where a text is long. */
const ORACLE = [
  /\$\{[^}]*\}|\$\([^)]*\)|\{\{[^}]*\}\}|<%[^%]*%>|#\{[^}]*\}/,
  /^(?![^]*\$[a-z0-9-]+\$)[^]*\$[A-Z_]/,
  /^(?![^]*\$[a-z0-9-]+\$)[\w.:$-]*\$[a-z][\w.:$-]*$/,
  /(?<!\\[pP])\{[A-Z][A-Z0-9_]+\}/,
  /(^|[^\w.*/{}-])[\w*][\w*.-]*[.-]\{[A-Za-z][\w-]*\}[.-][A-Za-z]/,
  /%[A-Za-z_][\w-]*\w%(?![0-9A-Fa-f][0-9A-Fa-f])/,
  /%(?![0-9A-Fa-f][0-9A-Fa-f])[A-Za-z_][\w-]*\w%/,
  /@[A-Za-z_][\w.-]*@/,
  /%%%/,
  /(?<![A-Za-z0-9_])__[A-Z0-9]+(_[A-Z0-9]+)*__(?![A-Za-z0-9_])/,
  /(?<!\(\?)(?<!\(\?P)<(?!none>)(\*\.)?[a-zA-Z][a-zA-Z0-9 _.:|/#-]*>/,
  /(^|[^A-Za-z0-9])(change|replace)[-_ ]?me($|[^A-Za-z0-9])/i,
  /[A-Za-z0-9_]\.\.\.($|[^A-Za-z0-9_])/,
  /(^|[^\w.-])(xxx+|XXX+)($|[^\w.-])/,
  /(^|[^\w-])([A-Z][A-Z0-9]*[_-])+REPLACE($|[^\w-])/,
  /(^|[^\w-])REPLACE([_-][A-Z0-9]+)+($|[^\w-])/,
  /(^|[^\w-])([A-Z][A-Z0-9]*[_-])([A-Z0-9]+[_-])*REPLACE([_-][A-Z0-9]+)*($|[^\w-])/,
];

const PIECES = fc.constantFrom(
  ...['${', '$(', '{{', '}}', '{', '}', ')', '$', 'a', ' ', '\n', 'A_B', 'HOST', '1', '.'],
  ...['<', '>', 'none', '%', '2F', 'C3', '@', '__', '_', '-', '(?', '\\p', '#', '/', ','],
  ...['change', 'me', 'ME', 'REPLACE', 'replace', 'X', 'xxx'],
);

test('a text is open as regular expressions say', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect({ text, isOpen: isOpen(text) }).toEqual({
        text,
        isOpen: ORACLE.some((form) => form.test(text)),
      });
    }),
    { numRuns: Number(process.env['PLACEHOLDER_RUNS'] ?? 5000) },
  );
});

test('a source with a part of an address left out is looked at closely', () => {
  const part = fc.constantFrom(
    '1',
    '203',
    'x',
    'N',
    'nnn',
    'aaa',
    'bbb',
    'ccc',
    'ddd',
    'ab',
    'b',
    'C',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 5 }), (parts) => {
      const text = parts.join('.');
      if (isOpen(text)) expect(mayHoldOpen(`ip: ${text}/32`)).toBe(true);
    }),
    { numRuns: Number(process.env['PLACEHOLDER_RUNS'] ?? 5000) },
  );
});

test('a source with an open text in it is looked at closely', () => {
  const text = fc.array(PIECES, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, text, (before, inner, behind) => {
      if (isOpen(inner)) expect(mayHoldOpen(`${before} "${inner}" ${behind}`)).toBe(true);
    }),
    { numRuns: Number(process.env['PLACEHOLDER_RUNS'] ?? 5000) },
  );
  expect(mayHoldOpen('name: { HOST }')).toBe(true);
  expect(mayHoldOpen('loadBalancerIP: [IP]')).toBe(true);
  expect(mayHoldOpen('loadBalancerIP: EXTERNAL-IP')).toBe(true);
  expect(mayHoldOpen('name: $host # of <the> app')).toBe(true);
  expect(mayHoldOpen('name: web\npath: /a%2Fb\nrewrite: /$1')).toBe(false);
});

const LONG = [
  ...['${', '$(', '{{', '{{ ', '{A_', '{{a}', '<a', '<a ', '%20', '%a', '@-', '__A_', '_', '$1'],
  ...['A_', 'AB', 'A-', '1.', 'x', 'x.', 'REPLACE', 'TODO_a', 'change', '<%', '#{', 'a.$a/'],
  ...['-$1', '$a$', 'a.{', 'a.{a}', 'a.', '[[ a', '[a', '[a-', '[ip-', 'a.[[a', '((a', '%(a'],
];

test.each(LONG)('a megabyte of %j ends', (text) => {
  const long = text.repeat(1_000_000 / text.length);
  expect(isOpen(long)).toBe(false);
  expect(isOpen(`${long}a`)).toBe(false);
});

test.each(['$a.', '$A', 'a.$a', '<a>'])('a megabyte of %j is open', (text) => {
  expect(isOpen(text.repeat(1_000_000 / text.length))).toBe(true);
});

const OBJECT = {
  spec: {
    host: 'a.${DOMAIN}',
    tls: '${TLS}',
    ports: [{ port: 80 }, { port: '${PORT}' }],
    free: { text: 'a' },
    braced: { NAME: null },
    listed: ['LB_IP'],
    families: ['IPv4'],
    methods: ['GET'],
    pair: ['IP', 'IP'],
    address: 'EXTERNAL-IP',
    cipher: 'ECDHE-RSA',
    header: 'X-REAL-IP',
  },
};

test.each([
  ['spec.host', true],
  ['spec.tls.secretName', true],
  ['spec.tls[0].hosts[1]', true],
  ['spec.ports[1].port', true],
  ['spec.ports', true],
  ['spec', true],
  ['', true],
  ['spec.listed', true],
  ['spec.families', false],
  ['spec.methods', false],
  ['spec.pair', false],
  ['spec.address', true],
  ['spec.cipher', false],
  ['spec.header', false],
  ['spec.braced', true],
  ['spec.braced.name', true],
  ['spec.braced[0].name', true],
  ['spec.ports[0].port', false],
  ['spec.ports[0]', false],
  ['spec.ports[2].port', false],
  ['spec.free.text', false],
  ['spec.absent.below', false],
])('what stands at %j is open: %s', (field, open) => {
  expect(isOpenAt(OBJECT, field)).toBe(open);
});

test.each([
  [{ name: '$APP' }, true],
  [{ name: { NAME: null } }, true],
  [{ name: 'web', namespace: '<namespace>' }, true],
  [{ name: 'web', namespace: 'shop', labels: { app: '$APP' } }, false],
  [{ name: 'shell-HOSTNAME' }, true],
  [{ name: 'web-A', namespace: 'shop' }, false],
  [undefined, false],
])('an object with metadata %j has an open name: %s', (metadata, open) => {
  expect(isOpenName({ metadata })).toBe(open);
});

test.each([
  ['NUM_NODES', true],
  ['NAMESPACE-web.example.com', true],
  ['web.DOMAIN', true],
  ['web-NAME-a', true],
  ['SERVER_IP/32', true],
  ['FIRST_IP-LAST_IP', true],
  ['192.0.2.1-LAST_IP', true],
  ['SERVER_IP/a', false],
  ['FIRST-LAST', false],
  ['NODES', false],
  ['TCP', false],
  ['a HOST', false],
  ['https://HOST/', false],
  ['web.example.com', false],
  ['<https://example.com>', false],
  ['<path:secret/data#key>', true],
  ['<*.domain>', true],
  ['ref+op://vault/item/field', true],
  ['op://vault/item/field', true],
  ['vault:secret/data/web#key', true],
  ['https://vault/', false],
])('%j may be filled in at a field: %s', (value, open) => {
  expect(isOpenAt({ spec: { host: value } }, 'spec.host')).toBe(open);
  expect(mayHoldOpen(`host: ${value}`) || !open).toBe(true);
});
