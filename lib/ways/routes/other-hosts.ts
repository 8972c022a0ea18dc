import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { proxies } from './proxies';
import { traefikCandidates } from './traefik-routes';
import { unreadHosts } from './unread-routes';

/** The hosts that routes name which are neither Ingresses nor of the Gateway API. */
export const otherHosts = derived((network: Network): readonly string[] => {
  const traefik = proxies(network).find(({ entry }) => entry.controller === 'Traefik');
  return [
    ...traefikCandidates(network, traefik?.others ?? []).map(({ host }) => host),
    ...unreadHosts(network).map(({ host }) => host),
  ];
});
