import type { Service } from '../../model/objects/service';
import { keyed } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET409: Rule = {
  id: 'NET409',
  name: 'reserved-label',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'A Service has a label that the cluster reserves for EndpointSlices; where it takes the Service out of kube-proxy, this is an error.',
  why: 'the cluster sets this label itself, and does not copy it from the Service to its EndpointSlices',
  fix: 'Remove the label.',
  waive: 'If a program of your own reads the label from the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#management',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#servicekubernetesioheadless',
  ],
  check({ services }, report) {
    for (const service of services) {
      for (const label of RESERVED) {
        if (service.manifest.labels[label] === undefined) continue;
        const draft = draftOf(service, label);
        if (draft) report(draft);
      }
    }
  },
};

const HEADLESS = 'service.kubernetes.io/headless';
const RESERVED = ['endpointslice.kubernetes.io/managed-by', 'kubernetes.io/service-name', HEADLESS];

function draftOf({ manifest, isHeadless, type }: Service, label: string): Draft | undefined {
  const places = [place(manifest, keyed('metadata.labels', label))];
  const what = `Service ${manifest.name} has the label ${label}, which is reserved for EndpointSlices`;
  if (label !== HEADLESS) return { places, what };
  if (isHeadless || type === 'ExternalName') return undefined;
  return {
    places: [...places, place(manifest, 'spec.clusterIP')],
    what: `Service ${manifest.name} is not headless, but has the label ${label}`,
    why: 'kube-proxy ignores every Service with this label, so connections to its address fail',
    severity: Severity.ERROR,
  };
}
