import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { at, isAbsent, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET204: Rule = {
  id: 'NET204',
  name: 'ports-missing',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service with a cluster IP has no ports.',
  why: 'the API server refuses it: only a headless Service and an ExternalName Service can have no ports',
  fix: 'Write the ports that clients use, such as `ports: [{port: 80}]`.',
  waive: 'If the manifest is a patch of a Service that is not in the checked files.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  check(network, report) {
    const named = namesWithPorts(network);
    for (const service of network.services) {
      const { manifest, isHeadless, type } = service;
      if (hasPorts(service) || isHeadless || type === 'ExternalName') continue;
      if (named.has(manifest.name)) continue; // The other one is patched by it.
      report({
        places: [place(manifest, 'spec.ports'), place(manifest, 'spec.clusterIP')],
        what: `Service ${manifest.name} has no ports`,
        severity: mayBePatch(service) ? Severity.WARNING : Severity.ERROR,
      });
    }
  },
};

function namesWithPorts({ services }: Network): Set<string> {
  return new Set(services.filter(hasPorts).map(({ manifest }) => manifest.name));
}

function hasPorts({ manifest }: Service): boolean {
  return listOf(at(manifest.spec, 'ports')).length > 0;
}

/** A Service that selects nothing and has no ports says too little to be a whole one. */
function mayBePatch({ manifest }: Service): boolean {
  return isAbsent(at(manifest.spec, 'selector')) && isAbsent(at(manifest.spec, 'ports'));
}
