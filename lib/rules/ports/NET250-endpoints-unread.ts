import type { Endpoints } from '../../model/objects/endpoints';
import { unclaimedEndpoints } from '../../model/queries/unclaimed-endpoints';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET250: Rule = {
  id: 'NET250',
  name: 'endpoints-unread',
  severity: Severity.ERROR,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An Endpoints has the name of no Service.',
  why: 'the cluster finds the endpoints of a Service by the name of the Service, so nobody reads these',
  fix: 'Give the Endpoints the name and the namespace of its Service.',
  waive: 'Where the Service of that name is made elsewhere.',
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
        what: `there is no Service ${name} in the namespace ${namespace}`,
        ...(meant && {
          fix: `Call the Endpoints ${meant.manifest.name}, as its Service is called.`,
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
