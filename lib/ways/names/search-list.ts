import { at, listOf, numberOf, textOf, textsOf, within } from '../../model/read/fields';
import type { PodClient } from '../ask/client';

/** How a pod looks up a name. */
export interface SearchList {
  /** Whether it asks the DNS of the cluster at all; nothing where that is not known. */
  readonly asksCluster?: boolean;
  readonly searches: readonly string[];
  readonly ndots: number;
  /** Where the policy is written. */
  readonly field: string;
}

const DEFAULT_NDOTS = 5;

/** @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy */
export function searchListOf({ namespace, workload }: PodClient, domain: string): SearchList {
  const spec = workload?.podSpec;
  const policy = textOf(at(spec, 'dnsPolicy')) ?? 'ClusterFirst';
  const ofCluster = [`${namespace}.svc.${domain}`, `svc.${domain}`, domain];
  const own = textsOf(within(spec, 'dnsConfig', 'searches'));
  const isOfNode =
    policy === 'Default' || (policy === 'ClusterFirst' && at(spec, 'hostNetwork') === true);
  const asksCluster = policy === 'None' ? undefined : !isOfNode;
  return {
    asksCluster,
    searches: asksCluster ? [...ofCluster, ...own] : own,
    ndots: ndotsOf(spec) ?? (asksCluster ? DEFAULT_NDOTS : 1),
    field: `${workload?.podField ?? 'spec'}.dnsPolicy`,
  };
}

function ndotsOf(spec: unknown): number | undefined {
  const options = listOf(within(spec, 'dnsConfig', 'options'));
  const written = options.find((one) => textOf(at(one, 'name')) === 'ndots');
  const value = at(written, 'value');
  const number = Number(textOf(value) ?? numberOf(value) ?? NaN);
  return Number.isInteger(number) ? Math.min(number, 15) : undefined;
}

/** The names that are looked up for one, in this order, each without the dot at its end. */
export function namesLookedUp(host: string, { searches, ndots }: SearchList): readonly string[] {
  if (host.endsWith('.')) return [host.slice(0, -1)];
  const longer = searches.map((search) => `${host}.${search.replace(/\.$/, '')}`);
  const dots = host.split('.').length - 1;
  return dots >= ndots ? [host, ...longer] : [...longer, host];
}
