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
  [[REDIRECT], true, [], ['0 cannot be combined with backendRefs']],
  [[REDIRECT, REDIRECT], false, [], ['1 is repeated']],
  [[REDIRECT, REWRITE], false, [], ['1 cannot be combined with RequestRedirect']],
  [
    [REWRITE],
    true,
    ['Exact'],
    ['0 replaces a prefix, but the rule does not have exactly one prefix match'],
  ],
  [[{ ...MIRROR, bodies: ['type'] }], true, [], ['0 requires requestMirror']],
  [[{ type: 'Own', bodies: [] }], true, [], ['0 is not a filter of an HTTPRoute']],
])('%#: %j', (filters, hasBackends, pathTypes, expected) => {
  const faults = filterFaults({ filters, hasBackends, pathTypes });
  expect(faults.map(({ index, fault }) => `${index} ${fault.what}`)).toEqual(expected);
});
