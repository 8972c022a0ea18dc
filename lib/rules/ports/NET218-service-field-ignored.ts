import type { Service } from '../../model/objects/service';
import { settledServices } from '../../model/queries/settled-services';
import { at, fieldsOf, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET218: Rule = {
  id: 'NET218',
  name: 'service-field-ignored',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service has a field that nobody reads on a Service of its type.',
  why: 'the API server takes the field, and what it asks for never comes about',
  fix: 'Leave the field out, or write the type that it is for.',
  waive: 'Where a controller of your own reads the field.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  ],
  check(network, report) {
    for (const service of settledServices(network)) {
      const { manifest } = service;
      for (const { field, isRead, why, severity, by = [] } of IGNORED) {
        if (isRead(service) || !isWritten(service, field)) continue;
        report({
          places: ['type', 'clusterIP', ...by, field].map((one) => place(manifest, `spec.${one}`)),
          what: `${field} is on ${by.length > 0 ? `a Service without ${by.join()}` : service.isHeadless ? 'a headless Service' : `a Service of type ${service.type}`}`,
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
    why: 'only an ExternalName is an alias; the API server warns, and the name leads where the rest says',
  },
  {
    field: 'loadBalancerIP',
    isRead: ({ type }) => type === 'LoadBalancer',
    why: 'only a load balancer gets such an address, and nobody takes note of it here',
  },
  {
    field: 'sessionAffinity',
    isRead: hasAddress,
    why: 'clients dial the pods or the alias by themselves, so nobody is there to remember them',
  },
  {
    field: 'trafficDistribution',
    isRead: hasAddress,
    why: 'clients dial the pods or the alias by themselves, so nobody is there to prefer the near ones',
  },
  {
    field: 'externalIPs',
    isRead: hasAddress,
    why: 'clients dial the pods or the alias by themselves, so no node takes traffic for the addresses; the API server warns',
  },
  {
    field: 'internalTrafficPolicy',
    isRead: hasAddress,
    why: 'clients dial the pods or the alias by themselves, so nobody is there to keep to the node',
  },
  {
    field: 'publishNotReadyAddresses',
    isRead: ({ type }) => type !== 'ExternalName',
    why: 'an ExternalName is a DNS name for another one, and has no endpoints',
  },
  {
    field: 'publishNotReadyAddresses',
    isRead: ({ type, hasSelector }) => hasSelector || type === 'ExternalName',
    why: 'endpoints that somebody writes say themselves whether they are ready',
    severity: Severity.INFO,
    by: ['selector'],
  },
  {
    field: 'selector',
    isRead: ({ type }) => type !== 'ExternalName',
    why: 'an ExternalName is a DNS name for another one, and has no endpoints',
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
