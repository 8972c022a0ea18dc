import { noService } from '../../facts/values/sentences';
import type { Endpoints } from '../../model/objects/endpoints';
import { unclaimedEndpoints } from '../../model/queries/unclaimed-endpoints';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET250: Rule = {
  id: 'NET250',
  name: 'endpoints-unread',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices'],
  what: 'No Service has the name of an Endpoints object.',
  why: 'the cluster finds the endpoints of a Service by its name, so this object has no effect',
  fix: 'Give the Endpoints the name and the namespace of its Service.',
  waive: 'If the Service of that name is created elsewhere.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    for (const { endpoints, meant, isSure } of unclaimedEndpoints(network)) {
      const { manifest } = endpoints;
      const { namespace, name } = manifest;
      if (!hasAddresses(endpoints)) continue;
      report({
        places: [
          place(manifest, 'metadata.name'),
          ...(meant ? [place(meant.manifest, 'metadata.name')] : []),
        ],
        what: noService(name, namespace),
        ...(meant && {
          fix: `Rename the Endpoints to ${meant.manifest.name}, the name of its Service.`,
        }),
        severity: !meant ? Severity.INFO : isSure ? Severity.ERROR : Severity.WARNING,
      });
    }
  },
};

/** Without any, it is a lock or a draft. */
function hasAddresses({ subsets }: Endpoints): boolean {
  return subsets.some(({ addresses }) => addresses.length > 0);
}
