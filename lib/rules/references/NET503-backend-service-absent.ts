import { BY_ANNOTATION, oddBackends } from '../../model/queries/backend-services';
import type { ServiceReference } from '../../model/queries/likely-service';
import { tryLikelyService } from '../../model/queries/likely-service';
import { madeServiceWhy, tryServiceMaker } from '../../model/queries/made-services';
import type { Network } from '../../model/queries/network';
import { mayBeRedirected } from '../../model/queries/nginx-redirects';
import { grantsForReferencesOf, isGranted } from '../../model/queries/reference-grants';
import { serviceBackends } from '../../model/queries/route-backends';
import type { Manifest } from '../../model/read/manifest';
import { isMissing } from '../absent';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET503: Rule = {
  id: 'NET503',
  name: 'backend-service-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'manifests', 'others', 'routes', 'services'],
  what: 'An Ingress or a route sends requests to a Service that is not in the checked files, although they contain others; where a ReferenceGrant or a custom object has exactly its name, this is an info.',
  why: 'if the Service is not in the cluster either, every request is answered with status 500 or 503',
  fix: 'Correct the name or the namespace, or add the Service to the checked files.',
  waive: 'If the Service comes from another repository or from an operator.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend'],
  check(network, report) {
    const references = [...ofIngresses(network), ...ofRoutes(network)];
    for (const reference of references) {
      const { manifest, field, namespace, name } = reference;
      if (!isMissing(network, '', 'Service', namespace, name)) continue;
      const maker = tryServiceMaker(network, reference);
      const isMeant = maker !== undefined || isGrantedTo(reference, network);
      const likely = isMeant ? undefined : tryLikelyService(network, reference);
      report({
        places: [place(manifest, field)],
        what: `Service ${namespace}/${name} is not in the checked files${likely === undefined ? '' : `, which contain ${likely}`}`,
        ...(maker && { why: madeServiceWhy(maker) }),
        ...(likely !== undefined && likelyDraft(likely, namespace, manifest)),
      });
    }
  },
};

/** A ReferenceGrant for just this Service shows that it is meant. */
function isGrantedTo({ manifest, namespace, name }: Reference, network: Network): boolean {
  const grants = grantsForReferencesOf(network, manifest, namespace);
  return isGranted(grants, { group: '', kind: 'Service', name });
}

/** That a Service of nearly this name is there shows that the files are not all there is to miss. */
function likelyDraft(likely: string, namespace: string, { kind }: Manifest): Partial<Draft> {
  const [there, name = ''] = likely.split('/');
  if (there === namespace) {
    return {
      severity: Severity.WARNING,
      fix: `Write ${name}, if it is meant: a suffix or prefix of names is only added to references that the tool knows.`,
    };
  }
  const isRoute = kind.endsWith('Route');
  return {
    severity: Severity.WARNING,
    fix: isRoute
      ? `Write namespace: ${there} in the reference, and a ReferenceGrant there, if ${likely} is meant.`
      : `Move the ${kind} into namespace ${there}, if ${likely} is meant: its backends are of its own namespace.`,
  };
}

interface Reference extends ServiceReference {
  readonly field: string;
}

function ofIngresses(network: Network): Reference[] {
  const references: Reference[] = [];
  for (const { ingress, backend } of oddBackends(network)) {
    const { field, service, port } = backend;
    if (!service || port === BY_ANNOTATION || mayBeRedirected(network, ingress)) continue;
    const { manifest } = ingress;
    const { namespace } = manifest;
    references.push({ manifest, field: `${field}.service`, namespace, name: service });
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
