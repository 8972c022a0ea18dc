import { Cluster } from '../../lib';
import { perCluster } from '../../lib/cluster/per-cluster';
import { chartFor } from '../support/chart';

const kubernetes = (release: string) => new Cluster(chartFor(), 'cluster', { kubernetes: release });

describe('what is the same for a cluster', () => {
  test('is made once for each, also where it is nothing', () => {
    const asked: string[] = [];
    const of = perCluster((cluster) => {
      asked.push(cluster.kubernetes);
      return cluster.kubernetes === '1.33' ? undefined : cluster.kubernetes;
    });
    const clusters = [kubernetes('1.33'), kubernetes('1.34'), kubernetes('1.34')];
    expect([...clusters, ...clusters].map(of)).toEqual([
      undefined,
      '1.34',
      '1.34',
      undefined,
      '1.34',
      '1.34',
    ]);
    expect(asked).toEqual(['1.33', '1.34', '1.34']);
  });
});
