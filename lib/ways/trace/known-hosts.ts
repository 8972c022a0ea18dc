import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import { otherHosts } from '../routes/other-hosts';

export const HOSTNAME = 'external-dns.alpha.kubernetes.io/hostname';

/** The Services that external-dns gives a name, by the name. */
export const servicesByHost = derived((network) =>
  groupBy(
    network.services.flatMap((service): { service: Service; host: string }[] =>
      (service.manifest.annotations[HOSTNAME] ?? '')
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== '')
        .map((host) => ({ service, host })),
    ),
    ({ host }) => host,
  ),
);

/** Every host that the files have something for. */
export const knownHosts = derived((network): readonly string[] =>
  [
    ...new Set([
      ...servicesByHost(network).keys(),
      ...network.ingresses.flatMap(({ rules }) => rules.map(({ host = '' }) => host)),
      ...network.routes.flatMap(({ hostnames }) => [...hostnames]),
      ...otherHosts(network),
      ...network.gateways.flatMap(({ listeners }) =>
        listeners.map(({ hostname = '' }) => hostname),
      ),
    ]),
  ]
    .filter((host) => host !== '')
    .sort(),
);
