import { haveServerSide, isServerSide } from '../../../lib/model/read/server-side';

test.each<[unknown, boolean]>([
  [undefined, false],
  [true, false],
  ['', false],
  ['ServerSideApply=false', false],
  ['NoServerSideApply=true', false],
  ['ServerSideApply=true', true],
  [' ServerSideApply=true ', true],
  ['Prune=false, ServerSideApply=true,Validate=false', true],
])('by the option %j Argo CD applies an object on the server: %s', (options, expected) => {
  expect(isServerSide({ 'argocd.argoproj.io/sync-options': options })).toBe(expected);
});

test('an Application has its options in a list', () => {
  expect(haveServerSide([])).toBe(false);
  expect(haveServerSide(['Validate=false', 'ServerSideApply=true'])).toBe(true);
});
