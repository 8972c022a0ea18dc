import { LoadBalancers } from '../../../../lib';
import { metallbOf as optionsOf } from '../../../../lib/cluster/balancer-releases';
import type { Refusal } from '../../../support/refusal';
import type { Api } from '../harness/api';
import { clear, describeOwn, makeNamespaces, mustTake } from '../harness/cluster';
import {
  ARGO_CRDS,
  CILIUM_CRDS,
  FLUX_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  metallbCrds,
  replaceCrds,
} from '../harness/crds';
import { runsAtLeast } from '../harness/releases';
import { MetallbWebhook } from '../harness/webhook';

/** `describe`, or a skipped one where the cluster is not ours, or older than the facts asked about. */
export function describeNewest(name: string, body: () => void): void {
  if (runsAtLeast('1.36')) describeOwn(name, body);
  else describe.skip(`${name} (skipped: asked of Kubernetes 1.36 and newer)`, body);
}

/** The MetalLB that an object is for: its release, and how it speaks BGP. */
export interface Metallb {
  readonly release: string;
  readonly bgp: string;
}

/** The one of those that are here that comes nearest to the cluster of a refusal. */
export function metallbOf({ cluster = {} }: Pick<Refusal, 'cluster'>): Metallb {
  const { release, bgpMode } = optionsOf(cluster.loadBalancer ?? LoadBalancers.metallb());
  return { release: release?.startsWith('0.13') ? '0.13' : '0.16', bgp: bgpMode ?? 'native' };
}

/** An empty cluster with all definitions but those of MetalLB. */
export async function prepare(api: Api): Promise<void> {
  await clear(api);
  const tools = [ARGO_CRDS, ...CILIUM_CRDS, FLUX_CRDS, TRAEFIK_CRDS];
  for (const crds of [gatewayCrds('1.6'), ...tools]) await replaceCrds(api, crds);
  await makeNamespaces(api, [{}, { metadata: { namespace: 'metallb-system' } }]);
  // Without one, MetalLB finds that no two peers or advertisements meet.
  await mustTake(api, { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' } });
}

/** The definitions of a MetalLB, which is asked as well. */
export async function startWebhook(api: Api, { release, bgp }: Metallb): Promise<MetallbWebhook> {
  await replaceCrds(api, metallbCrds(release));
  return MetallbWebhook.start(api, release, bgp);
}
