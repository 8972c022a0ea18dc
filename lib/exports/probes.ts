import { tryIp } from '../net/ip';
import { printable } from '../report/escape';
import { verdictOf, tryDecisive } from '../ways/chain/chain';
import { ClientKind } from '../ways/ask/client';
import { Scheme } from '../ways/ask/request';
import { Verdict } from '../ways/chain/verdict';
import type { RouteWay } from '../ways/routes/route-ways';
import type { ReachedPort, Way } from '../ways/trace/ways';
import { isDnsName } from './dns-records';
import type { ExportedWays } from './exported';
import { slugs } from './slugs';
import { yamlText } from './yaml-text';

/**
 * `Probe` objects of the Prometheus operator for the blackbox exporter: one for each name, address and
 * port outside that is reached, with the modules of the example configuration of the exporter. What is
 * not probed is a comment.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Probe
 * @see https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/blackbox.yml
 */
export function probesText(clusters: readonly ExportedWays[], prober: string): string {
  const found = clusters.map(({ cluster, ways }) => ({ cluster, ...probesOf(ways) }));
  const left = found.flatMap(({ cluster, left: those }) => those.map((one) => note(cluster, one)));
  const probes = found.flatMap(({ cluster, probes: those }) =>
    those.map((one) => ({ cluster, ...one })),
  );
  const names = slugs(probes.map(({ cluster, key }) => `reach-${cluster && `${cluster}-`}${key}`));
  const objects = probes.map(({ cluster, module, targets }, index) => ({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: { name: names[index] ?? '' },
    spec: {
      jobName: 'reach',
      prober: { url: prober },
      module,
      targets: {
        staticConfig: { static: targets, ...(cluster !== '' && { labels: { cluster } }) },
      },
    },
  }));
  return `${[...new Set(left)].join('')}${objects.length > 0 ? yamlText(objects) : NOTHING}`;
}

const NOTHING = '# Nothing outside is known to be reached.\n';

function note(cluster: string, text: string): string {
  return `# ${printable(`${cluster && `[${cluster}] `}${text}`)}\n`;
}

interface Probe {
  /** `https://shop.example.com`, without a path. */
  readonly key: string;
  readonly module: string;
  readonly targets: readonly string[];
}

interface Target {
  readonly key: string;
  readonly module: string;
  readonly target: string;
}

function probesOf(ways: readonly Way[]): { readonly probes: Probe[]; readonly left: string[] } {
  const groups = new Map<string, Target[]>();
  const left: string[] = [];
  const outside = ways.filter(({ from }) => from === ClientKind.INTERNET);
  const reached = new Set(outside.filter(isReached).map(({ request }) => request));
  for (const way of outside) {
    const target = targetOf(way, reached);
    if (typeof target === 'string') left.push(`not probed: ${way.request} (${target})`);
    else add(groups, target);
  }
  const probes = [...groups].map(([key, those]) => ({
    key,
    module: those[0]?.module ?? '',
    targets: [...new Set(those.map(({ target }) => target))].sort(),
  }));
  return { probes: probes.sort((a, b) => (a.key < b.key ? -1 : 1)), left };
}

function add(groups: Map<string, Target[]>, target: Target): void {
  const those = groups.get(target.key);
  if (those) those.push(target);
  else groups.set(target.key, [target]);
}

function isReached({ chain }: Way): boolean {
  return verdictOf(chain) === Verdict.GIVEN;
}

/** What is probed, or why nothing is. */
function targetOf(
  { chain, route, servicePort, request }: Way,
  reached: ReadonlySet<string>,
): Target | string {
  const verdict = verdictOf(chain);
  if (verdict !== Verdict.GIVEN) return tryDecisive(chain)?.what ?? verdict;
  if (route?.redirect && !isToReached(route, request, reached)) return 'it redirects';
  if (route) return routeTarget(route);
  return servicePort ? portTarget(servicePort) : 'it is no address';
}

/** Whether it redirects to the same by TLS, which is reached: the exporter follows. */
function isToReached(
  { redirect }: RouteWay,
  request: string,
  reached: ReadonlySet<string>,
): boolean {
  return redirect?.text === 'https://' && reached.has(request.replace(/^http:/, 'https:'));
}

/** Modules of the example configuration, by the scheme. */
const MODULES: ReadonlyMap<Scheme, string> = new Map([
  [Scheme.HTTP, 'http_2xx'],
  [Scheme.HTTPS, 'http_2xx'],
  [Scheme.GRPC, 'grpc_plain'],
  [Scheme.GRPCS, 'grpc'],
  [Scheme.TLS, 'tcp_connect'],
  [Scheme.TCP, 'tcp_connect'],
]);

function routeTarget({ scheme, host, port, path, matches }: RouteWay): Target | string {
  const module = MODULES.get(scheme);
  if (module === undefined) return `the exporter has no module for ${scheme}`;
  if (host === '') return 'it is for every host';
  if (host.startsWith('*')) return 'it is for all names below one';
  if (!isDnsName(host.toLowerCase())) return 'its host is not a name of the DNS';
  if (!/^[!-~]*$/.test(path)) return 'its path is not one of a URL';
  if (port === 0) return 'its port is not in the checked files';
  if (scheme !== Scheme.HTTP && scheme !== Scheme.HTTPS) {
    const target = `${host}:${port}`;
    return { key: `${scheme}://${target}`, module, target };
  }
  if (!PLAIN.has(matches)) return `a request needs more than a path: ${matches}`;
  const usual = port === (scheme === Scheme.HTTPS ? 443 : 80) ? '' : `:${port}`;
  const key = `${scheme}://${host}${usual}`;
  return { key, module, target: `${key}${path || '/'}` };
}

/** How a path may be compared that can be asked for as it is written. */
const PLAIN = new Set(['', 'exact', 'prefix', 'beginning']);

function portTarget({ port: { port, protocol }, address }: ReachedPort): Target | string {
  if (address === undefined) return 'its address is not in the checked files';
  if (protocol !== 'TCP') return `the exporter has no module for ${protocol}`;
  if (!tryIp(address) && !isDnsName(address))
    return 'it is neither an address nor a name of the DNS';
  const target = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return { key: `tcp://${target}`, module: 'tcp_connect', target };
}
