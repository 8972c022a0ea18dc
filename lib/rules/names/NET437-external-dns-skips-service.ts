import { annotatedServices } from '../../model/queries/annotated';
import type { Service } from '../../model/objects/service';
import {
  EXTERNAL_DNS_HOSTNAME,
  asksForDnsName,
  dnsSourcesOf,
  externalDnsPrograms,
  isSkippedByDns,
} from '../../model/queries/external-dns';
import { takesVariables } from '../../model/queries/programs';
import type { Program } from '../../model/queries/programs';
import { keyed } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET437: Rule = {
  id: 'NET437',
  name: 'external-dns-skips-service',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['services', 'workloads'],
  what: 'A Service requests a name from external-dns, which creates no record for it; where envFrom may set what it publishes, this is an info.',
  why: 'external-dns skips the Service without a message, and the name does not resolve',
  fix: 'Start external-dns with --publish-internal-services, write the type LoadBalancer, or name the address in the annotation external-dns.alpha.kubernetes.io/target.',
  waive: 'If another instance of external-dns serves the Service.',
  sources: [
    'https://kubernetes-sigs.github.io/external-dns/latest/docs/flags/',
    'https://github.com/kubernetes-sigs/external-dns/blob/v0.19.0/source/service.go',
  ],
  check(network, report) {
    const services = annotatedServices(network).filter(({ manifest }) => asksForDnsName(manifest));
    const programs = services.length > 0 ? externalDnsPrograms(network) : [];
    for (const service of services) {
      const draft = unreadDraft(service, programs) ?? internalDraft(service, programs);
      if (draft) report(draft);
    }
  },
};

/** Whether all that is given of external-dns looks at no Service at all. */
function unreadDraft(service: Service, programs: readonly Program[]): Draft | undefined {
  const sources = programs.map(dnsSourcesOf);
  const isUnread = sources.every((those) => those.length > 0 && !those.includes('service'));
  if (programs.length === 0 || !isUnread) return undefined;
  return {
    places: placesOf(service, programs),
    what: `external-dns reads ${[...new Set(sources.flat())].sort().join(', ')}, and no Services`,
    fix: 'Start external-dns with --source=service.',
  };
}

/** Whether external-dns gives the name no address, since it is one of the cluster. */
function internalDraft(service: Service, programs: readonly Program[]): Draft | undefined {
  if (!isSkippedByDns(service, programs)) return undefined;
  const isKnown = programs.length > 0 && !programs.some(takesVariables);
  return {
    places: placesOf(service, programs),
    what: 'external-dns creates no record for the cluster IP of a Service',
    severity: isKnown ? Severity.WARNING : Severity.INFO,
    ...(programs.length > 0 && !isKnown ? { why: MAY_BE_SET } : {}),
  };
}

const MAY_BE_SET =
  'external-dns skips the Service without a message, unless its envFrom sets EXTERNAL_DNS_PUBLISH_INTERNAL_SERVICES';

function placesOf({ manifest }: Service, programs: readonly Program[]): Draft['places'] {
  return [
    place(manifest, keyed('metadata.annotations', EXTERNAL_DNS_HOSTNAME)),
    ...programs.map(({ workload, container }) =>
      place(workload.manifest, `${container.field}.args`),
    ),
  ];
}
