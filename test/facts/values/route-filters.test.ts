import { filterFaults } from '../../../lib/facts/values/route-filters';

const REDIRECT = { type: 'RequestRedirect', bodies: ['type', 'requestRedirect'] };
const REWRITE = {
  type: 'URLRewrite',
  bodies: ['type', 'urlRewrite'],
  pathType: 'ReplacePrefixMatch',
};
const MIRROR = { type: 'RequestMirror', bodies: ['type', 'requestMirror'] };

test.each([
  [[REDIRECT], false, [], []],
  [[MIRROR, MIRROR], true, [], []],
  [[REWRITE], true, ['PathPrefix'], []],
  [[REDIRECT], true, [], ['0 stands beside backendRefs']],
  [[REDIRECT, REDIRECT], false, [], ['1 is there twice']],
  [[REDIRECT, REWRITE], false, [], ['1 stands beside RequestRedirect']],
  [[REWRITE], true, ['Exact'], ['0 replaces a prefix where there is not exactly one']],
  [[{ ...MIRROR, bodies: ['type'] }], true, [], ['0 stands without requestMirror']],
  [[{ type: 'Own', bodies: [] }], true, [], ['0 is not a filter of an HTTPRoute']],
])('%#: %j', (filters, hasBackends, pathTypes, expected) => {
  const faults = filterFaults({ filters, hasBackends, pathTypes });
  expect(faults.map(({ index, fault }) => `${index} ${fault.what}`)).toEqual(expected);
});
