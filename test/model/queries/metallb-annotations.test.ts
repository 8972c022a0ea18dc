import {
  metallbAnnotations,
  tryMetallbAnnotation,
} from '../../../lib/model/queries/metallb-annotations';
import { first, networkOf } from '../../support/network';
import { releasesOf } from '../../support/releases';

const service = (annotations: object) =>
  first(
    networkOf(
      `{apiVersion: v1, kind: Service, metadata: {name: a, annotations: ${JSON.stringify(annotations)}}}`,
    ).manifests,
  );

const NEW = 'metallb.io/';
const OLD = 'metallb.universe.tf/';

test('what a Service asks for, under both prefixes', () => {
  const manifest = service({
    [`${NEW}address-pool`]: 'lan',
    [`${OLD}allow-shared-ip`]: 'edge',
    'example.com/metallb.io/address-pool': 'no',
    'xmetallb.io/address-pool': 'no',
    [`${NEW}number`]: 1,
  });
  expect(metallbAnnotations(manifest)).toEqual([
    {
      key: 'metallb.io/address-pool',
      name: 'address-pool',
      value: 'lan',
      field: 'metadata.annotations["metallb.io/address-pool"]',
    },
    {
      key: 'metallb.universe.tf/allow-shared-ip',
      name: 'allow-shared-ip',
      value: 'edge',
      field: 'metadata.annotations["metallb.universe.tf/allow-shared-ip"]',
    },
  ]);
});

// valueFromAnnotations of MetalLB: the new one, and the old one where the new one is empty.
test.each<[string, string, object, string | undefined]>([
  ['0.16', 'address-pool', { [`${NEW}address-pool`]: 'a', [`${OLD}address-pool`]: 'b' }, 'a'],
  ['0.14.8', 'address-pool', { [`${NEW}address-pool`]: 'a', [`${OLD}address-pool`]: 'b' }, 'b'],
  ['0.14.8', 'address-pool', { [`${NEW}address-pool`]: 'a' }, undefined],
  ['0.16', 'address-pool', { [`${OLD}address-pool`]: 'b' }, 'b'],
  ['0.16', 'address-pool', { [`${NEW}address-pool`]: '', [`${OLD}address-pool`]: 'b' }, 'b'],
  ['0.16', 'address-pool', { [`${NEW}address-pool`]: '' }, ''],
  [
    '0.16',
    'allow-shared-ip',
    { [`${NEW}allow-shared-ip`]: '', [`${OLD}allow-shared-ip`]: 'b' },
    '',
  ],
  ['0.16', 'allow-shared-ip', { [`${OLD}allow-shared-ip`]: 'b' }, 'b'],
  ['0.16', 'loadBalancerIPs', {}, undefined],
])('MetalLB %s reads %s of %j as %j', (metallb, name, annotations, value) => {
  expect(tryMetallbAnnotation(service(annotations), releasesOf({ metallb }), name)?.value).toBe(
    value,
  );
});
