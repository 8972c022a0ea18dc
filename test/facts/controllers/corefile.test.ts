import {
  FORWARD_FACTS,
  cacheTime,
  atLeast,
  concurrency,
  file,
  forwarder,
  forwarderCount,
  ofCluster,
  ofStubDomain,
  corefileSeconds,
  stubDomainFaults,
  usesTls,
  zone,
} from '../../../lib/facts/controllers/corefile';

const x = (length: number) => 'x'.repeat(length);

describe('forwarder', () => {
  test.each([
    '10.0.0.53',
    '10.0.0.53:1',
    '10.0.0.53:65535',
    '2001:db8::53',
    '[2001:db8::53]:5353',
    '[2001:db8::53]:1',
    'tls://10.0.0.53',
    'tls://10.0.0.53:8853',
    'tls://[2001:db8::53]:853',
    'tls://2001:db8::53',
    '/etc/resolv.conf',
  ])('takes %s', (text) => {
    expect(forwarder(text)).toBeUndefined();
  });

  test.each([
    '',
    '/',
    '/etc/my resolv.conf',
    '/etc/resolv.conf\n}',
    'etc/resolv.conf',
    'dns.example.com',
    'dns.example.com:53',
    '10.0.0',
    '10.0.0.053',
    '10.0.0.53:',
    '10.0.0.53:0',
    '10.0.0.53:65536',
    '10.0.0.53:dns',
    '10.0.0.53:53:53',
    '10.0.0.53/32',
    '10.0.0.53 10.0.0.54',
    '2001:db8::53:65536',
    '[2001:db8::53]',
    '[2001:db8::53]:',
    '[2001:db8::53]:0',
    '[2001:db8::53]:65536',
    '[2001:db8::53]5353',
    '[10.0.0.53]',
    '[]:53',
    ':53',
    'fe80::1%eth0',
    'tls://',
    'tls://dns.example.com',
    'tls:///etc/resolv.conf',
    'https://10.0.0.53',
  ])('refuses "%s"', (text) => {
    expect(forwarder(text)?.what).toBe('is not a forwarder');
  });

  test('says the whole fault', () => {
    expect(forwarder('dns.example.com')).toEqual({
      what: 'is not a forwarder',
      why: 'it is an address with an optional port, with "tls://" before it for DNS over TLS, or a file in the format of /etc/resolv.conf',
      fix: 'write for example "10.0.0.53", "10.0.0.53:5353", "[2001:db8::53]:53", "tls://10.0.0.53" or "/etc/resolv.conf"',
    });
  });

  test('takes what it proposes', () => {
    const proposed = [...(forwarder('')?.fix ?? '').matchAll(/"([^"]+)"/g)].map(([, one]) => one);
    expect(proposed).toHaveLength(5);
    expect(proposed.map((one) => forwarder(one ?? ''))).toEqual(proposed.map(() => undefined));
  });
});

describe('forwarderCount', () => {
  const many = (count: number) => Array.from({ length: count }, () => '10.0.0.53');

  test.each([1, 15])('takes %d', (count) => {
    expect(forwarderCount(many(count))).toBeUndefined();
  });

  test('refuses none', () => {
    expect(forwarderCount([])).toEqual({
      what: 'contains no forwarder',
      why: 'CoreDNS does not start without one',
      fix: 'write at least one, such as "10.0.0.53"',
    });
  });

  test('refuses 16', () => {
    expect(forwarderCount(many(16))).toEqual({
      what: 'has 16 forwarders',
      why: 'CoreDNS accepts at most 15 and does not start with more',
      fix: 'write at most 15',
    });
  });
});

