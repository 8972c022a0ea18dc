import {
  MAX_NAMESERVERS,
  MAX_SEARCHES,
  aliasNames,
  fqdnHostname,
  hostnameOverride,
  nameserverCount,
  nameserverMissing,
  ownNameservers,
  ownSearches,
  repeatedAliases,
  searchDomain,
  searchList,
} from '../../../lib/facts/values/pod-dns';

const x = (length: number) => 'x'.repeat(length);
const many = (count: number, text = 'a') => Array.from({ length: count }, () => text);

test('the limits are those of the API server', () => {
  expect([MAX_NAMESERVERS, MAX_SEARCHES]).toEqual([3, 32]);
});

describe('nameserverCount', () => {
  test.each([0, 1, 3])('takes %d', (count) => {
    expect(nameserverCount(many(count))).toBeUndefined();
  });

  test('refuses 4', () => {
    expect(nameserverCount(many(4))).toEqual({
      what: 'has 4 nameservers',
      why: 'the resolver of a pod reads 3, and the API server refuses more',
      fix: 'write at most 3',
    });
  });
});

describe('searchList', () => {
  test.each<[string, string[]]>([
    ['none', []],
    ['32 domains', many(32)],
  ])('takes %s', (_, searches) => {
    expect(searchList(searches)).toBeUndefined();
  });

  test('refuses 33 domains', () => {
    expect(searchList(many(33))).toEqual({
      what: 'has 33 search domains',
      why: 'a pod accepts 32, and the API server refuses more',
      fix: 'write at most 32',
    });
  });

  test('takes 2048 characters with the blanks between, and refuses 2049', () => {
    const eight = many(8, x(250));
    expect(searchList([...eight, x(40)])).toBeUndefined();
    expect(searchList([...eight, x(41)])).toEqual({
      what: 'has 2049 characters',
      why: 'the search domains of a pod, separated by blanks, have at most 2048 characters',
      fix: 'write fewer or shorter search domains',
    });
  });
});

describe('searchDomain', () => {
  const [strict, relaxed] = [searchDomain(false), searchDomain(true)];
  const why =
    'it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters';
  const fix = 'write a domain such as "example.com"';

  test.each([
    ['a domain', 'example.com'],
    ['a dot at the end', 'example.com.'],
    ['one label', 'local'],
    ['253 characters', `${x(251)}.b`],
    ['253 characters and a dot', `${x(251)}.b.`],
  ])('takes %s', (_, domain) => {
    expect([strict(domain), relaxed(domain)]).toEqual([undefined, undefined]);
  });

  test.each([
    ['a dot alone', '.'],
    ['an underscore first', '_tcp.example.com'],
    ['an underscore inside', 'a_b.example.com'],
    ['an underscore and 252 characters', `_${x(252)}`],
  ])('takes %s since Kubernetes 1.33', (_, domain) => {
    expect(relaxed(domain)).toBeUndefined();
    expect(strict(domain)).toEqual({
      what: 'is not a search domain',
      why: `${why}; "_" needs Kubernetes 1.33`,
      fix,
    });
  });

  test.each([
    ['nothing', ''],
    ['254 characters', x(254)],
    ['two dots', '..'],
    ['two dots at the end', 'example.com..'],
    ['an upper-case letter', 'Example.com'],
    ['a wildcard', '*.example.com'],
    ['an underscore alone', '_.example.com'],
    ['two underscores first', '__a.example.com'],
    ['an underscore last', 'a_.example.com'],
    ['an underscore and 253 characters', `_${x(253)}`],
    ['a blank', 'a b'],
    ['a line break', 'example.com\n'],
  ])('refuses %s', (_, domain) => {
    expect(strict(domain)?.what).toBe('is not a search domain');
    expect(relaxed(domain)).toEqual({ what: 'is not a search domain', why, fix });
  });
});

test('nameserverMissing tells of a policy without a resolver', () => {
  expect(nameserverMissing()).toEqual({
    what: 'leaves the pod without a resolver',
    why: 'with the policy None the pod uses nothing of the cluster or the node, so the API server requires a nameserver',
    fix: 'write nameservers, or another policy',
  });
});

test('ownNameservers leaves room for one of the cluster or the node', () => {
  expect([0, 1, 2].map((count) => ownNameservers(many(count)))).toEqual([undefined, undefined, undefined]); // prettier-ignore
  expect(ownNameservers(many(3))).toEqual({
    what: 'has 3 nameservers in addition to those of the policy',
    why: 'the resolver of a pod reads 3, the nameserver of the cluster or the node comes first, and the kubelet drops the rest',
    fix: 'write at most 2, or the policy DnsPolicy.NONE',
  });
});

test('ownSearches leaves room for three of the cluster', () => {
  expect(ownSearches(many(29))).toBeUndefined();
  expect(ownSearches(many(30))).toEqual({
    what: 'has 30 search domains in addition to those of the cluster',
    why: 'a pod accepts 32, the three of the cluster come first, and the kubelet drops the rest',
    fix: 'write at most 29, or the policy DnsPolicy.NONE',
  });
});

test('fqdnHostname takes 64 characters, refuses 65, and refuses none', () => {
  expect(fqdnHostname(x(64))).toBeUndefined();
  expect(fqdnHostname(x(65))?.what).toBe(`makes a host name of 65 characters, "${x(65)}"`);
  expect(fqdnHostname(undefined)?.what).toBe('needs a subdomain');
});

describe('hostnameOverride', () => {
  test.each(['db', 'db.example.com', x(64)])('takes %s', (name) => {
    expect(hostnameOverride(name)).toBeUndefined();
  });

  test.each(['', 'DB', 'db.', 'db_1', x(65)])('refuses "%s"', (name) => {
    expect(hostnameOverride(name)?.what).toBe('is not a host name');
  });
});

test('aliasNames refuses an address without a name', () => {
  expect(aliasNames(['db'])).toBeUndefined();
  expect(aliasNames([])?.what).toBe('contains no name');
});

test('repeatedAliases finds an address in two spellings', () => {
  expect(repeatedAliases(['192.0.2.7', '2001:db8::7'])).toEqual([]);
  const found = repeatedAliases(['2001:db8::7', '192.0.2.7', '2001:DB8:0::7']);
  expect(found.map(({ index, field, fault }) => [index, field, fault.what])).toEqual([
    [2, 'ip', 'is also the address of hostAliases[0]'],
  ]);
});
