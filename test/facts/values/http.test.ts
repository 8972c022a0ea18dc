import {
  allOrSome,
  bodySize,
  corsOrigin,
  headerName,
  headerValue,
  httpMethod,
  queryValue,
  redirectStatus,
  seconds,
  sourceRange,
} from '../../../lib/facts/values/http';

const table = <T>(fact: (value: T) => unknown, good: readonly T[], bad: readonly T[]) => {
  test.each(good.map((value) => [value]))('takes %j', (value) => {
    expect(fact(value)).toBeUndefined();
  });
  test.each(bad.map((value) => [value]))('refuses %j', (value) => {
    expect(fact(value)).toBeDefined();
  });
};

describe('the name of a header', () => {
  table(
    headerName,
    ['a', 'X-Request-Id', 'x_a', 'a'.repeat(256)],
    [...['', 'a b', 'a:', 'ä', 'a\n', 'a'.repeat(257)]],
  );
});

describe('the value of a header', () => {
  table(
    headerValue,
    ['a', 'a b: c', 'ä', 'a'.repeat(4096)],
    [...['', 'a\nb', 'a\u0000', '\t', 'a'.repeat(4097)]],
  );
});

describe('a method', () => {
  table(httpMethod, ['GET', 'PATCH', 'CONNECT'], ['', 'get', 'FETCH', '*']);
});

describe('the value of a parameter', () => {
  table(queryValue, ['a', 'ä b', 'a'.repeat(1024)], ['', 'a\nb', 'a'.repeat(1025)]);
});

describe('the status of a redirect', () => {
  table(redirectStatus, [301, 302, 303, 307, 308], [300, 304, 305, 306, 309, 200, 301.5, NaN]);
});

describe('seconds', () => {
  table(seconds, [1, 60, 99_999], [0, -1, 1.5, 100_000, NaN, Infinity]);
});

describe('a size', () => {
  table(bodySize, ['0', '1024', '8m', '8M', '1g', '10k'], ['', 'm', '8 m', '8mb', '-1', '1.5m']);
});

describe('a network', () => {
  table(
    sourceRange,
    ['192.0.2.0/24', '192.0.2.7/32', '0.0.0.0/0', '2001:db8::/32'],
    ['', '192.0.2.7', '192.0.2.7/24', '192.0.2.0/33', '2001:db8::1/32', 'all'],
  );
});

describe('an origin', () => {
  table(
    corsOrigin,
    ['*', 'https://a', 'http://a.example.com:8080', 'https://*.example.com'],
    ['', 'example.com', 'https://a/', 'ftp://a', 'https://a.*.com', 'https://', 'https://a:'],
  );
});

describe('all or some', () => {
  table<readonly string[]>(
    allOrSome,
    [[], ['*'], ['a', 'b']],
    [
      ['*', 'a'],
      ['a', '*'],
    ],
  );
});
