import { isPart } from '../../../lib/model/read/part';
import { readText, Skipped } from '../../../lib/model/read/read';

const yaml = (ssa: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web, annotations: {kustomize.toolkit.fluxcd.io/ssa: ${ssa}}}`;

test.each([
  ['Merge', true],
  ['merge', true],
  ['Override', true],
  ['IfNotPresent', false],
  ['""', false],
])('ssa: %s', (ssa, expected) => {
  const { manifests, skipped } = readText(yaml(ssa), 'a.yaml');
  expect(skipped).toEqual(expected ? [Skipped.PART] : []);
  expect(manifests.some(({ object }) => isPart(object))).toBe(false);
  expect(manifests).toHaveLength(expected ? 0 : 1);
});
