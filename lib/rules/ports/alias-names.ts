import type { Service } from '../../model/objects/service';
import { aliasProxies } from '../../model/queries/alias-proxies';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { servicesOfKnownType } from '../../model/queries/services-of-known-type';
import { listed } from '../listed';
import type { Draft } from '../rule';
import { Severity } from '../rule';

/** The name that every pod of the cluster knows a Service by. */
export function clusterDnsName({ target }: Network, { manifest }: Service): string {
  return `${manifest.name}.${manifest.namespace}.svc.${target.domain}`;
}

/** The name that an alias stands for, without the dot that may end it. */
export function aliasTarget({ externalName = '' }: Service): string {
  return externalName.replace(/\.$/, '');
}

export const aliases = derived((network): readonly Service[] =>
  servicesOfKnownType(network).filter(
    (service) => service.type === 'ExternalName' && aliasTarget(service) !== '',
  ),
);

/**
 * What is said of an incomplete name where only proxies name the alias: each goes through the search list
 * of its own pod, which completes a name that has a namespace. Nothing where others may use the alias.
 */
export function tryCompleted(
  network: Network,
  { manifest }: Service,
): Required<Pick<Draft, 'severity' | 'why'>> | undefined {
  const proxies = aliasProxies(network).get(`${manifest.namespace}/${manifest.name}`) ?? [];
  if (proxies.length === 0) return undefined;
  const names = listed(proxies.map(({ name }) => name));
  return {
    why: `in the checked files only routes of ${names} name the alias, which may complete the name by the search list of its own pod; for any other client DNS only knows the full name`,
    severity: Severity.INFO,
  };
}
