import { Cluster } from '../../lib';
import { lackingFault } from '../../lib/cluster/lacking';
import { chartFor } from '../support/chart';

const kubernetes = (release: string) => new Cluster(chartFor(), 'cluster', { kubernetes: release });

describe('a feature', () => {
  test.each([
    ['nodeHints', '1.33.9', '1.34'],
    ['hostnameOverride', '1.34', '1.35'],
    ['statefulSetMaxUnavailable', '1.36', '1.37'],
    ['externalIpsPolicy', '1.28', '1.29'],
  ] as const)('%s is not there in %s, and is in %s', (feature, before, since) => {
    expect(lackingFault(kubernetes(since), feature)).toBeUndefined();
    expect(lackingFault(kubernetes(before), feature)).toEqual({
      what: `does not exist in Kubernetes ${before}`,
      why: `the API server keeps the field from Kubernetes ${since} on`,
      fix: `set kubernetes: "${since}" or later on the Cluster, or remove it`,
    });
  });
});
