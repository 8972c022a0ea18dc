/** What clusters take in, beside their folders. */
const SHARED: ReadonlySet<string> = new Set([
  'all',
  'base',
  'bases',
  'common',
  'components',
  'shared',
]);

/** `clusters/lab/...` is for the cluster `lab`. */
export function clusterIn(path: string): string {
  const [, name = ''] = /(?:^|\/)clusters\/(?:overlays\/)?([^/]+)\//.exec(`${path}/`) ?? [];
  return SHARED.has(name) ? '' : name;
}
