import { backendsOf } from '../../model/objects/ingress';
import type { Network } from '../../model/queries/network';
import { serviceBackends } from '../../model/queries/route-backends';
import type { Manifest } from '../../model/read/manifest';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET503: Rule = {
  id: 'NET503',
  name: 'backend-service-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'routes'],
  what: 'An Ingress or a route sends requests to a Service that is not in the checked files, although they contain others.',
  why: 'if the Service is not in the cluster either, every request is answered with status 500 or 503',
  fix: 'Correct the name or the namespace, or add the Service to the checked files.',
  waive: 'If the Service comes from another repository or from an operator.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend'],
  check(network, report) {
    const references = ofIngresses(network).concat(ofRoutes(network));
    for (const { manifest, field, namespace, name } of references) {
      if (!isMissing(network, '', 'Service', namespace, name)) continue;
      report({
        places: [place(manifest, field)],
        what: `Service ${namespace}/${name} is not in the checked files`,
      });
    }
  },
};

interface Reference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly namespace: string;
  readonly name: string;
}

/** The port name of what the controller of AWS reads from an annotation. */
const BY_ANNOTATION = 'use-annotation';

function ofIngresses({ ingresses }: Network): Reference[] {
  const references: Reference[] = [];
  for (const ingress of ingresses) {
    const { manifest } = ingress;
    for (const { field, service, port } of backendsOf(ingress)) {
      if (!service || port === BY_ANNOTATION) continue;
      const { namespace } = manifest;
      references.push({ manifest, field: `${field}.service`, namespace, name: service });
    }
  }
  return references;
}

function ofRoutes({ routes }: Network): Reference[] {
  return routes.flatMap((route) =>
    serviceBackends(route)
      .filter(({ name }) => name !== '')
      .map((backend) => ({ ...backend, manifest: route.manifest })),
  );
}
