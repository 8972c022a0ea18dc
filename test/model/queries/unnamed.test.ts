import { unnamedManifests } from '../../../lib/model/queries/unnamed';
import { networkOf } from '../../support/network';

test.each([
  ['{name: web}', 0],
  ['{name: ""}', 1],
  ['{name: 1}', 1],
  ['{generateName: web-}', 1],
  ['{}', 1],
  ['null', 1],
])('of metadata %s, %i have no name', (metadata, count) => {
  const { length } = unnamedManifests(
    networkOf(`{apiVersion: v1, kind: Service, metadata: ${metadata}}`),
  );
  expect(length).toBe(count);
});
