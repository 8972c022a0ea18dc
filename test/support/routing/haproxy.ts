import type { Manifest } from '../chart';
import type { Location } from './ingress';
import { hasTls, locationsOf, ofHost } from './ingress';
import type { Outcome, Request } from './outcome';
import { shares } from './outcome';

const HAPROXY = 'haproxy.org/';

/**
 * The controller of HAProxy Technologies, whose maps are asked one after another: exact paths, the
 * bare paths of prefixes, and the longest prefix.
 * @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/route/route.go
 */
export function byHaproxy(
  manifests: readonly Manifest[],
  request: Request,
  configMap: Readonly<Record<string, string>> = {},
): Outcome {
  const { host, path, scheme } = request;
  const locations = ofHost(locationsOf(manifests), host);
  const prefixes = locations.filter((one) => one.pathType === 'Prefix');
  const found =
    locations.find((one) => one.pathType === 'Exact' && one.path === path) ??
    prefixes.find((one) => one.path !== '/' && one.path.replace(/\/$/, '') === path) ??
    prefixes
      .filter((one) => path.startsWith(slashed(one)))
      .sort((a, b) => slashed(b).length - slashed(a).length)[0];
  if (!found) return 'not found';
  const isOff = found.annotations[`${HAPROXY}ssl-redirect`] === 'false';
  if (scheme === 'http' && hasTls(manifests, host) && !isOff) {
    return { redirect: `https://${host}${redirectPort(found, configMap)}${path}` };
  }
  return { backends: shares([[found.backend, 1]]), path: rewritten(found, path) };
}

/** @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/common/main.go */
function redirectPort({ annotations }: Location, configMap: Readonly<Record<string, string>>) {
  const key = 'ssl-redirect-port';
  const port = annotations[`${HAPROXY}${key}`] ?? configMap[key] ?? '8443';
  return port === '443' ? '' : `:${port}`;
}

function slashed({ path }: Location): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** `http-request replace-path <regex> <format>`; a format alone replaces the whole path. */
function rewritten({ annotations }: Location, path: string): string {
  const rewrite = annotations[`${HAPROXY}path-rewrite`];
  if (rewrite === undefined) return path;
  const [first = '', second] = rewrite.split(' ');
  const match = new RegExp(second === undefined ? '(.*)' : first).exec(path);
  if (!match) return path;
  return (second ?? first).replace(/\\(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}
