import { clusterIn } from '../../lib/deploy/cluster-folders';

test.each([
  ['clusters/lab', 'lab'],
  ['clusters/lab/apps/web', 'lab'],
  ['k8s/clusters/lab', 'lab'],
  ['k8s/clusters/overlays/lab', 'lab'],
  ['clusters/base', ''],
  ['my-clusters/lab', ''],
  ['apps/web', ''],
  ['clusters', ''],
  // Clusters of one name in two accounts are two; in two folders of one, they are one.
  ['accounts/a/clusters/prod', 'a/prod'],
  ['accounts/b/clusters/prod/apps', 'b/prod'],
  ['aws/accounts/a/regions/eu/clusters/prod', 'a/eu/prod'],
  ['accounts/a/apps/clusters/prod', 'a/prod'],
  ['accounts/a/clusters/base', ''],
  ['apps/clusters/prod', 'prod'],
  ['infra/clusters/prod', 'prod'],
  ['clusters/prod/accounts/a', 'prod'],
  ['my-accounts/a/clusters/prod', 'prod'],
])('%s is for %j', (path, cluster) => {
  expect(clusterIn(path)).toBe(cluster);
});
