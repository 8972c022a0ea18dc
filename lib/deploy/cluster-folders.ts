/** What clusters take in, beside their folders. */
const SHARED: ReadonlySet<string> = new Set([
  'all',
  'base',
  'bases',
  'common',
  'components',
  'shared',
]);

/**
 * `clusters/lab/...` is for the cluster `lab`, and `accounts/a/clusters/lab/...` for `a/lab`: clusters of
 * one name in two accounts are two.
 */
export function clusterIn(path: string): string {
  const [, above = '', name = ''] = CLUSTER.exec(`${path}/`) ?? [];
  if (name === '' || SHARED.has(name)) return '';
  const owners = [...above.matchAll(OWNER)].map(([, owner = '']) => owner);
  return [...owners, name].join('/');
}

const CLUSTER = /^(.*?\/)?clusters\/(?:overlays\/)?([^/]+)\//s;

/** What has clusters of its own. */
const OWNER = /(?<=^|\/)(?:accounts|regions|subscriptions)\/([^/]+)\//g;
