import { versionClue } from '../../../lib/model/evidence/traces';
import { readText } from '../../../lib/model/read/read';

/** `kubernetes 1.21 bound` */
const clues = (yaml: string) =>
  readText(yaml, 'a.yaml')
    .manifests.flatMap((one) => versionClue(one) ?? [])
    .map(({ property, value, weight }) => `${property} ${value} ${weight}`);

test.each<[string, string, readonly string[]]>([
  [
    'a stable version that older clusters do not have',
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}',
    ['kubernetes 1.21 bound'],
  ],
  [
    'a version that older clusters have',
    'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}',
    [],
  ],
  [
    'a kind of MetalLB',
    'apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: {name: a}',
    ['metallb 0.13 bound'],
  ],
  [
    'the kind that MetalLB had before',
    'apiVersion: metallb.io/v1beta1\nkind: AddressPool\nmetadata: {name: a}',
    [],
  ],
])('%s', (_, yaml, expected) => {
  expect(clues(yaml)).toEqual(expected);
});
