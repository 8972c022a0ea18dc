import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { servicesOfKnownType } from '../../model/queries/services-of-known-type';

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
