import * as fc from 'fast-check';
import { METHODS, PATHS, mostly } from './alphabets';

const path = fc.record({
  type: fc.constantFrom('PathPrefix', 'PathPrefix', 'Exact'),
  value: fc.constantFrom<string>(...PATHS),
});

const header = fc.constantFrom(
  { name: 'X-Version', value: '1' },
  { name: 'x-version', value: '2' },
  { name: 'X-Team', value: 'blue' },
);

const parameter = fc.constantFrom(
  { name: 'q', value: '1' },
  { name: 'Q', value: '1' },
  { name: 'page', value: '2' },
);

export const headerMatches = fc.uniqueArray(header, {
  ...{ minLength: 1, maxLength: 2 },
  selector: ({ name }) => name.toLowerCase(),
});

const parameterMatches = fc.uniqueArray(parameter, {
  ...{ minLength: 1, maxLength: 2 },
  selector: ({ name }) => name,
});

const match = fc.record(
  {
    path: path,
    method: fc.option(fc.constantFrom<string>(...METHODS), { freq: 2, nil: undefined }),
    headers: mostly(fc.constant(undefined), headerMatches, 2),
    queryParams: mostly(fc.constant(undefined), parameterMatches, 3),
  },
  { noNullPrototype: true },
);

const prefixChange = fc.constantFrom('/', '/new', '/new/', '').map((replacePrefixMatch) => ({
  ...{ type: 'ReplacePrefixMatch', replacePrefixMatch },
}));

const fullChange = fc.constantFrom('/', '/whole').map((replaceFullPath) => ({
  ...{ type: 'ReplaceFullPath', replaceFullPath },
}));

const redirect = (pathChange: fc.Arbitrary<object>) =>
  fc
    .record(
      {
        scheme: fc.constantFrom('http', 'https'),
        hostname: fc.constant('www.example.com'),
        port: fc.constantFrom(80, 443, 8443),
        path: pathChange,
        statusCode: fc.constantFrom(301, 302),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((requestRedirect) => ({ type: 'RequestRedirect', requestRedirect }));

const rewrite = (pathChange: fc.Arbitrary<object>) =>
  pathChange.map((one) => ({ type: 'URLRewrite', urlRewrite: { path: one } }));

const headerChange = fc.constant({
  type: 'RequestHeaderModifier',
  requestHeaderModifier: { set: [{ name: 'X-Seen', value: 'yes' }] },
});

/** Rules of an HTTPRoute. A prefix is replaced only where one prefix below the root is matched. */
export function httpRules(backends: fc.Arbitrary<object[]>): fc.Arbitrary<object[]> {
  const rule = fc.array(match, { maxLength: 2 }).chain((matches) => {
    const [first] = matches;
    const isPrefix = first?.path.type === 'PathPrefix' && first.path.value !== '/';
    const change =
      matches.length === 1 && isPrefix ? fc.oneof(prefixChange, fullChange) : fullChange;
    const end = fc.oneof(
      { weight: 12, arbitrary: backends.map((backendRefs): object => ({ backendRefs })) },
      { weight: 2, arbitrary: redirect(change).map((one): object => ({ filters: [one] })) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(rewrite(change), backends)
          .map(([one, backendRefs]): object => ({ filters: [one], backendRefs })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(headerChange, backends)
          .map(([one, backendRefs]): object => ({ filters: [one], backendRefs })),
      },
      { weight: 1, arbitrary: fc.constant<object>({}) },
    );
    const own = matches.length > 0 ? { matches: matches.map(withoutNothing) } : {};
    return end.map((one) => ({ ...own, ...one }));
  });
  return fc.array(rule, { minLength: 1, maxLength: 3 });
}

function withoutNothing(one: object): object {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
}
