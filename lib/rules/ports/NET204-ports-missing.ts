import { servicesByPorts } from '../../model/queries/alike-ports';
import type { Service } from '../../model/objects/service';
import { isMerged } from '../../model/queries/merged';
import type { Network } from '../../model/queries/network';
import { at, listOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET204: Rule = {
  id: 'NET204',
  name: 'ports-missing',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service with a cluster IP has no ports; where Flux or Argo CD may apply it over one that has, this is an info.',
  why: 'the API server refuses it: only a headless Service and an ExternalName Service can have no ports',
  fix: 'Write the ports that clients use, such as `ports: [{port: 80}]`.',
  waive: 'If the manifest is a patch of a Service that is not in the checked files.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go#L7016',
  ],
  check(network, report) {
    const without = [...servicesByPorts(network).values()].filter(([one]) => one && !hasPorts(one));
    if (without.length === 0) return;
    const named = namesWithPorts(network);
    for (const service of without.flat()) {
      const { manifest, isHeadless, type } = service;
      if (isHeadless || type === 'ExternalName') continue;
      if (named.has(manifest.name)) continue; // The other one is patched by it.
      report({
        places: [place(manifest, 'spec.ports'), place(manifest, 'spec.clusterIP')],
        what: `Service ${manifest.name} has no ports`,
        severity: mayBePatch(service, network) ? Severity.WARNING : Severity.ERROR,
        ...(service.isPart && isMerged(manifest) && OF_OTHERS),
      });
    }
  },
};

const OF_OTHERS = {
  severity: Severity.INFO,
  why: 'the API server refuses it, unless a chart or the cluster has made the Service with its ports before',
};

function namesWithPorts({ services }: Network): Set<string> {
  return new Set(services.filter(hasPorts).map(({ manifest }) => manifest.name));
}

function hasPorts({ manifest }: Service): boolean {
  return listOf(at(manifest.spec, 'ports')).length > 0;
}

/**
 * A Service that selects nothing and has no ports says too little to be a whole one, unless it is as a tool
 * rendered it, or no kustomization is near that could take it for a patch.
 */
function mayBePatch({ manifest, isPart }: Service, { around, isUnit, name }: Network): boolean {
  const { path, unit } = manifest.origin;
  const isAlone = around !== undefined && !isUnit && !name;
  if (path !== undefined || unit !== undefined || isAlone) return false;
  return isPart;
}
