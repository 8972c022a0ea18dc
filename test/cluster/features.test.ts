import { Cluster } from '../../lib';
import {
  cachesClusterNames,
  externalIpsPolicyFault,
  featureFault,
} from '../../lib/cluster/features';
import { chartFor } from '../support/chart';

const kubernetes = (release: string) => new Cluster(chartFor(), 'cluster', { kubernetes: release });

describe('a feature', () => {
  test.each([
    ['nodeHints', '1.33.9', '1.34'],
    ['hostnameOverride', '1.34', '1.35'],
    ['maxUnavailableOfSets', '1.36', '1.37'],
  ] as const)('%s is not there in %s, and is in %s', (feature, before, since) => {
    expect(featureFault(kubernetes(since), feature)).toBeUndefined();
    expect(featureFault(kubernetes(before), feature)).toEqual({
      what: `is not there in Kubernetes ${before}`,
      why: `the API server keeps the field from Kubernetes ${since} on`,
      fix: `set kubernetes: "${since}" or newer on the Cluster, or leave it out`,
    });
  });
});

test('a policy beside external IPs alone is not there in 1.28, and is in 1.29', () => {
  expect(externalIpsPolicyFault(kubernetes('1.29'))).toBeUndefined();
  expect(externalIpsPolicyFault(kubernetes('1.28'))?.what).toBe('is not there in Kubernetes 1.28');
});

test.each([
  ['1.27', true],
  ['1.31.9', true],
  ['1.32', false],
  ['1.37', false],
])('the kubeadm of %s lets CoreDNS keep names of the cluster: %s', (release, expected) => {
  expect(cachesClusterNames(kubernetes(release))).toBe(expected);
});
