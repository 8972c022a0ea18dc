import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { servicesNamed } from '../../model/queries/service-names';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET432: Rule = {
  id: 'NET432',
  name: 'service-variables-collide',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'Two Services of a namespace define one environment variable with different meanings.',
  why: 'the variable contains the port number of one Service or the URL of the other, depending on their order',
  fix: 'Rename one of the Services, or write `enableServiceLinks: false` in the pods.',
  waive: 'If no program reads these variables.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables',
  ],
  check(network, report) {
    for (const service of network.services) {
      const other = tryBase(network, service);
      if (!other || !hasVariables(service)) continue;
      const variable = `${other.manifest.name.toUpperCase().replace(/-/g, '_')}_SERVICE_PORT`;
      report({
        places: [other, service].map(({ manifest }) => place(manifest, 'metadata.name')),
        what: `Services ${other.manifest.name} and ${service.manifest.name} both set ${variable}`,
      });
    }
  },
};

const SUFFIX = '-service';

/** `redis` beside `redis-service`: `REDIS_SERVICE_PORT` is of both. */
function tryBase(network: Network, { manifest }: Service): Service | undefined {
  const { name, namespace } = manifest;
  if (!name.endsWith(SUFFIX)) return undefined;
  return servicesNamed(network, namespace, name.slice(0, -SUFFIX.length)).find(hasVariables);
}

function hasVariables({ isHeadless, type, ports }: Service): boolean {
  return !isHeadless && type !== 'ExternalName' && ports.length > 0;
}
