import { isAtLeast } from '../../../../lib/facts/releases/versions';

/** Whether the control plane was started by the suite, which may empty it. */
export const isOwn = process.env['REACH_RUN'] === undefined;

/** The release of a version such as `v1.37.0`: `1.37`; empty where it is of another form. */
export function minorOf(version: string): string {
  return /^v(\d+\.\d+)/.exec(version)?.[1] ?? '';
}

/** The release of Kubernetes that runs, such as `1.37`. */
export function release(): string {
  return process.env['REACH_RELEASE'] ?? '';
}

/** Whether a release of Kubernetes that is `since` or newer runs. */
export function runsAtLeast(since: string): boolean {
  return isAtLeast(release(), since);
}

/** What goes with a Kubernetes of ours. */
interface Companions {
  readonly gatewayApi: string;
  readonly metallb: string;
}

/** The oldest with the oldest: definitions of Gateway API 1.6 call `isIP()`, which 1.27 does not know. */
export function companionsOf(kubernetes: string): Companions {
  return isAtLeast(kubernetes, '1.31')
    ? { gatewayApi: '1.6', metallb: '0.16' }
    : { gatewayApi: '1.1', metallb: '0.13' };
}

/** The release of Gateway API that the cluster has; none where it has no definitions that are known here. */
export function gatewayApi(): string | undefined {
  return process.env['REACH_GATEWAY_API'] || undefined;
}

/** The release of MetalLB whose definitions the cluster has, where they are known here. */
export function metallb(): string | undefined {
  return process.env['REACH_METALLB'] || undefined;
}

/** `standard` or `experimental`: the channel of those definitions. */
export function gatewayChannel(): string {
  return process.env['REACH_GATEWAY_CHANNEL'] ?? 'standard';
}

/** What the cluster of somebody else lacks for an object to be asked about: `Gateway API`. */
export function missingFor(apiVersion: string | undefined): string | undefined {
  const [group = ''] = (apiVersion ?? '').split('/');
  return ADDONS.find(({ groups, isThere }) => groups.test(group) && !isThere())?.name;
}

const ADDONS = [
  {
    name: 'Gateway API',
    groups: /^gateway\.networking\.k8s\.io$/,
    isThere: () => gatewayApi() !== undefined,
  },
  { name: 'MetalLB', groups: /^metallb\.io$/, isThere: () => metallb() !== undefined },
  { name: 'Cilium', groups: /^cilium\.io$/, isThere: () => isOwn },
  { name: 'Argo CD', groups: /^argoproj\.io$/, isThere: () => isOwn },
  { name: 'Traefik', groups: /^traefik\.io$/, isThere: () => isOwn },
  { name: 'Flux', groups: /\.toolkit\.fluxcd\.io$/, isThere: () => isOwn },
] as const;
