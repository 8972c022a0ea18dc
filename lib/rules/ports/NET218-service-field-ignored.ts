import type { Service } from '../../model/objects/service';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import { at, fieldsOf, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const EXTERNALNAME_DNS_NAME_ANOTHER =
  'an ExternalName is a DNS name for another one, and has no endpoints';

export const NET218: Rule = {
  id: 'NET218',
  name: 'service-field-ignored',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service has a field that has no effect on a Service of its type.',
  why: 'the API server accepts the field, but it has no effect',
  fix: 'Remove the field, or write the type that the field is for.',
  waive: 'If a controller of your own reads the field.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const { field, isRead, why, severity, by = [] } of IGNORED) {
      for (const service of servicesOfKnownTypeWith(network, field)) {
        const { manifest } = service;
        if (isRead(service) || !isWritten(service, field)) continue;
        report({
          places: ['type', 'clusterIP', ...by, field].map((one) => place(manifest, `spec.${one}`)),
          what: `${field} has no effect on ${by.length > 0 ? `a Service without ${by.join()}` : service.isHeadless ? 'a headless Service' : `a Service of type ${service.type}`}`,
          why,
          ...(severity && { severity }),
        });
      }
    }
  },
};

/** Fields that are ignored, unless `isRead`. */
const IGNORED: readonly {
  field: string;
  isRead: (service: Service) => boolean;
  why: string;
  severity?: Severity;
  /** The fields that are not there, where it is not read for want of them. */
  by?: readonly string[];
}[] = [
  {
    field: 'externalName',
    isRead: ({ type }) => type === 'ExternalName',
    why: 'only an ExternalName Service uses externalName; the API server warns, and the other fields decide where the name leads',
  },
  {
    field: 'loadBalancerIP',
    isRead: ({ type }) => type === 'LoadBalancer',
    why: 'only a load balancer gets such an address, so the field is ignored here',
  },
  {
    field: 'sessionAffinity',
    isRead: hasAddress,
    why: 'clients connect to the pods or the alias directly, so kube-proxy cannot keep sessions',
  },
  {
    field: 'trafficDistribution',
    isRead: hasAddress,
    why: 'clients connect to the pods or the alias directly, so kube-proxy cannot prefer near endpoints',
  },
  {
    field: 'externalIPs',
    isRead: hasAddress,
    why: 'clients connect to the pods or the alias directly, so no node accepts traffic for the addresses; the API server warns',
  },
  {
    field: 'internalTrafficPolicy',
    isRead: hasAddress,
    why: 'clients connect to the pods or the alias directly, so kube-proxy cannot keep traffic on the node',
  },
  {
    field: 'publishNotReadyAddresses',
    isRead: ({ type }) => type !== 'ExternalName',
    why: EXTERNALNAME_DNS_NAME_ANOTHER,
  },
  {
    field: 'publishNotReadyAddresses',
    isRead: ({ type, hasSelector }) => hasSelector || type === 'ExternalName',
    why: 'endpoints that are maintained by hand declare themselves whether they are ready',
    severity: Severity.INFO,
    by: ['selector'],
  },
  {
    field: 'selector',
    isRead: ({ type }) => type !== 'ExternalName',
    why: EXTERNALNAME_DNS_NAME_ANOTHER,
    severity: Severity.INFO,
  },
];

function hasAddress({ type, isHeadless }: Service): boolean {
  return type !== 'ExternalName' && !isHeadless;
}

function isWritten({ manifest: { spec } }: Service, field: string): boolean {
  const value = at(spec, field);
  if (value === 'None' || (field === 'internalTrafficPolicy' && value === 'Cluster')) return false;
  return (
    Boolean(textOf(value)) ||
    value === true ||
    listOf(value).length > 0 ||
    Object.keys(fieldsOf(value)).length > 0
  );
}
