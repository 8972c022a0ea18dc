import type { Refusal } from '../../../support/refusal';
import type { Api } from '../harness/api';
import { clear, makeNamespaces, mustTake } from '../harness/cluster';
import {
  ARGO_CRDS,
  FLUX_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  metallbCrds,
  replaceCrds,
} from '../harness/crds';
import { MetallbWebhook } from '../harness/webhook';

/** The MetalLB that an object is for: its release, and how it speaks BGP. */
export interface Metallb {
  readonly release: string;
  readonly bgp: string;
}

/** The one of those that are here that comes nearest to the cluster of a refusal. */
export function metallbOf({ cluster = {} }: Pick<Refusal, 'cluster'>): Metallb {
  return {
    release: cluster.metallb?.startsWith('0.13') ? '0.13' : '0.16',
    bgp: cluster.bgpMode ?? 'native',
  };
}

/** An empty cluster with all definitions but those of MetalLB. */
export async function prepare(api: Api): Promise<void> {
  await clear(api);
  const tools = [ARGO_CRDS, FLUX_CRDS, TRAEFIK_CRDS];
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
