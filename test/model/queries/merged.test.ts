import { isMerged } from '../../../lib/model/queries/merged';
import type { Origin } from '../../../lib/model/read/origin';
import { first, networkOf } from '../../support/network';

const read = (annotations: string, origin: Origin = {}) => {
  const yaml = `{apiVersion: v1, kind: Service, metadata: {name: web, annotations: {${annotations}}}, spec: {ports: [{port: 80}]}}`;
  return { ...first(networkOf(yaml).manifests), origin };
};
const OPTIONS = 'argocd.argoproj.io/sync-options';

test.each([
  ['', false],
  [`${OPTIONS}: Validate=false`, false],
  [`${OPTIONS}: ServerSideApply=false`, false],
  [`${OPTIONS}: ServerSideApply=true`, true],
  [`${OPTIONS}: "Validate=false,ServerSideApply=true"`, true],
])('by {%s} an object is applied on the server: %s', (annotations, expected) => {
  expect(isMerged(read(annotations))).toBe(expected);
});

test('so it is where what deploys it does so', () => {
  expect(isMerged(read('', { isMerged: true }))).toBe(true);
});
