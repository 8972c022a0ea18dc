import { ingressHost, selectsSomething } from '../../../lib/facts/values/names';

const x = (length: number) => 'x'.repeat(length);
const quotedIn = (fix = '') => /"([^"]*)"/.exec(fix)?.[1] ?? '';

describe('ingressHost', () => {
  test.each([
    ['a name', 'shop.example.com'],
    ['one label', 'localhost'],
    ['digits', '123'],
    ['digits with a letter', '1.2.3.a'],
    ['253 characters', `${x(251)}.b`],
    ['a wildcard', '*.example.com'],
    ['a wildcard before one label', '*.com'],
    ['a wildcard of 253 characters', `*.${x(251)}`],
  ])('takes %s', (_, host) => {
    expect(ingressHost(host)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['254 characters', x(254)],
    ['a wildcard of 254 characters', `*.${x(252)}`],
    ['a wildcard of 255 characters', `*.${x(253)}`],
    ['a wildcard before nothing', '*.'],
    ['two wildcards', '*.*.x'],
    ['a wildcard inside', 'foo.*.x'],
    ['a wildcard as a part of a label', '*x.com'],
    ['an upper-case letter', 'Shop.example.com'],
    ['an upper-case letter after a wildcard', '*.Example.com'],
    ['an underscore', 'my_shop.example.com'],
    ['a dot at the end', 'shop.example.com.'],
    ['two dots', 'shop..example.com'],
    ['an IPv4 address', '192.0.2.10'],
    ['an IPv4 address with a leading zero', '192.0.2.010'],
    ['an IPv4 address with a port', '192.0.2.10:80'],
    ['an IPv6 address', '2001:db8::10'],
    ['an IPv6 address with a port', '[2001:db8::10]:80'],
    ['a port', 'shop.example.com:8080'],
    ['a port after what is no name', 'My_Shop.example.com:8080'],
    ['a URL', 'https://shop.example.com'],
    ['a path', 'shop.example.com/cart'],
    ['a line break', 'shop.example.com\n'],
  ])('refuses %s, and proposes what it takes', (_, host) => {
    const fault = ingressHost(host);
    expect(fault?.what).toBe('is not a host name');
    expect(ingressHost(quotedIn(fault?.fix))).toBeUndefined();
  });

  test('says the whole fault of a name', () => {
    expect(ingressHost('My_Shop.example.com')).toEqual({
      what: 'is not a host name',
      why: 'it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters',
      fix: 'write a name such as "my-shop.example.com"',
    });
  });

  test('says the whole fault of a port', () => {
    expect(ingressHost('shop.example.com:8080')).toEqual({
      what: 'is not a host name',
      why: 'a route matches only the host; the port is the port of the listener',
      fix: 'write "shop.example.com"',
    });
  });

  test('says the whole fault of an address', () => {
    expect(ingressHost('2001:db8::10')).toEqual({
      what: 'is not a host name',
      why: 'a route matches a name, not an address or a URL',
      fix: 'write a name such as "shop.example.com", or remove host to match every host',
    });
  });

  test.each(['*', '*.*'])('says of %s to leave the host out', (host) => {
    expect(ingressHost(host)).toEqual({
      what: 'is not a host name',
      why: 'a wildcard replaces one label of a name, as in "*.example.com"',
      fix: 'remove host to match every host',
    });
  });

  test('says why a wildcard is refused', () => {
    expect(ingressHost('foo.*.x')?.why).toBe(
      'a wildcard is the whole first label, as in "*.example.com"',
    );
  });

  test('does not blame a wildcard that stands where it may, and keeps it', () => {
    const fault = ingressHost('*.Example.com');
    expect(fault?.why).not.toContain('wildcard stands alone');
    expect(fault?.fix).toContain('"*.example.com"');
  });
});

test('selectsSomething refuses a selector without labels', () => {
  expect(selectsSomething({ app: 'web' })).toBeUndefined();
  expect(selectsSomething({})).toEqual({
    what: 'selects no pods',
    why: 'a Service with an empty selector gets no endpoints from the cluster',
    fix: 'write labels of the pods, such as { app: "web" }',
  });
});