describe('zone', () => {
  test.each([
    ['a domain', 'corp.example.com'],
    ['one label', 'corp'],
    ['a dot at the end', 'corp.example.com.'],
    ['a reverse zone', '10.in-addr.arpa'],
    ['253 characters', `${x(251)}.b`],
  ])('takes %s', (_, text) => {
    expect(zone(text)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['the root', '.'],
    ['254 characters', x(254)],
    ['two dots at the end', 'corp..'],
    ['an upper-case letter', 'Corp'],
    ['a wildcard', '*.example.com'],
    ['a port', 'corp:53'],
    ['a brace', 'corp {'],
    ['a line break', 'corp\n'],
  ])('refuses %s', (_, text) => {
    expect(zone(text)).toEqual({
      what: 'is not a DNS zone',
      why: 'it is a DNS name of lower-case letters, digits, "-" and "."',
      fix: 'write a domain such as "corp.example.com"',
    });
  });
});

describe('seconds', () => {
  test.each([1, 2, 3600])('takes %d from 1 to 3600', (value) => {
    expect(corefileSeconds(1, 3600)(value)).toBeUndefined();
  });

  test.each([0, 3601, -1, 1.5, NaN, Infinity])('refuses %d from 1 to 3600', (value) => {
    expect(corefileSeconds(1, 3600)(value)).toEqual({
      what: 'is not a number of seconds that CoreDNS accepts',
      why: 'it is a whole number from 1 to 3600',
      fix: 'write a number from 1 to 3600',
    });
  });
});

describe('concurrency', () => {
  test.each([0, 1, 1000])('takes %d', (value) => {
    expect(concurrency(value)).toBeUndefined();
  });

  test.each([-1, 0.5, 2 ** 53, NaN, Infinity])('refuses %d', (value) => {
    expect(concurrency(value)).toEqual({
      what: 'is not a number of queries',
      why: 'it is a whole number, and 0 means no limit',
      fix: 'write for example 1000',
    });
  });
});

describe('stubDomainFaults', () => {
  const faults = (clusterDomain: string, ...domains: string[]) =>
    stubDomainFaults(
      domains.map((domain) => ({ domain })),
      clusterDomain,
    );

  test('takes zones of other networks, one below the other too', () => {
    const domains = [
      'corp.example.com',
      'eu.corp.example.com',
      'xcluster.local',
      '10.in-addr.arpa',
    ];
    expect(faults('cluster.local', ...domains)).toEqual([]);
    expect(faults('cluster.local')).toEqual([]);
  });

  test.each([
    ['a.com', 'b.com', 'a.com'],
    ['a.com', 'b.com', 'a.com.'],
    ['a.com.', 'b.com', 'a.com'],
  ])('refuses one zone twice: %s, %s, %s', (...domains) => {
    expect(faults('cluster.local', ...domains)).toEqual([
      {
        index: 2,
        field: 'domain',
        fault: {
          what: 'is also the zone of stubDomains[0]',
          why: 'CoreDNS does not start if two servers have one zone',
          fix: 'write all resolvers of a zone in one stub domain',
        },
      },
    ]);
  });

  // CoreDNS asks the server of the longest zone, and the cluster's own stands in that of ".".
  test.each([
    ['cluster.local', 'cluster.local'],
    ['cluster.local', 'cluster.local.'],
    ['cluster.local', 'local'],
    ['k8s.corp.example.com', 'corp.example.com'],
    ['cluster.local', 'svc.cluster.local'],
    ['cluster.local', 'shop.svc.cluster.local'],
  ])('on the cluster %s refuses %s, which hides its Services', (clusterDomain, domain) => {
    expect(faults(clusterDomain, 'a.com', domain)).toEqual([
      {
        index: 1,
        field: 'domain',
        fault: {
          what: 'takes over names of the cluster',
          why: 'CoreDNS would query its resolvers instead of the cluster, and clients would not find Services',
          fix: 'write the zone of another network',
        },
      },
    ]);
  });
});

test('usesTls tells of a resolver that is asked by TLS', () => {
  expect(['tls://10.0.0.53', '10.0.0.53', '/etc/resolv.conf'].map(usesTls)).toEqual([
    true,
    false,
    false,
  ]);
});

describe('file', () => {
  test.each(['/ca.pem', '/etc/ssl/certs/ca-certificates.crt'])('takes %s', (path) => {
    expect(file(path)).toBeUndefined();
  });

  test.each(['', '/', 'ca.pem', '/a b', '/a\n', '/a{b}', '/a"'])('refuses %j', (path) => {
    expect(file(path)?.what).toBe('is not a file');
  });
});

test('atLeast takes whole numbers from its end on', () => {
  expect([2, 3, 1e15].map(atLeast(2))).toEqual([undefined, undefined, undefined]);
  const found = [1, 2.5, NaN, Infinity, 1e21].map((value) => atLeast(2)(value)?.why);
  expect(new Set(found)).toEqual(new Set(['it is a whole number from 2 on']));
});

test.each([
  ['corp', 'corp'],
  ['a.corp', 'corp'],
  ['a.corp.', 'corp'],
  ['a.corp', 'corp.'],
  ['a.b.corp', 'b.corp'],
])('%s is in the stub domain %s', (name, stub) => {
  expect(ofStubDomain(['other', stub])(name)?.what).toBe(`is in the stub domain "${stub}"`);
});

test.each(['acorp', 'corp.a', 'a'])('%s is of no stub domain', (name) => {
  expect(ofStubDomain(['corp'])(name)).toBeUndefined();
});

test.each([
  ['a.b.svc.lab', true],
  ['svc.lab', true],
  ['1-2-3-4.b.pod.lab', true],
  ['registry.lab', false],
  ['lab', false],
  ['asvc.lab', false],
])('%s is a name of the cluster: %s', (name, expected) => {
  expect(ofCluster('lab')(name) !== undefined).toBe(expected);
});

describe('FORWARD_FACTS and cacheTime', () => {
  test.each([
    ['max_fails', '0', '-1'],
    ['max_fails', '{$FAILS}', '-7'],
    ['max_concurrent', '0', '-1'],
    ['policy', 'sequential', 'first'],
    ['policy', '{$POLICY}', 'RANDOM'],
  ])('%s: takes %s and refuses %s', (name, right, wrong) => {
    const fact = FORWARD_FACTS.get(name);
    expect(fact?.(right)).toBeUndefined();
    expect(fact?.(wrong)).toBeDefined();
  });

  test.each(['', '1', '3600', '{$TTL}', 'cluster.local'])('cache %s', (time) => {
    expect(cacheTime(time)).toBeUndefined();
  });

  test.each(['0', '-1'])('no cache %s', (time) => {
    expect(cacheTime(time)?.what).toBe('is not a number that CoreDNS accepts');
  });
});
